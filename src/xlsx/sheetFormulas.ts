import type { FormulaWorkbook, WorkbookSheet } from '../formula/formulaWorkbook';
import { columnCount, type Area } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import type { OpenedSheet, OpenedWorkbook } from './openWorkbook';
import type { Names } from './readWorkbookPart';

/** All that formulas of a sheet may read in a file. `now` is a serial. */
export function workbookOfFile(
  { sheets, names }: Pick<OpenedWorkbook, 'sheets' | 'names'>,
  activeSheet: string,
  now: number,
): FormulaWorkbook {
  // Cells of a sheet that was too large to read are not known.
  const known = sheets.filter(({ problem }) => problem === null);
  return {
    activeSheet,
    sheets: new Map(known.map((sheet) => [sheet.name, sheetOf(sheet)])),
    names: namesOn({ sheets, names }, activeSheet),
    now,
  };
}

/** Names that formulas of a sheet may say, by their spelling; its own hide those of the workbook. */
export function namesOn(
  { sheets, names }: Pick<OpenedWorkbook, 'sheets' | 'names'>,
  sheetName: string,
): Names {
  const own = sheets.find(({ name }) => name === sheetName)?.names ?? {};
  const hidden = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const others = Object.entries(names).filter(([name]) => !hidden.has(name.toLowerCase()));
  return { ...own, ...Object.fromEntries(others) };
}

/** A sheet's used range as one table without headers; null for an empty sheet. */
export function wholeSheet(sheet: OpenedSheet, now: number): Snapshot | null {
  if (sheet.area === null || sheet.problem !== null) return null;
  const data: Area = sheet.area;
  const column = { header: '', type: 'mixed', numberFormat: null } as const;
  return {
    sheetName: sheet.name,
    data,
    headerRow: null,
    columns: Array.from({ length: columnCount(data) }, () => column),
    rows: sheet.grid,
    selection: [],
    isTable: false,
    now,
  };
}

function sheetOf({ area, grid }: OpenedSheet): WorkbookSheet {
  const { top, left, bottom, right } = area ?? { top: 0, left: 0, bottom: -1, right: -1 };
  return {
    usedRows: bottom + 1,
    usedColumns: right + 1,
    at: (row, column) => grid[row - top]?.[column - left] ?? null,
  };
}
