import type { Area } from './area';
import type { CellValue } from './cellValue';

/** What a column mostly holds; 'mixed' when no type has four fifths of its non-blank cells. */
export type ColumnType =
  'number' | 'percent' | 'date' | 'time' | 'text' | 'boolean' | 'mixed' | 'empty';

export interface Column {
  /** Header text, '' where the table has no header row or the header cell is blank. */
  readonly header: string;
  readonly type: ColumnType;
  /** Number format of the first non-blank cell, null where unknown. */
  readonly numberFormat: string | null;
}

/**
 * One table as it was when it was read: plain values, nothing live.
 * `columns[i]` is sheet column `data.left + i`; `rows[r][i]` is sheet row `data.top + r`.
 */
export interface Snapshot {
  readonly sheetName: string;
  /** The data rows, without the header row; `rows` is [] (and this area one row high) for a header alone. */
  readonly data: Area;
  /** 0-based sheet row of the headers; null where the table has none. */
  readonly headerRow: number | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** What the user has selected, [] when nothing more than the table is meant. */
  readonly selection: readonly Area[];
  /** An Excel table (ListObject), whose rows may grow. */
  readonly isTable: boolean;
  /** Now, as a serial in the workbook user's local time. */
  readonly now: number;
}
