import type { Model } from '@ironcalc/wasm';
import { intersect, type Area } from '../sheet/area';
import type { Json } from './serverObject';

/** Copies a workbook from its bytes: `(bytes) => Model.from_bytes(bytes, 'en')`. */
export type CopyModel = (bytes: Uint8Array) => Model;

// Types of cells in the component.
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** So many blank columns in a row end the search for used ones. */
const BLANK_COLUMNS = 100;

/** The smallest area around all filled cells of a sheet, or null. */
export function findUsed(model: Model, sheet: number): Area | null {
  const filled: Area[] = [];
  let last = 0;
  for (let column = 1; column <= last + BLANK_COLUMNS; column++) {
    const rows = [...model.getRowsWithData(sheet, column)].filter(
      (row) => model.getCellContent(sheet, row, column) !== '',
    );
    const [first] = rows;
    if (first === undefined) continue;
    last = column;
    const top = rows.reduce((a, b) => Math.min(a, b), first) - 1;
    const bottom = rows.reduce((a, b) => Math.max(a, b), first) - 1;
    filled.push({ top, bottom, left: column - 1, right: column - 1 });
  }
  const [first] = filled;
  if (first === undefined) return null;
  return filled.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: a.left,
    right: b.right,
  }));
}

/**
 * Values as Office tells them: dates as serials, errors as their text, blanks as ''. The component shows a date only
 * as text, therefore the numbers come from a copy whose cells have the general format.
 */
export function readValues(model: Model, sheet: number, area: Area, copy: CopyModel): Json {
  const used = findUsed(model, sheet);
  const filled = used === null ? null : intersect(area, used);
  if (filled === null) return mapCells(area, () => '');
  const plain = copy(model.toBytes());
  const size = { width: filled.right - filled.left + 1, height: filled.bottom - filled.top + 1 };
  plain.updateRangeStyle(
    { sheet, row: filled.top + 1, column: filled.left + 1, ...size },
    'num_fmt',
    'general',
  );
  const values = mapCells(area, (row, column) => {
    const shown = plain.getFormattedCellValue(sheet, row, column);
    const type = model.getCellType(sheet, row, column);
    if (shown === '') return '';
    if (type === BOOLEAN) return shown === 'TRUE';
    return type === NUMBER ? Number(shown) : shown;
  });
  plain.free();
  return values;
}

/** Office's types of values; "Empty" is a cell without content, not a formula that answers ''. */
export function readValueTypes(model: Model, sheet: number, area: Area): Json {
  return mapCells(area, (row, column) => {
    if (model.getCellContent(sheet, row, column) === '') return 'Empty';
    const type = model.getCellType(sheet, row, column);
    if (type === NUMBER) return 'Double';
    if (type === BOOLEAN) return 'Boolean';
    return type === ERROR ? 'Error' : 'String';
  });
}

/** Number formats; the component's "general" is Office's "General". */
export function readNumberFormats(model: Model, sheet: number, area: Area): Json {
  return mapCells(area, (row, column) => {
    const format = model.getCellStyle(sheet, row, column).style.num_fmt;
    return format === 'general' ? 'General' : format;
  });
}

/** Each cell's own fill as Office tells it; a cell without one answers white. Conditional formats are left out. */
export function readOwnFills(model: Model, sheet: number, area: Area, copy: CopyModel): Json {
  // The component mixes them into the style of a cell, therefore a copy without rules is asked.
  const plain = copy(model.toBytes());
  const rules = plain.getConditionalFormattingList(sheet).map(({ index }) => index);
  for (const rule of rules.sort((a, b) => b - a)) plain.deleteConditionalFormatting(sheet, rule);
  const fills = mapCells(area, (row, column) => {
    const { fill } = plain.getCellStyle(sheet, row, column).style;
    return {
      format: { fill: { color: plain.resolveColor(fill.color).toUpperCase() || '#FFFFFF' } },
    };
  });
  plain.free();
  return fills;
}

/** What cells show, conditional formats included (ExcelApi 1.19), as far as the pane asks; white where nothing fills. */
export function readShownLooks(model: Model, sheet: number, area: Area): Json {
  return mapCells(area, (row, column) => {
    const { fill, font } = model.getCellStyle(sheet, row, column).style;
    const colour = (of: Parameters<Model['resolveColor']>[0], otherwise: string): string =>
      model.resolveColor(of).toUpperCase() || otherwise;
    return {
      format: {
        fill: { color: colour(fill.color, '#FFFFFF') },
        font: {
          color: colour(font.color, '#000000'),
          bold: font.b === true,
          italic: font.i === true,
        },
      },
    };
  });
}

function mapCells(area: Area, read: (row: number, column: number) => Json): Json {
  const rows: Json[] = [];
  for (let row = area.top + 1; row <= area.bottom + 1; row++) {
    const cells: Json[] = [];
    for (let column = area.left + 1; column <= area.right + 1; column++)
      cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}
