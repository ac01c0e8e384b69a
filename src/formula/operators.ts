import type { CellError, CellValue } from '../sheet/cellValue';
import { toNumber, toText } from './coerce';
import { compareValues, equalValues } from './compare';
import { DIV0, NUM } from './value';

type Binary = (left: CellValue, right: CellValue) => CellValue;

/** Binary operators over single values that are no errors. */
export const BINARY_OPERATORS: ReadonlyMap<string, Binary> = new Map<string, Binary>([
  ['=', equalValues],
  ['<>', (a, b) => !equalValues(a, b)],
  ['<', (a, b) => compareValues(a, b) < 0],
  ['>', (a, b) => compareValues(a, b) > 0],
  ['<=', (a, b) => compareValues(a, b) <= 0],
  ['>=', (a, b) => compareValues(a, b) >= 0],
  ['&', (a, b) => toText(a) + toText(b)],
  ['+', arithmetic((x, y) => snapToZero(x + y, x))],
  ['-', arithmetic((x, y) => snapToZero(x - y, x))],
  ['*', arithmetic((x, y) => x * y)],
  ['/', arithmetic((x, y) => (y === 0 ? DIV0 : x / y))],
  ['^', arithmetic(power)],
]);

/** Prefix and postfix operators over single values that are no errors. */
export const UNARY_OPERATORS: ReadonlyMap<string, (value: CellValue) => CellValue> = new Map([
  ['+', (value: CellValue): CellValue => value],
  ['-', onNumber((x) => -x)],
  ['%', onNumber((x) => x / 100)],
]);

/** A power as Excel has it: 0^0 is #NUM!, 0 to a negative power #DIV/0!. */
export function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  return Math.pow(base, exponent);
}

/** The number, or #NUM! where it is not finite. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : NUM;
}

function arithmetic(operate: (x: number, y: number) => CellValue): Binary {
  return (left, right) => {
    const x = toNumber(left);
    if (typeof x !== 'number') return x;
    const y = toNumber(right);
    if (typeof y !== 'number') return y;
    const result = operate(x, y);
    return typeof result === 'number' ? finite(result) : result;
  };
}

function onNumber(operate: (x: number) => number): (value: CellValue) => CellValue {
  return (value) => {
    const x = toNumber(value);
    return typeof x === 'number' ? operate(x) : x;
  };
}

/** Excel takes a sum that is mere float noise beside its operands for 0: 0.3-0.2-0.1. */
function snapToZero(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;
}
