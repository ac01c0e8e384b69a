import type { Area } from '../sheet/area';
import { isCellError, type CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';

/** True when two snapshots show the same table: sheet, address, headers and values; selection and time may differ. */
export function sameTable(a: Snapshot, b: Snapshot): boolean {
  return (
    a.sheetName === b.sheetName &&
    sameArea(a.data, b.data) &&
    a.headerRow === b.headerRow &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, i) => column.header === b.columns[i]?.header) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, r) => row.every((value, c) => sameValue(value, b.rows[r]?.[c] ?? null)))
  );
}

/** The table's whole area, with its header row. */
export function tableArea(snapshot: Snapshot): Area {
  return { ...snapshot.data, top: snapshot.headerRow ?? snapshot.data.top };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  return a === b;
}
