/** A cell as a person would type it: a number (dates are serials), a text, a formula, or nothing. */
export type TypedCell = number | string | null;

/** A sheet to fill a workbook with; all rows are as long as `formats`. */
export interface TypedSheet {
  readonly name: string;
  readonly rows: readonly (readonly TypedCell[])[];
  /** Number format of each column below the header, null for General. */
  readonly formats: readonly (string | null)[];
  /** Column widths in pixels, null for the usual one. */
  readonly widths: readonly (number | null)[];
}

const HEADERS = [
  'Task',
  'Owner',
  'Status',
  'Priority',
  'Due date',
  'Hours',
  'Budget',
  'Spent',
  'Progress %',
  'Region',
  'Cost per hour',
] as const;

/** Task, owner, status, priority, days from today to the due date, hours, budget, spent, progress, region. */
type Line = readonly [
  string,
  string | null,
  string,
  string | null,
  number | null,
  number | null,
  number,
  number,
  number | null,
  string,
];

const LINES: readonly Line[] = [
  ['Move office printers', 'Amira', 'Done', 'Low', -41, 12, 800, 764, 1, 'North'],
  ['Renew fire insurance', 'Ben', 'Overdue', 'High', -18, 6, 4200, 0, 0.1, 'South'],
  ['Spring catalogue layout', 'Chiara', 'In progress', 'Medium', 9, 64, 5600, 3120, 0.55, 'East'],
  ['Warehouse stock count', 'Dov', 'In progress', 'High', 2, 38, 1500, 1710, 0.8, 'West'],
  ['Website accessibility audit', 'Amira', 'Not started', 'High', 21, 24, 3600, 0, 0, 'North'],
  ['Supplier contract: Halden', 'Elif', 'Blocked', 'High', -6, 15, 2500, 900, 0.35, 'South'],
  ['Replace tills in Shop 4', 'Ben', 'Done', 'Medium', -30, 20, 6400, 6120, 1, 'West'],
  ['Quarterly VAT return', 'Farid', 'In progress', 'High', 4, 10, 300, 150, 0.5, 'North'],
  ['Customer survey', 'Chiara', 'Done', 'Low', -55, 16, 1200, 1340, 1, 'East'],
  ['Interview trainees', null, 'Not started', 'Medium', 14, 18, 600, 0, 0, 'North'],
  ['Repair loading dock', 'Dov', 'Overdue', 'High', -11, 32, 7800, 8450, 0.7, 'West'],
  ['Price list for export', 'Elif', 'In progress', 'Medium', 6, 14, 900, 420, 0.4, 'South'],
  ['Safety training, group A', 'Grete', 'Done', 'Medium', -3, 8, 1100, 1100, 1, 'East'],
  ['Safety training, group B', 'Grete', 'Not started', 'Medium', 25, 8, 1100, 0, 0, 'East'],
  ['Customer survey', 'Chiara', 'In progress', 'Low', 33, 16, 1200, 240, 0.2, 'West'],
  ['Van service: KX 204', 'Ben', 'Done', 'Low', -20, 5, 450, 512, 1, 'South'],
  ['Van service: KX 311', 'Ben', 'Overdue', 'Medium', -8, 5, 450, 0, 0, 'South'],
  ['Holiday rota', 'Amira', 'In progress', 'Low', 1, 7, 0, 0, 0.9, 'North'],
  ['New packaging samples', 'Hana', 'Blocked', 'Medium', 12, 28, 2300, 1980, 0.6, 'East'],
  ['Archive old invoices', 'Farid', 'Not started', null, 48, 22, 400, 0, 0, 'North'],
  ['Trade fair booking', 'Hana', 'Done', 'High', -64, 11, 9000, 8730, 1, 'West'],
  ['Trade fair stand', 'Hana', 'In progress', 'High', 17, 56, 12500, 7400, 0.45, 'West'],
  ['Update allergen labels', 'Elif', 'Overdue', 'High', -2, 19, 700, 380, 0.5, 'South'],
  ['Bank statement check', 'Farid', 'Done', 'Medium', -1, 4, 0, 0, 1, 'North'],
  ['Cold store sensor', 'Dov', 'Blocked', 'High', -15, null, 3100, 2900, 0.85, 'East'],
  ['Gift cards reprint', 'Chiara', 'Not started', 'Low', 40, 9, 1600, 0, null, 'South'],
  ['Forklift licence renewals', 'Grete', 'In progress', 'High', 8, 13, 2000, 950, 0.5, 'West'],
  ['Returns process review', 'Amira', 'In progress', 'Medium', 19, 30, 1800, 1260, 0.65, 'North'],
  ['Loyalty scheme letter', 'Chiara', 'Done', 'Low', -27, 6, 500, 480, 1, 'East'],
  ['Roof inspection', 'Dov', 'Not started', 'Medium', 5, 10, 1250, 0, 0, 'South'],
  ['Price list for export', 'Elif', 'Done', 'Medium', -35, 14, 900, 990, 1, 'South'],
  ['Insurance claim: dock', null, 'Blocked', 'High', -4, 17, 0, 0, 0.3, 'West'],
  ['Payroll test run', 'Farid', 'In progress', 'High', 0, 12, 350, 210, 0.75, 'North'],
  ['Staff handbook', 'Grete', 'Not started', 'Low', null, 45, 1400, 0, 0, 'East'],
  ['Barcode scanners', 'Dov', 'Done', 'Medium', -9, 21, 5200, 5350, 1, 'West'],
  ['Autumn window display', 'Hana', 'In progress', 'Low', 28, 35, 2700, 810, 0.25, 'East'],
  ['Waste contract', 'Ben', 'Overdue', 'Medium', -22, 9, 1900, 1900, 0.95, 'South'],
  ['Photo shoot: bakery', 'Chiara', 'In progress', 'High', 3, 26, 3300, 2650, 0.7, 'North'],
  ['Data protection check', 'Amira', 'Not started', 'High', 30, 20, 1000, 0, 0, 'North'],
  ['Close Shop 2 accounts', 'Farid', 'Done', 'High', -13, 40, 2100, 2360, 1, 'West'],
];

/**
 * Forty tasks with the oddities of a sheet that people keep: blanks, duplicates, a date that is missing, and a
 * division by an empty cell. Due dates lie around `today` (a serial without time).
 */
export function sampleSheet(today: number): TypedSheet {
  const rows = LINES.map((line, index): TypedCell[] => {
    const [task, owner, status, priority, days, hours, budget, spent, progress, region] = line;
    const due = days === null ? null : today + days;
    const rate = `=H${index + 2}/F${index + 2}`;
    return [task, owner, status, priority, due, hours, budget, spent, progress, region, rate];
  });
  return {
    name: 'Tasks',
    rows: [[...HEADERS], ...rows],
    formats: [null, null, null, null, 'yyyy-mm-dd', null, '#,##0', '#,##0', '0%', null, '0.00'],
    widths: [210, 80, 100, 80, 100, 70, 80, 80, 100, 80, 120],
  };
}
