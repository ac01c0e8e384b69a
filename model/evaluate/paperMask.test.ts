import type { CellValue } from '../../src/sheet/cellValue';
import { paperMask } from './paperMask';
import { parsePaperRule } from './paperRule';

/** Rows of column 1 (of 0 and 1) for which a rule holds, as 0 and 1. */
function run(
  code: string,
  column: readonly CellValue[],
  others: readonly CellValue[] = [],
): string {
  const rule = parsePaperRule(code);
  const rows = column.map((value, row) => [others[row] ?? null, value]);
  const mask = rule === null ? null : paperMask(rule, { rows, column: 1, now: 46348 });
  return mask === null ? 'no rule' : mask.map(Number).join('');
}

test.each([
  ['GreaterThan(c[1], 5)', [4, 5, 6, 'x', null], '00100'],
  ['GreaterThanEquals(5)', [4, 5, 6], '011'],
  ['LessThan(5)', [4, 5, null, 'x', -1], '10001'],
  ['Between(10,5)', [4, 5, 10, 11], '0110'],
  ['NOT(Between(-1,1))', [-2, 0, 2], '101'],
  ['TextEquals(Not Done)', ['not done', 'NOT DONE!', 'done'], '100'],
  ["TextContains(c[1], 'art')", ['Party', 'ART', 'rat'], '110'],
  ['TextStartsWith(SA)', ['sales', 'Visa'], '10'],
  ["AND(StartsWith('A'), EndsWith('X'))", ['abx', 'ab', 'x'], '100'],
  ['Duplicates()', ['a', 'A', 'b', null, null], '11000'],
  ['Top(2)', [1, 9, 9, 3, 'x'], '01100'],
  ['BottomPercent(c[1], 50)', [4, 3, 2, 1], '0011'],
  ['AboveAverage(c[1])', [1, 2, 3, null], '0010'],
  ['Blanks()', ['', null, ' ', 0], '1110'],
  ['Errors(c[1])', [{ error: '#N/A' }, 1] as const, '10'],
  ['TextEquals(True)', [true, 'TRUE', false], '110'],
  ['LastMonth(c[1])', [46326, 46327, 46296, 46295], '1010'],
  ['GreaterThan(LEN(c[1]), 3)', ['four', 'two'], '10'],
])('%s on %j holds for %s', (code, column, expected) => {
  expect(run(code, column)).toBe(expected);
});

test('columns count from 0, and one column may be compared with another', () => {
  expect(run('LessThan(c[0], c[1])', [2, 2], [1, 3])).toBe('10');
  expect(run('OR(Equals(c[0], 3), Equals(c[1], 9))', [2, 9, 1], [3, 0, 0])).toBe('110');
});

test.each(['', '--', '$A2=$A3', 'Between(1', 'Unknown(5)', 'Between(5)'])(
  '%j is no rule that can be run',
  (code) => {
    expect(run(code, [1])).toBe('no rule');
  },
);
