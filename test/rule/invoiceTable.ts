import type { CellValue } from '../../src/sheet/cellValue';
import type { Column, ColumnType, Snapshot } from '../../src/sheet/snapshot';

/** 22 November 2026, a Sunday. */
export const TODAY = 46348;

function column(header: string, type: ColumnType): Column {
  return { header, type, numberFormat: null };
}

const ROWS: readonly (readonly CellValue[])[] = [
  ['Ada', 'Done', 120, 100, TODAY - 3],
  ['Ben', 'open', 80, 100, TODAY + 5],
  ['Cem', null, null, 50, null],
  ['Ada', 'Not done', 40, 40, TODAY],
  ['Dan', 'Open', 80, null, TODAY - 40],
];

/** A1:E6 with headers in row 1: [0] Name, [1] Status, [2] Actual, [3] Target, [4] Due date. */
export const INVOICES: Snapshot = {
  sheetName: 'Invoices',
  data: { top: 1, left: 0, bottom: 5, right: 4 },
  headerRow: 0,
  columns: [
    column('Name', 'text'),
    column('Status', 'text'),
    column('Actual', 'number'),
    column('Target', 'number'),
    column('Due date', 'date'),
  ],
  rows: ROWS,
  selection: [],
  isTable: false,
  now: TODAY + 0.4,
};

/** The same table with some of its values replaced. */
export function withColumn(index: number, values: readonly CellValue[]): Snapshot {
  return {
    ...INVOICES,
    rows: ROWS.map((row, r) => row.map((value, c) => (c === index ? (values[r] ?? null) : value))),
  };
}
