import type { CellValue } from '../../src/sheet/cellValue';
import { findTable } from '../../src/sheet/findTable';
import { parseArea, parseAreas } from '../../src/sheet/parseAddress';
import { printArea } from '../../src/sheet/printAddress';

const GRID: CellValue[][] = [
  ['Report', null, null, null, null],
  [null, null, null, null, null],
  ['Name', 'Amount', null, 'Key', 'Value'],
  ['Ann', 1, null, 'x', 1],
  ['Bob', null, null, null, null],
  ['Cid', 3, null, null, null],
];

function table(selection: string, grid = GRID, at = 'A1:E6'): string | null {
  const area = parseArea(at);
  if (area === null) throw new Error(at);
  const found = findTable({ area, grid }, selection === '' ? [] : (parseAreas(selection) ?? []));
  return found === null ? null : printArea(found);
}

test('the table around a cell ends at blank rows and columns', () => {
  expect(table('B4')).toBe('A3:B6');
  expect(table('E3')).toBe('D3:E4');
});

test('a blank cell inside a table belongs to it', () => {
  expect(table('B5')).toBe('A3:B6');
});

test('a whole column means the table that fills it', () => {
  expect(table('B:B')).toBe('A3:B6');
});

test('several selected areas lie in one table', () => {
  expect(table('A4,B6')).toBe('A3:B6');
});

test('no selection, or one far away, means the largest table of the sheet', () => {
  expect(table('')).toBe('A3:B6');
  expect(table('Z99')).toBe('A3:B6');
});

test('an empty sheet has no table', () => {
  expect(table('A1', [[null]], 'A1')).toBeNull();
});

test('tables that do not begin at A1 keep their address', () => {
  expect(table('C7', [['Name'], ['Ann']], 'C6:C7')).toBe('C6:C7');
});

test('a long table next to a blank column is found at once', () => {
  const grid: CellValue[][] = Array.from({ length: 60_000 }, (_, row) => [row, null, null]);
  expect(table('A1', grid, 'A1:C60000')).toBe('A1:A60000');
});
