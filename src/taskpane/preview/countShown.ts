import { keyOfCell } from '../../sheet/keyOfCell';
import type { PlannedRule } from '../../suggest/answer';

/** Rows that one of several rules hits, and those of them in which it shows. */
export interface RuleShare {
  readonly rows: number;
  readonly shown: number;
}

/** For each rule how far it comes through: a rule above covers a cell where both fill it. */
export function countShown(planned: readonly PlannedRule[]): readonly RuleShare[] {
  const filled = new Set<number>();
  return planned.map(({ native, hits }) => {
    const rows = new Set<number>();
    const shown = new Set<number>();
    const isFill = native.kind === 'custom' && native.format.fill !== undefined;
    for (const cell of hits) {
      rows.add(cell.row);
      if (!isFill || !filled.has(keyOfCell(cell))) shown.add(cell.row);
    }
    if (isFill) for (const cell of hits) filled.add(keyOfCell(cell));
    return { rows: rows.size, shown: shown.size };
  });
}
