import type { Area } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';
import type { FormulaWorkbook, WorkbookSheet } from './formulaWorkbook';

/**
 * The workbook that a snapshot shows: one sheet with the table and its headers at their place, no names. What
 * lies outside the table is not known, and standing references to it cannot be checked.
 */
export function workbookOfSnapshot(snapshot: Snapshot): FormulaWorkbook {
  return {
    activeSheet: snapshot.sheetName,
    sheets: new Map([[snapshot.sheetName, sheetOf(snapshot)]]),
    names: {},
    now: snapshot.now,
  };
}

/** The table with its header row, as an area of the sheet. */
export function tableArea(snapshot: Snapshot): Area {
  const { data, headerRow } = snapshot;
  return headerRow === null ? data : { ...data, top: Math.min(data.top, headerRow) };
}

function sheetOf(snapshot: Snapshot): WorkbookSheet {
  const { data, headerRow, rows, columns } = snapshot;
  const headers = columns.map((column): CellValue => (column.header === '' ? null : column.header));
  return {
    usedRows: Math.max(data.top + rows.length, headerRow === null ? 0 : headerRow + 1),
    usedColumns: data.left + columns.length,
    known: tableArea(snapshot),
    at: (row, column) => {
      const line = row === headerRow ? headers : rows[row - data.top];
      return line?.[column - data.left] ?? null;
    },
  };
}
