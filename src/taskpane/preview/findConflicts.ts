import { intersect } from '../../sheet/area';
import { COLOURS, type Colour } from '../../sheet/colours';
import { keyOfCell } from '../../sheet/keyOfCell';
import { nativeFormat } from '../../rule/nativeFormat';
import type { NativeRule } from '../../rule/nativeRule';
import type { Candidate } from '../../suggest/answer';
import type { StandingRule } from '../paneState';

/** A standing rule on cells that a candidate colours too. */
export interface Conflict {
  /** Its place among the sheet's rules, from 1. */
  readonly place: number;
  /** Rows that both colour; null where the standing rule cannot be worked out. */
  readonly rows: number | null;
  /** The family of its fill; null for another look. */
  readonly fill: Colour | null;
}

/** Standing rules that share cells with a candidate, the winning one first. */
export function findConflicts(
  candidate: Candidate,
  standing: readonly StandingRule[],
): readonly Conflict[] {
  const cells = new Set<number>();
  for (const { hits } of candidate.planned) for (const cell of hits) cells.add(keyOfCell(cell));
  return standing.flatMap(({ listed, hits }, index): readonly Conflict[] => {
    const place = index + 1;
    if (hits === null) {
      const touches = listed.areas.some((area) =>
        candidate.areas.some((own) => intersect(area, own) !== null),
      );
      return touches ? [{ place, rows: null, fill: null }] : [];
    }
    const shared = new Set<number>();
    for (const cell of hits) {
      if (!shared.has(cell.row) && cells.has(keyOfCell(cell))) shared.add(cell.row);
    }
    const rows = shared.size;
    return rows === 0 ? [] : [{ place, rows, fill: fillFamily(listed.rule) }];
  });
}

/** The family of a rule's fill, null where it has none or one of no family. */
export function fillFamily(rule: NativeRule | null): Colour | null {
  if (rule?.kind !== 'custom') return null;
  const { fill } = rule.format;
  if (fill === undefined) return null;
  return COLOURS.find((colour) => nativeFormat({ fill: colour }).fill === fill) ?? null;
}
