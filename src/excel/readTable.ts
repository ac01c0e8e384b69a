import type { HostError } from '../host/host';
import { cellCount, columnCount, intersect, type Area } from '../sheet/area';
import { classifyNumberFormat } from '../sheet/classifyNumberFormat';
import { findTable } from '../sheet/findTable';
import { makeSnapshot } from '../sheet/makeSnapshot';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { readDayShift } from './readDayShift';
import { PLACE, readCells, readFilled, toArea, toRange, type RangeCells } from './readRange';
import { throwPassing } from './runExcel';

/** An Excel table (ListObject) without its totals row. */
interface ListedTable {
  readonly area: Area;
  readonly hasHeader: boolean;
}

/** What the user has selected; nothing where a chart or a shape is selected. */
export async function readSelection(context: Excel.RequestContext): Promise<readonly Area[]> {
  try {
    const { areas } = context.workbook.getSelectedRanges();
    areas.load(PLACE.split(',').map((name) => `items/${name}`));
    await context.sync();
    return areas.items.map(toArea);
  } catch (error) {
    throwPassing(error);
    return [];
  }
}

/**
 * The table of a sheet that lies around some areas. Reads the used range once for its outline and the table alone
 * in full, so that blanks, errors and dates are told apart; of a large table only the first rows.
 */
export async function readTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  around: readonly Area[],
  now: number,
): Promise<Result<Snapshot, HostError>> {
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  await context.sync();
  if (used.isNullObject) return fail({ code: 'emptySheet' });
  const usedArea = toArea(used);
  const table = (await readListed(context, sheet)).find(({ area }) =>
    around.some((one) => intersect(one, area) !== null),
  );
  const area =
    table?.area ??
    (cellCount(usedArea) > MOST_WHOLE
      ? await findLargeArea(context, sheet, usedArea, around)
      : await findArea(context, sheet, usedArea, around));
  if (area === null) return fail({ code: 'emptySheet' });
  const head = cellCount(area) > MOST_WHOLE ? headRows(area) : area;
  const { grid, numberFormats } = await readDays(context, await readCells(context, sheet, head));
  return ok(
    makeSnapshot({
      sheetName: sheet.name,
      area,
      grid,
      numberFormats,
      selection: around,
      isTable: table !== undefined,
      ...(table === undefined ? {} : { hasHeader: table.hasHeader }),
      now,
    }),
  );
}

/** Cells of a table that are read and looked at whole; of a larger one the first rows (the others: readColumns.ts). */
const MOST_WHOLE = 300_000;
/** Of a table that is not read whole so many cells, and rows, at most. */
const HEAD_CELLS = 30_000;
const HEAD_ROWS = 1000;

function headRows(area: Area): Area {
  const rows = Math.min(HEAD_ROWS, Math.max(2, Math.floor(HEAD_CELLS / columnCount(area))));
  return { ...area, bottom: Math.min(area.bottom, area.top + rows - 1) };
}

/** On a large sheet Excel itself tells what lies around a cell: looking for it would mean to read every cell. */
async function findLargeArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  around: readonly Area[],
): Promise<Area | null> {
  const inside = around.flatMap((one) => intersect(one, used) ?? []);
  for (const { top, left } of [...inside, used]) {
    const region = toRange(sheet, { top, bottom: top, left, right: left })
      .getSurroundingRegion()
      .load(PLACE);
    await context.sync();
    const area = intersect(toArea(region), used);
    if (area !== null && cellCount(area) > 1) return area;
  }
  return null;
}

/** The cells with dates as serials of the 1900 system, whatever the workbook's own is. */
async function readDays(context: Excel.RequestContext, cells: RangeCells): Promise<RangeCells> {
  const { grid, numberFormats } = cells;
  const isDay = numberFormats.map((row) => row.map((one) => classifyNumberFormat(one) === 'date'));
  if (!isDay.some((row) => row.includes(true))) return cells;
  const shift = await readDayShift(context);
  if (shift === 0) return cells;
  const shifted = grid.map((row, r) =>
    row.map((value, c) => (typeof value === 'number' && isDay[r]?.[c] ? value + shift : value)),
  );
  return { grid: shifted, numberFormats };
}

async function findArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  around: readonly Area[],
): Promise<Area | null> {
  return findTable({ area, grid: await readFilled(context, sheet, area) }, around);
}

async function readListed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly ListedTable[]> {
  sheet.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const found = sheet.tables.items.map((table) => ({ table, range: table.getRange().load(PLACE) }));
  if (found.length === 0) return [];
  await context.sync();
  return found.map(({ table, range }) => {
    const area = toArea(range);
    const bottom = table.showTotals ? area.bottom - 1 : area.bottom;
    return { area: { ...area, bottom }, hasHeader: table.showHeaders };
  });
}
