import { printNumber, textToNumber, toBoolean, toNumber, toText } from '../../src/formula/coerce';
import type { CellError, CellValue } from '../../src/sheet/cellValue';

const VALUE: CellError = { error: '#VALUE!' };
const NA: CellError = { error: '#N/A' };

test.each<[string, number | null]>([
  ['5', 5],
  ['-5', -5],
  ['+5', 5],
  ['1.5', 1.5],
  ['007', 7],
  ['.5', 0.5],
  ['5.', 5],
  ['  5  ', 5],
  ['- 5', -5],
  ['1234567890123456789', 1234567890123456800],
  ['0.1234567890123456789', 0.12345678901234568],
  ['1,234', 1234],
  ['12,345', 12345],
  ['123,456.5', 123456.5],
  ['-1,234,567.5', -1234567.5],
  ['12,34', null],
  ['1,2345', null],
  [',5', null],
  ['$5', 5],
  ['-$5', -5],
  ['$ 1,200.50', 1200.5],
  ['$', null],
  ['5%', 0.05],
  ['-5 %', -0.05],
  ['1,000%', 10],
  ['%', null],
  ['5%%', null],
  ['1e3', 1000],
  ['1E+3', 1000],
  ['1e10', 1e10],
  ['1.5e-2', 0.015],
  ['e5', null],
  ['1e', null],
  ['(12)', -12],
  ['($1,200.50)', -1200.5],
  ['(1,200)', -1200],
  ['(1.2.3)', null],
  ['(12', null],
  ['12)', null],
  ['x(12)', null],
  ['(12)x', null],
  ['()', null],
  ['', null],
  ['   ', null],
  ['.', null],
  ['-', null],
  ['--5', null],
  ['5 5', null],
  ['x5', null],
  ['5x', null],
  ['1.5.', null],
  ['abc', null],
  ['TRUE', null],
  ['2025-06-18', 45826],
  [' 6/18/2025 ', 45826],
  ['6:00 PM', 0.75],
  ['18/06/2025', null],
])('the text %p is the number %p', (text, number) => {
  expect(textToNumber(text)).toBe(number);
});

test.each<[CellValue, unknown, unknown, unknown]>([
  [2.5, 2.5, '2.5', true],
  [0, 0, '0', false],
  [-1, -1, '-1', true],
  [null, 0, '', false],
  [true, 1, 'TRUE', true],
  [false, 0, 'FALSE', false],
  ['5', 5, '5', VALUE],
  ['abc', VALUE, 'abc', VALUE],
  ['', VALUE, '', VALUE],
  ['true', VALUE, 'true', true],
  ['FALSE', VALUE, 'FALSE', false],
  [NA, NA, '#N/A', NA],
])('%p as a number, a text and a condition', (value, number, text, condition) => {
  expect(toNumber(value)).toEqual(number);
  expect(toText(value)).toEqual(text);
  expect(toBoolean(value)).toEqual(condition);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [12, '12'],
  [-3.5, '-3.5'],
  [0.1 + 0.2, '0.3'],
  [100.25, '100.25'],
  [0.00001234, '0.00001234'],
  [123456789012345, '123456789012345'],
  [-999999999999999, '-999999999999999'],
  [1e15, '1E+15'],
  [-1e15, '-1E+15'],
  [1234567890123456, '1.23456789012346E+15'],
  [123456789012340.4, '123456789012340'],
  [1e20, '1E+20'],
  [1.5e21, '1.5E+21'],
  [1e100, '1E+100'],
  [1.5e-7, '1.5E-07'],
  [-1.25e-9, '-1.25E-09'],
  [1e-10, '1E-10'],
  [5e-324, '4.94065645841247E-324'],
])('%p is written %p', (value, text) => {
  expect(printNumber(value)).toBe(text);
});
