import type { CellError, CellValue } from '../sheet/cellValue';
import type { Work } from './meterWork';
import { isError, Matrix, NA, RangeValue, single, type Value } from './value';

/**
 * Applies a function of single values to values of any shape, element by element as Excel broadcasts: one row
 * or column repeats, and where two shapes do not meet the element is #N/A. Ranges end with the sheet's used part.
 * Elements are counted as work before they are computed. `call` must not keep its list of arguments, which is filled anew for every element.
 */
export function liftScalar(
  call: (args: readonly CellValue[]) => CellValue,
  values: readonly Value[],
  takesErrors: boolean,
  work?: Work,
): Value {
  const size = sizeOf(values);
  if (size === null) {
    const args = values.map(single);
    return (takesErrors ? null : errorAmong(args)) ?? call(args);
  }
  work?.spend(size.rows * size.columns);
  const readers = values.map(readerOf);
  const args: CellValue[] = values.map(() => null);
  return fill(size, (r, c) => {
    for (let i = 0; i < readers.length; i++) args[i] = readers[i]?.(r, c) ?? null;
    return (takesErrors ? null : errorAmong(args)) ?? call(args);
  });
}

/** `liftScalar` for an operator of two values, which sees no errors. */
export function liftBinary(
  operate: (left: CellValue, right: CellValue) => CellValue,
  left: Value,
  right: Value,
  work: Work,
): Value {
  const read = readerOf(left);
  const readOther = readerOf(right);
  const apply = (r: number, c: number): CellValue => {
    const a = read(r, c);
    if (isError(a)) return a;
    const b = readOther(r, c);
    return isError(b) ? b : operate(a, b);
  };
  const size = sizeOf([left, right]);
  if (size === null) return apply(0, 0);
  work.spend(size.rows * size.columns);
  return fill(size, apply);
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function fill({ rows, columns }: Size, apply: (row: number, column: number) => CellValue): Matrix {
  const out: CellValue[] = [];
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out.push(apply(r, c));
  return new Matrix(rows, columns, (r, c) => out[r * columns + c] ?? null);
}

function errorAmong(args: readonly CellValue[]): CellError | null {
  for (const arg of args) if (isError(arg)) return arg;
  return null;
}

function sizeOf(values: readonly Value[]): Size | null {
  let rows = 0;
  let columns = 0;
  for (const value of values) {
    if (!(value instanceof Matrix) || (value.rows === 1 && value.columns === 1)) continue;
    const isRange = value instanceof RangeValue;
    const high = isRange && value.rows > 1 ? Math.max(value.usedRows, 1) : value.rows;
    const wide = isRange && value.columns > 1 ? Math.max(value.usedColumns, 1) : value.columns;
    rows = Math.max(rows, high, 1);
    columns = Math.max(columns, wide, 1);
  }
  return rows === 0 ? null : { rows, columns };
}

/** Reads a value as if it had the size of the result. */
function readerOf(value: Value): (row: number, column: number) => CellValue {
  if (!(value instanceof Matrix) || value.rows * value.columns <= 1) {
    const one = single(value);
    return () => one;
  }
  const { rows, columns } = value;
  return (row, column) => {
    const r = rows === 1 ? 0 : row;
    const c = columns === 1 ? 0 : column;
    return r < rows && c < columns ? value.at(r, c) : NA;
  };
}
