import type { Area } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import type { SheetReader } from './value';

/** A sheet as formulas read it. */
export interface WorkbookSheet extends SheetReader {
  /**
   * What is known of the sheet; left out when that is all of it. A standing reference wholly outside it
   * cannot be checked.
   */
  readonly known?: Area;
}

/** All that a formula may read; it must not change while compiled formulas of it live. */
export interface FormulaWorkbook {
  /** The sheet on which the rule stands; it is one of `sheets`. */
  readonly activeSheet: string;
  readonly sheets: ReadonlyMap<string, WorkbookSheet>;
  /** Defined names and what they refer to, with or without "=". */
  readonly names: Readonly<Record<string, string>>;
  /** Now as a serial in the workbook user's local time. */
  readonly now: number;
  /** True where the workbook's serials count days from 1904-01-01; `now` is a 1900-system serial all the same. */
  readonly countsFrom1904?: boolean;
  /**
   * True where no add-in or macro can have added functions: then a function that Excel does not have is #NAME?,
   * while one that Excel has and this evaluator lacks still cannot be checked.
   */
  readonly noAddedFunctions?: boolean;
}

/** A sheet over rows in memory, the first of which is sheet row 1. */
export function sheetOfRows(rows: readonly (readonly CellValue[])[]): WorkbookSheet {
  const usedColumns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { usedRows: rows.length, usedColumns, at: (r, c) => rows[r]?.[c] ?? null };
}
