import type { Cell } from '../sheet/area';
import type { PlannedRule } from '../suggest/answer';

/** The first cell that is hit in each of the first rows, from the top. */
export interface HitRows {
  readonly first: readonly Cell[];
  /** Rows with a hit beyond those. */
  readonly more: number;
}

/** The top `most` rows of all that the rules hit. */
export function firstHitRows(planned: readonly PlannedRule[], most: number): HitRows {
  const byRow = new Map<number, Cell>();
  for (const { hits } of planned) {
    for (const cell of hits) {
      const known = byRow.get(cell.row);
      if (known === undefined || cell.column < known.column) byRow.set(cell.row, cell);
    }
  }
  const rows = [...byRow.values()].sort((a, b) => a.row - b.row);
  return { first: rows.slice(0, most), more: Math.max(rows.length - most, 0) };
}
