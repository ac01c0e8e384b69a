import type { Area } from '../../src/sheet/area';
import type { CellValue } from '../../src/sheet/cellValue';
import { makeSnapshot, type RawTable } from '../../src/sheet/makeSnapshot';
import { parseAreas } from '../../src/sheet/parseAddress';

const NOW = 46_348;

function areas(text: string): readonly Area[] {
  return parseAreas(text) ?? [];
}

function snap(grid: CellValue[][], extra: Partial<RawTable> = {}) {
  const area = {
    top: 0,
    left: 0,
    bottom: grid.length - 1,
    right: Math.max(...grid.map((row) => row.length)) - 1,
  };
  return makeSnapshot({
    sheetName: 'S',
    area,
    grid,
    selection: [],
    isTable: false,
    now: NOW,
    ...extra,
  });
}

test('a row of names over numbers is the header row', () => {
  const shot = snap([
    ['Name', 'Amount'],
    ['Ann', 5],
    ['Bob', 7],
  ]);
  expect(shot.headerRow).toBe(0);
  expect(shot.columns.map((column) => column.header)).toEqual(['Name', 'Amount']);
  expect(shot.columns.map((column) => column.type)).toEqual(['text', 'number']);
  expect(shot.data).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
  expect(shot.rows).toEqual([
    ['Ann', 5],
    ['Bob', 7],
  ]);
});

test('a table that starts with numbers has no header row', () => {
  const shot = snap([
    ['Ann', 5],
    ['Bob', 7],
  ]);
  expect(shot.headerRow).toBeNull();
  expect(shot.columns.map((column) => column.header)).toEqual(['', '']);
  expect(shot.rows).toHaveLength(2);
});

test('a list whose first text comes back below has no header row', () => {
  expect(snap([['done'], ['open'], ['done']]).headerRow).toBeNull();
  expect(snap([['Status'], ['open'], ['done']]).headerRow).toBe(0);
});

test('codes over codes of the same make are no header row', () => {
  expect(snap([['A-101'], ['A-102'], ['B-7']]).headerRow).toBeNull();
});

test('a name over numbers makes a header row even beside codes', () => {
  const grid = [
    ['Room 1', 'Seats'],
    ['R 12', 5],
    ['R 13', 7],
  ];
  expect(snap(grid).headerRow).toBe(0);
});

test('years may head columns of amounts', () => {
  const grid = [
    ['Region', 2024, 2025],
    ['North', 12, 31],
  ];
  expect(snap(grid).columns.map((column) => column.header)).toEqual(['Region', '2024', '2025']);
});

test('a title above the headers is passed over', () => {
  const shot = snap([
    ['Sales report', null, null],
    ['Name', 'Amount', 'City'],
    ['Ann', 5, 'Rome'],
  ]);
  expect(shot.headerRow).toBe(1);
  expect(shot.data.top).toBe(2);
});

test('headers alone give no rows and a data area one row high', () => {
  const shot = snap([['Name', 'Amount']]);
  expect(shot.rows).toEqual([]);
  expect(shot.data).toEqual({ top: 1, left: 0, bottom: 1, right: 1 });
  expect(shot.columns[0]?.type).toBe('empty');
});

test('number formats tell percents, dates and times from numbers', () => {
  const shot = snap(
    [
      ['Share', 'Due', 'At', 'Price'],
      [0.5, 46_000, 0.25, 3],
    ],
    {
      numberFormats: [
        ['General', 'General', 'General', 'General'],
        ['0.0%', '[$-409]d mmm yyyy', 'h:mm AM/PM', '[Red]#,##0.00 "days"'],
      ],
    },
  );
  expect(shot.columns.map((column) => column.type)).toEqual(['percent', 'date', 'time', 'number']);
  expect(shot.columns[1]?.numberFormat).toBe('[$-409]d mmm yyyy');
});

test('a column is mixed when no type has four fifths of its filled cells', () => {
  const column = (values: CellValue[]) =>
    snap([['Head'], ...values.map((value) => [value])], { hasHeader: true }).columns[0]?.type;
  expect(column([1, 2, 3, 4, 'x', null, ''])).toBe('number');
  expect(column([1, 2, 3, 'x'])).toBe('mixed');
  expect(column([1, 2, 3, { error: '#N/A' }])).toBe('mixed');
});

test('the selection is cut to the data, and a header cell stays a hint for its column', () => {
  const grid = [
    ['Name', 'Amount'],
    ['Ann', 5],
    ['Bob', 7],
  ];
  expect(snap(grid, { selection: areas('B:B') }).selection).toEqual(areas('B2:B3'));
  expect(snap(grid, { selection: areas('A2,B3:D9') }).selection).toEqual(areas('A2,B3'));
  expect(snap(grid, { selection: areas('B1') }).selection).toEqual(areas('B1'));
  expect(snap(grid, { selection: areas('F7') }).selection).toEqual([]);
});
