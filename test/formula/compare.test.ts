import {
  compareNumbers,
  compareValues,
  digits15,
  equalValues,
  fold,
  round15,
  sameText,
} from '../../src/formula/compare';
import type { CellValue } from '../../src/sheet/cellValue';

describe('numbers', () => {
  test.each([
    [5, 3, 1],
    [3, 5, -1],
    [-5, -3, -1],
    [7, 7, 0],
    [0.1 + 0.2, 0.3, 0],
    [-0.3, -(0.1 + 0.2), 0],
    [12345.6789012345, 12345.67890123451, 0],
    [0.000123456789012345, 0.0001234567890123451, 0],
    [1.00000000000001, 1, 1],
    [1, 1.00000000000001, -1],
    // Whole numbers count to the last digit.
    [1e15 + 1, 1e15, 1],
    [1e15, 1e15 + 1, -1],
    [1e300, -1e300, 1],
    [1, 1e-300, 1],
  ])('%p beside %p: %p', (a, b, sign) => {
    expect(Math.sign(compareNumbers(a, b))).toBe(sign);
    expect(Math.sign(compareValues(a, b))).toBe(sign);
    expect(equalValues(a, b)).toBe(sign === 0);
  });

  test('have 15 digits, whole ones all of theirs unless a lookup asks', () => {
    expect([round15(0.1 + 0.2), digits15(0.1 + 0.2)]).toEqual([0.3, 0.3]);
    expect(round15(1234567890123457)).toBe(1234567890123457);
    expect(digits15(1234567890123457)).toBe(1234567890123460);
    expect(digits15(-1234567890123457)).toBe(-1234567890123460);
    expect(digits15(123456789012345)).toBe(123456789012345);
  });
});

/** From the least to the greatest. */
const ASCENDING: readonly CellValue[] = [
  -2,
  0.5,
  1e9,
  '',
  '-',
  '5',
  'ab',
  'abc',
  'B',
  'b-c',
  'con',
  'coop',
  'co-op',
  'Éa',
  'éz',
  'x\u0001',
  'x\u0002',
  'zz',
  false,
  true,
];

test('numbers come before texts, texts before booleans, and texts follow the alphabet without case', () => {
  for (const [i, a] of ASCENDING.entries())
    for (const [j, b] of ASCENDING.entries()) {
      const sign = Math.sign(compareValues(a, b));
      expect({ a, b, sign }).toEqual({ a, b, sign: Math.sign(i - j) });
    }
});

test.each([
  ['co-op', 'con'],
  ["o'z", 'ob'],
  ['a-a-z', 'aab'],
  ["it's", 'iss'],
])('%s comes after %s: hyphens and apostrophes do not count', (after, before) => {
  expect(compareValues(after, before)).toBeGreaterThan(0);
  expect(compareValues(before, after)).toBeLessThan(0);
});

test('texts that differ in the place of a hyphen alone still have an order', () => {
  expect(compareValues('a-bc', 'ab-c')).not.toBe(0);
  expect(Math.sign(compareValues('a-bc', 'ab-c'))).toBe(-Math.sign(compareValues('ab-c', 'a-bc')));
  expect(compareValues('A-bc', 'a-BC')).toBe(0);
});

test.each<[CellValue, number]>([
  [5, -1],
  [0, 0],
  [-5, 1],
  ['a', -1],
  ['', 0],
  [true, -1],
  [false, 0],
  [null, 0],
])('a blank beside %p is the nothing of its type', (other, sign) => {
  expect(Math.sign(compareValues(null, other))).toBe(sign);
  expect(Math.sign(compareValues(other, null))).toBe(sign === 0 ? 0 : -sign);
  expect(equalValues(null, other)).toBe(sign === 0);
});

test.each<[CellValue, CellValue, boolean]>([
  ['Done', 'dONE', true],
  ['Done', 'Dome', false],
  ['Done', 'Done ', false],
  ['done', 'don', false],
  ['5', 5, false],
  [1, true, false],
  ['TRUE', true, false],
  [true, true, true],
  [true, false, false],
  ['co-op', 'coop', false],
])('%p = %p is %p', (a, b, equal) => {
  expect(equalValues(a, b)).toBe(equal);
  expect(equalValues(b, a)).toBe(equal);
});

test.each([
  ['AZ', 'az', true],
  ['@', '`', false],
  ['[', '{', false],
  ['éA', 'Éa', true],
  ['é', 'è', false],
  ['é', 'e', false],
  ['e', 'é', false],
  ['Ж', 'ж', true],
  ['straße', 'STRASSE', false],
  ['\u212A', 'k', false],
  ['k', '\u212A', false],
  ['', '', true],
])('%p and %p are the same text: %p', (a, b, same) => {
  expect(sameText(a, b)).toBe(same);
});

test('texts are folded to lower case', () => {
  expect(fold('ÀB c')).toBe('àb c');
});
