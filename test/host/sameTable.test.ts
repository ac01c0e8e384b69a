import { sameTable, tableArea } from '../../src/host/sameTable';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { CellValue } from '../../src/sheet/cellValue';

function shot(top: number, value: CellValue, now = 1, left = 0) {
  return makeSnapshot({
    sheetName: 'S',
    area: { top, left, bottom: top + 1, right: left },
    grid: [['Amount'], [value]],
    selection: [],
    isTable: false,
    now,
  });
}

test('a table is the same at another time, and another one at another place', () => {
  expect(sameTable(shot(0, 5), shot(0, 5, 2))).toBe(true);
  expect(sameTable(shot(0, 5), shot(3, 5))).toBe(false);
  expect(sameTable(shot(0, 5), shot(0, 5, 1, 2))).toBe(false);
});

test('errors are values, too', () => {
  expect(sameTable(shot(0, { error: '#N/A' }), shot(0, { error: '#N/A' }))).toBe(true);
  expect(sameTable(shot(0, { error: '#N/A' }), shot(0, { error: '#REF!' }))).toBe(false);
  expect(sameTable(shot(0, '5'), shot(0, 5))).toBe(false);
});

test("a table's area holds its header row", () => {
  expect(tableArea(shot(3, 5))).toEqual({ top: 3, left: 0, bottom: 4, right: 0 });
});
