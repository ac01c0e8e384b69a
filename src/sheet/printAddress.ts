import { MAX_COLUMNS, MAX_ROWS, type Area, type Cell } from './area';

/** Letters of a 0-based column: 0 is "A", 26 is "AA". */
export function printColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Which parts of a reference carry `$`. */
export interface Fixed {
  readonly row: boolean;
  readonly column: boolean;
}

/** A cell as A1 text, with `$` where asked: {row: 1, column: 2} is "C2". */
export function printCell(cell: Cell, fixed: Fixed = { row: false, column: false }): string {
  return `${fixed.column ? '$' : ''}${printColumn(cell.column)}${fixed.row ? '$' : ''}${cell.row + 1}`;
}

/** An area as A1 text: "B2", "B2:D9"; whole columns and rows as "B:D" and "2:9". */
export function printArea(area: Area, fixed: Fixed = { row: false, column: false }): string {
  const column = fixed.column ? '$' : '';
  const row = fixed.row ? '$' : '';
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) {
    return `${column}${printColumn(area.left)}:${column}${printColumn(area.right)}`;
  }
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) {
    return `${row}${area.top + 1}:${row}${area.bottom + 1}`;
  }
  const first = printCell({ row: area.top, column: area.left }, fixed);
  const last = printCell({ row: area.bottom, column: area.right }, fixed);
  return first === last ? first : `${first}:${last}`;
}

/** Areas as a comma list of addresses. */
export function printAreas(areas: readonly Area[]): string {
  return areas.map((area) => printArea(area)).join(',');
}
