/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell, 0-based: row 0, column 0 is A1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Number of rows in an area. */
export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Number of columns in an area. */
export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** Number of cells in an area. */
export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** The smallest area around two. */
export function boxAround(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The cells that two areas share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** True when the cell lies in the area. */
export function holdsCell(area: Area, cell: Cell): boolean {
  return (
    cell.row >= area.top &&
    cell.row <= area.bottom &&
    cell.column >= area.left &&
    cell.column <= area.right
  );
}

/** The cells of an area, row by row; none where there is no area. */
export function cellsIn(area: Area | null): readonly Cell[] {
  const cells: Cell[] = [];
  if (area === null) return cells;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}
