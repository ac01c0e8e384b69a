import type { CellError, CellValue } from '../sheet/cellValue';
import { isError, Matrix, NA, RangeValue, single, toMatrix, type Value } from './value';

/**
 * Applies a function of single values to values of any shape, element by element as Excel broadcasts: one row
 * or column repeats, and where two shapes do not meet the element is #N/A. Ranges end with the sheet's used part.
 */
export function liftScalar(
  call: (args: readonly CellValue[]) => CellValue,
  values: readonly Value[],
  takesErrors: boolean,
): Value {
  const size = sizeOf(values);
  if (size === null) return applyOnce(call, values.map(single), takesErrors);
  const out: CellValue[][] = [];
  for (let r = 0; r < size.rows; r++) {
    const row: CellValue[] = [];
    for (let c = 0; c < size.columns; c++) {
      row.push(
        applyOnce(
          call,
          values.map((value) => pick(value, r, c)),
          takesErrors,
        ),
      );
    }
    out.push(row);
  }
  return toMatrix(out);
}

function applyOnce(
  call: (args: readonly CellValue[]) => CellValue,
  args: readonly CellValue[],
  takesErrors: boolean,
): CellValue {
  return (takesErrors ? null : errorAmong(args)) ?? call(args);
}

function errorAmong(args: readonly CellValue[]): CellError | null {
  for (const arg of args) if (isError(arg)) return arg;
  return null;
}

function sizeOf(values: readonly Value[]): { rows: number; columns: number } | null {
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

function pick(value: Value, row: number, column: number): CellValue {
  if (!(value instanceof Matrix)) return single(value);
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : NA;
}
