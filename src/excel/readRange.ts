import { columnCount, rowCount, type Area } from '../sheet/area';
import { toErrorCode, type CellValue } from '../sheet/cellValue';

/** Cells asked for at once; Excel on the web answers at most 5 MB. */
const CHUNK_CELLS = 50_000;

/** Cells of an area with their formats. */
export interface RangeCells {
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

/** Properties of a range that tell where it lies. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** A loaded range's area; `PLACE` must have been loaded. */
export function toArea(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** An area as a range of the sheet. */
export function toRange(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
}

/** Values alone, in which a blank cell and empty text are both blank: enough to find a table. */
export async function readFilled(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly (readonly CellValue[])[]> {
  const grid: CellValue[][] = [];
  for (const chunk of cutChunks(area)) {
    const range = toRange(sheet, chunk).load('values');
    await context.sync();
    for (const row of range.values) grid.push(row.map((value) => toCellValue(value, '')));
  }
  return grid;
}

/** Values with their types and number formats. */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<RangeCells> {
  const grid: CellValue[][] = [];
  const numberFormats: (string | null)[][] = [];
  for (const chunk of cutChunks(area)) {
    const range = toRange(sheet, chunk).load('values,valueTypes,numberFormat');
    await context.sync();
    const { values, valueTypes, numberFormat } = range;
    values.forEach((row, r) => {
      grid.push(row.map((value, c) => toCellValue(value, String(valueTypes[r]?.[c] ?? ''))));
    });
    for (const row of numberFormat) {
      numberFormats.push(row.map((format) => (typeof format === 'string' ? format : null)));
    }
  }
  return { grid, numberFormats };
}

/** A cell's value by Excel's own word for its type: "Empty" is blank, "Error" an error, the rest speaks for itself. */
export function toCellValue(value: unknown, type: string): CellValue {
  if (type === 'Empty') return null;
  // Errors that came after the ones known here (#BLOCKED!, #CONNECT!) are kept as some error.
  if (type === 'Error') return { error: toErrorCode(String(value)) ?? '#VALUE!' };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : null;
}

function cutChunks(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(CHUNK_CELLS / columnCount(area)));
  const chunks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    chunks.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return chunks;
}
