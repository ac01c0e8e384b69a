import { intersect, MAX_ROWS, type Area } from './area';
import type { CellValue } from './cellValue';
import { findHeader } from './findHeader';
import type { Column, Snapshot } from './snapshot';
import { isBlank, typeColumn } from './typeColumn';

/** A table as it was read. */
export interface RawTable {
  readonly sheetName: string;
  /** With the header row, if there is one. */
  readonly area: Area;
  /** `grid[r][c]` is sheet cell (area.top + r, area.left + c). */
  readonly grid: readonly (readonly CellValue[])[];
  /** Same shape as `grid`; number formats in English notation, null where unknown. */
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  readonly selection: readonly Area[];
  readonly isTable: boolean;
  /** Whether the first row is a header row; found out from the cells when absent. */
  readonly hasHeader?: boolean;
  /** Now, as a serial. */
  readonly now: number;
}

/**
 * A snapshot of a raw table: header row, column names and types, the data rows, and the selection inside it.
 * Selected areas are clipped to the data rows; one that lies in the header row alone is kept as it is.
 */
export function makeSnapshot(raw: RawTable): Snapshot {
  const header = headerOf(raw);
  const first = header === null ? 0 : header + 1;
  const headers = header === null ? [] : (raw.grid[header] ?? []);
  const rows = raw.grid.slice(first);
  const formats = raw.numberFormats?.slice(first) ?? [];
  const width = raw.area.right - raw.area.left + 1;
  const top = raw.area.top + first;
  // A header alone keeps one row for data, which may be selected before anything is typed into it.
  const data = { ...raw.area, top, bottom: Math.max(raw.area.bottom, top) };
  const columns = Array.from({ length: width }, (_, column) =>
    makeColumn(headers[column] ?? null, pick(rows, column), pick(formats, column)),
  );
  return {
    sheetName: raw.sheetName,
    data,
    headerRow: header === null ? null : raw.area.top + header,
    columns,
    rows,
    selection: clipSelection(raw.selection, data, raw.area),
    isTable: raw.isTable,
    now: raw.now,
  };
}

/** Index of the header row; none in the sheet's last row, below which nothing can stand. */
function headerOf({ grid, hasHeader, area }: RawTable): number | null {
  const header = hasHeader === undefined ? findHeader(grid) : hasHeader ? 0 : null;
  return header !== null && area.top + header + 1 >= MAX_ROWS ? null : header;
}

function pick<T>(rows: readonly (readonly T[])[], column: number): (T | null)[] {
  return rows.map((row) => row[column] ?? null);
}

function makeColumn(
  header: CellValue,
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): Column {
  const firstFilled = values.findIndex((value) => !isBlank(value));
  return {
    header: printHeader(header),
    type: typeColumn(values, formats),
    numberFormat: formats[firstFilled] ?? null,
  };
}

function printHeader(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function clipSelection(selection: readonly Area[], data: Area, area: Area): readonly Area[] {
  const clipped: Area[] = [];
  for (const selected of selection) {
    const inside = intersect(selected, data) ?? intersect(selected, area);
    if (inside !== null) clipped.push(inside);
  }
  return clipped;
}
