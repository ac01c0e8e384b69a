import type { Snapshot } from '../../src/sheet/snapshot';

/** Columns by name: what a rule of a test says instead of an index. */
export const AT = {
  name: 0,
  email: 1,
  oldEmail: 2,
  region: 3,
  amount: 4,
  date: 5,
  q1: 6,
  q4: 9,
  notes: 10,
};

const HEADERS: readonly (readonly [string, 'text' | 'number' | 'date'])[] = [
  ['Name', 'text'],
  ['Email', 'text'],
  ['Old Email', 'text'],
  ['Region', 'text'],
  ['Amount', 'number'],
  ['Date', 'date'],
  ['Q1', 'number'],
  ['Q2', 'number'],
  ['Q3', 'number'],
  ['Q4', 'number'],
  ['Notes', 'text'],
];

/** Eleven columns without rows. */
export const SALES: Snapshot = {
  sheetName: 'Sales',
  data: { top: 1, left: 0, bottom: 0, right: HEADERS.length - 1 },
  headerRow: 0,
  columns: HEADERS.map(([header, type]) => ({ header, type, numberFormat: null })),
  rows: [],
  selection: [],
  isTable: false,
  now: 46348,
};
