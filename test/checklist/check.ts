import type { Cell } from 'exceljs';
import type { NativeRule } from '../../src/rule/nativeRule';

/** A cell of a checklist's workbook: a value, a formula, or a date that is so many days from today. */
export type CheckCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: '#N/A' }
  | { readonly formula: string; readonly result: number | string; readonly isDate?: boolean };

/** One thing that a person with Excel confirms. */
export interface Check {
  /** Name of its workbook, without ".xlsx". */
  readonly file: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** What we say happens; a person writes down what does. */
  readonly expected: string;
  /** Filled from A1; the first row holds headers. */
  readonly cells: readonly (readonly CheckCell[])[];
  /** Written by the product itself, the first winning. */
  readonly rules: readonly NativeRule[];
  readonly countsFrom1904?: boolean;
  readonly merged?: string;
  readonly isProtected?: boolean;
  readonly hiddenRows?: readonly number[];
}

/** Puts a value into a cell of an exceljs sheet; saved days are less by `epoch`, the days before the workbook's first. */
export function fillCell(cell: Cell, value: CheckCell, epoch: number): void {
  if (typeof value !== 'object' || value === null) {
    cell.value = value;
  } else if ('error' in value) {
    cell.value = { error: value.error };
  } else {
    const { formula, result, isDate } = value;
    const isDay = isDate === true && typeof result === 'number';
    cell.value = { formula, result: isDay ? result - epoch : result };
    if (isDay) cell.numFmt = 'yyyy-mm-dd';
  }
}
