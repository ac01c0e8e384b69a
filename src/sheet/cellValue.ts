/** Error codes that a cell can show (ECMA-376 plus the dynamic-array errors). */
export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CellError {
  readonly error: ErrorCode;
}

/** A cell's value: null is a truly blank cell, '' a formula that returned empty text; dates are 1900-system serials. */
export type CellValue = null | string | number | boolean | CellError;

/** True for an error value, e.g. `{error: '#N/A'}`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The error code that a text names, or null. */
export function toErrorCode(text: string): ErrorCode | null {
  return ERROR_CODES.find((code) => code === text) ?? null;
}
