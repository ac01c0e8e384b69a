import type { Cell } from '../sheet/area';
import { rowsOfCells } from '../sheet/rowsOfCells';
import type { PlannedRule } from '../suggest/answer';

/** The first cell that is hit in each of the first rows, from the top. */
export interface HitRows {
  readonly first: readonly Cell[];
  /** Rows with a hit beyond those. */
  readonly more: number;
}

/** Rows (0-based, of the sheet) in which rules hit a cell. */
export function rowsOf(planned: readonly PlannedRule[]): ReadonlySet<number> {
  return rowsOfCells(...planned.map(({ hits }) => hits));
}

/** The top `most` rows of all that the rules hit. */
export function firstHitRows(planned: readonly PlannedRule[], most: number): HitRows {
  const byRow = new Map<number, Cell>();
  for (const { hits } of planned) {
    let last: Cell | null = null;
    for (const cell of hits) {
      if (last !== null && last.row === cell.row && last.column < cell.column) continue;
      last = cell;
      const known = byRow.get(cell.row);
      if (known === undefined || cell.column < known.column) byRow.set(cell.row, cell);
    }
  }
  const rows = [...byRow.values()].sort((a, b) => a.row - b.row);
  return { first: rows.slice(0, most), more: Math.max(rows.length - most, 0) };
}
