import type { CellError, CellValue, ErrorCode } from '../sheet/cellValue';

/** A grid of cell values, 0-based; blank outside what is used. */
export interface SheetReader {
  /** Rows and columns from A1 that may hold a value. */
  readonly usedRows: number;
  readonly usedColumns: number;
  at(row: number, column: number): CellValue;
}

/** What an expression can give while a formula runs. */
export type Value = CellValue | Matrix | LambdaValue;

export const NULL: CellError = { error: '#NULL!' };
export const NA: CellError = { error: '#N/A' };
export const DIV0: CellError = { error: '#DIV/0!' };
export const VALUE: CellError = { error: '#VALUE!' };
export const REF: CellError = { error: '#REF!' };
export const NAME: CellError = { error: '#NAME?' };
export const NUM: CellError = { error: '#NUM!' };
export const CALC: CellError = { error: '#CALC!' };

/** The error value of a code. */
export function toError(code: ErrorCode): CellError {
  return { error: code };
}

/** A rectangle of values; `at` takes 0-based offsets inside it. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly read: (row: number, column: number) => CellValue,
  ) {}

  at(row: number, column: number): CellValue {
    return this.read(row, column);
  }

  /** Rows that can hold something; beyond them every value is blank. */
  get usedRows(): number {
    return this.rows;
  }

  get usedColumns(): number {
    return this.columns;
  }
}

/** A matrix of rows in memory; the rows are equally long. */
export function toMatrix(rows: readonly (readonly CellValue[])[]): Matrix {
  return new Matrix(rows.length, rows[0]?.length ?? 0, (r, c) => rows[r]?.[c] ?? null);
}

/** A reference to a rectangle of a sheet, both ends included. */
export class RangeValue extends Matrix {
  constructor(
    readonly sheet: SheetReader,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {
    super(bottom - top + 1, right - left + 1, (r, c) => sheet.at(top + r, left + c));
  }

  override at(row: number, column: number): CellValue {
    return this.sheet.at(this.top + row, this.left + column);
  }

  override get usedRows(): number {
    return Math.max(0, Math.min(this.rows, this.sheet.usedRows - this.top));
  }

  override get usedColumns(): number {
    return Math.max(0, Math.min(this.columns, this.sheet.usedColumns - this.left));
  }

  /** Names the rectangle within its sheet. */
  get key(): string {
    return `${this.top},${this.left},${this.bottom},${this.right}`;
  }
}

/** A function that a formula made with LAMBDA. */
export class LambdaValue {
  constructor(readonly call: (...values: readonly Value[]) => Value) {}
}

/** True for a matrix or a range. */
export function isMatrix(value: Value): value is Matrix {
  return value instanceof Matrix;
}

/** True for an error value; lists of numbers are none. */
export function isError(value: Value | readonly number[]): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A cell value out of any value: the top-left one of a matrix. */
export function single(value: Value): CellValue {
  if (value instanceof Matrix) {
    return value.rows * value.columns === 0 ? CALC : value.at(0, 0);
  }
  return value instanceof LambdaValue ? CALC : value;
}

/** True for a matrix of anything but one cell. */
export function isWide(value: Value): value is Matrix {
  return value instanceof Matrix && !(value.rows === 1 && value.columns === 1);
}

/** The used cells of a matrix, row by row; a cell value counts as a matrix of one. */
export function* cellsOf(value: Value): Generator<CellValue, void, undefined> {
  if (!(value instanceof Matrix)) {
    yield single(value);
    return;
  }
  const rows = value.usedRows;
  const columns = value.usedColumns;
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) yield value.at(r, c);
}

/** The used rows of a matrix as arrays. */
export function rowsOf(value: Value): CellValue[][] {
  if (!(value instanceof Matrix)) return [[single(value)]];
  const rows: CellValue[][] = [];
  for (let r = 0; r < value.usedRows; r++) {
    const row: CellValue[] = [];
    for (let c = 0; c < value.columns; c++) row.push(value.at(r, c));
    rows.push(row);
  }
  return rows;
}
