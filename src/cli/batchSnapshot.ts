import type { Area } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import { makeSnapshot } from '../sheet/makeSnapshot';
import { parseArea, parseAreas } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { BatchSheet } from './batchLine';
import { badInput, type CommandError } from './commandError';
import { readNow } from './readNow';

/** Shown for columns of dates, which arrive as plain serials. */
const DATE_FORMAT = 'yyyy-mm-dd';

export interface BatchTable {
  readonly sheet: BatchSheet;
  /** An address, a comma list, or null. */
  readonly selection: string | null;
  /** ISO day. */
  readonly today: string;
}

/** The snapshot of a sheet that came as JSON. */
export function batchSnapshot({
  sheet,
  selection,
  today,
}: BatchTable): Result<Snapshot, CommandError> {
  const corner = parseArea(sheet.origin);
  if (corner === null) return fail(badInput('badOrigin', `${sheet.origin} is no address.`));
  const areas = selection === null ? [] : parseAreas(selection);
  if (areas === null) return fail(badInput('badSelection', `${selection} is no address.`));
  const now = readNow(today);
  if (!now.ok) return now;
  const width = sheet.header.length;
  if (width === 0) return fail(badInput('emptyHeader', 'The sheet has no columns.'));
  if (sheet.rows.some((row) => row.length > width)) {
    return fail(badInput('rowTooLong', 'A row has more cells than the header.'));
  }
  return ok(
    makeSnapshot({
      sheetName: sheet.name,
      area: areaOf(corner, width, sheet.rows.length),
      grid: [sheet.header, ...sheet.rows.map((row) => padRow(row, width))],
      numberFormats: formatsOf(sheet),
      selection: areas,
      isTable: sheet.isTable,
      hasHeader: true,
      now: now.value,
    }),
  );
}

function areaOf(corner: Area, width: number, rows: number): Area {
  const { top, left } = corner;
  return { top, left, bottom: top + rows, right: left + width - 1 };
}

function padRow(row: readonly CellValue[], width: number): readonly CellValue[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? null);
}

function formatsOf({
  header,
  rows,
  dateColumns,
}: BatchSheet): readonly (readonly (string | null)[])[] {
  const formats = header.map((name) => (dateColumns.includes(String(name)) ? DATE_FORMAT : null));
  return [header.map(() => null), ...rows.map(() => formats)];
}
