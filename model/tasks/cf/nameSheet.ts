import type { Random } from './random';

const KINDS = ['sheet', 'tab', 'worksheet', 'sheet', 'page'] as const;
const TOPICS = [
  [
    'Summary',
    'Data',
    'Budget',
    'Rates',
    'Roster',
    'Inventory',
    'Q2 plan',
    'Master list',
    'Export',
    'Stock take',
  ],
  [
    'Payroll',
    'Team A',
    'Overview',
    'Raw',
    'Old',
    'Jan',
    'March',
    'Notes',
    'Class 7b',
    'Deliveries',
    'Report',
  ],
  [
    'Price list',
    'Attendance',
    'To do',
    'Tracker',
    'Bookings',
    'Meters',
    'Volunteers',
    'Invoices out',
    'Log',
  ],
  // Words that by themselves would ask for what conditional formatting cannot do.
  [
    'Chart of accounts',
    'Seating chart',
    'Mail list',
    'Sort codes',
    'Filter stock',
    'Macro view',
    'Colour samples',
    'Locked rates',
    'Print jobs',
    'Copies',
    'Row labels',
    'Signal lights',
  ],
].flat();
/** Behind a request; {n} is the sheet's name with or without its noun. */
const BEHIND = [
  'in {n}',
  'on {n}',
  'of {n}',
  'for {n}',
  'on the {n}',
  'in the {n}',
  '({n})',
  '- {n}',
  'inside {n}',
  'thats on {n}',
  'over on {n}',
] as const;
/** Before it. */
const BEFORE = [
  'In {n}, ',
  'on {n}: ',
  'in {n} ',
  '{n}: ',
  'On the {n}, ',
  'for {n} - ',
  'we are in {n}. ',
] as const;
const FUNCTION = [
  'conditional formatting: ',
  'apply conditional formatting, ',
  'using conditional formatting, ',
  'with conditional formatting ',
  'CF rule: ',
  'new rule - ',
  'set up conditional formatting so: ',
  'add conditional formatting. ',
  'need a conditional format: ',
] as const;

/**
 * Says on which sheet the request's table stands, or that conditional formatting is meant: words that change nothing,
 * with numbers and names in them that belong to no rule.
 */
export function nameSheet(text: string, random: Random): string {
  const roll = random.next();
  if (roll < 0.25) return `${random.pick(FUNCTION)}${text}`;
  const name = sheetName(random);
  if (roll < 0.5) return `${random.pick(BEFORE).replace('{n}', name)}${text}`;
  return `${text} ${random.pick(BEHIND).replace('{n}', name)}`;
}

/** "sheet 2", "Sheet1", "the Budget tab", "sheet Rates 2019-20". */
function sheetName(random: Random): string {
  const kind = random.pick(KINDS);
  const roll = random.next();
  if (roll < 0.15) return `${kind} ${random.int(1, 6)}`;
  if (roll < 0.3) return random.pick([`Sheet${random.int(1, 9)}`, `sheet${random.int(1, 3)}`]);
  const topic = random.pick(TOPICS);
  const year = random.int(2015, 2027);
  const dated = random.pick([
    topic,
    topic,
    topic,
    `${topic} ${year}`,
    `${year}-${(year + 1) % 100} ${topic}`,
    `${random.pick(['PR', 'HQ', 'ES', 'TX', 'kpi'])}-${random.int(1, 40)} ${topic}`,
  ]);
  return random.pick([`${kind} ${dated}`, `${dated} ${kind}`, `${kind} "${dated}"`]);
}
