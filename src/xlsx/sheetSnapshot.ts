import type { HostError } from '../host/host';
import { MOST_CELLS } from '../host/limits';
import { cellCount, columnCount, intersect, rowCount, type Area } from '../sheet/area';
import { findTable } from '../sheet/findTable';
import { makeSnapshot } from '../sheet/makeSnapshot';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { OpenedSheet } from './openWorkbook';
import type { OpenedTable } from './readTablePart';

/**
 * The table of a sheet that a selection means, an Excel table before a region of filled cells; no selection means the
 * sheet's largest. `now` is a serial. Errors: `emptySheet`, and the sheet's own `problem`.
 */
export function snapshotOfSheet(
  sheet: OpenedSheet,
  selection: readonly Area[],
  now: number,
): Result<Snapshot, HostError> {
  if (sheet.problem !== null) return fail(sheet.problem);
  if (sheet.area === null) return fail({ code: 'emptySheet' });
  const used = { area: sheet.area, grid: sheet.grid };
  const region = findTable(used, selection);
  const table = findHit(
    sheet.tables,
    selection.length > 0 || region === null ? selection : [region],
  );
  const area = table?.area ?? region;
  if (area === null) return fail({ code: 'emptySheet' });
  // A table may claim more cells than the sheet fills.
  const cells = cellCount(area);
  if (cells > MOST_CELLS) return fail({ code: 'tooLarge', cells, most: MOST_CELLS });
  return ok(
    makeSnapshot({
      sheetName: sheet.name,
      area,
      grid: cut(sheet.grid, used.area, area),
      numberFormats: cut(sheet.numberFormats, used.area, area),
      selection,
      isTable: table !== null,
      ...(table === null ? {} : { hasHeader: table.hasHeader }),
      now,
    }),
  );
}

function findHit(tables: readonly OpenedTable[], areas: readonly Area[]): OpenedTable | null {
  return tables.find(({ area }) => areas.some((one) => intersect(one, area) !== null)) ?? null;
}

function cut<T>(grid: readonly (readonly (T | null)[])[], from: Area, area: Area): (T | null)[][] {
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from(
      { length: columnCount(area) },
      (__, c) => grid[area.top - from.top + r]?.[area.left - from.left + c] ?? null,
    ),
  );
}
