import type { Area } from '../sheet/area';
import { doMeet, isCorner, joinAreas, sameCells, subtractAreas } from '../sheet/areaSets';

/** What has to be known of a rule to make it one with others. */
export interface Mergeable {
  readonly areas: readonly Area[];
  /** What it says and shows whatever its range and priority are: the same text for rules that can be one. */
  readonly meaning: string;
  /** Whether what it does to a cell depends on its other cells. */
  readonly readsRange: boolean;
  /** False for a rule that must stay as it is. */
  readonly canMerge: boolean;
}

/** A rule that takes over others, and the cells that it then has. */
export interface Merge<Rule extends Mergeable> {
  readonly keeper: Rule;
  /** Lower rules that say the same; all their cells are the keeper's. */
  readonly merged: readonly Rule[];
  /** Joined; the first one's corner is the corner of all. */
  readonly areas: readonly Area[];
}

/** A rule that stays, with the cells that it has so far. */
interface Kept<Rule extends Mergeable> {
  readonly rule: Rule;
  readonly merged: Rule[];
  areas: readonly Area[];
}

/**
 * Rules that can be one with a higher rule without changing how any cell looks: they say the same for every cell, and no
 * other rule that stays between the two touches the cells that would move up. Rules of which what they do to a cell
 * depends on all their cells are one only where their cells are the same.
 */
export function mergeRules<Rule extends Mergeable>(
  ranked: readonly Rule[],
): readonly Merge<Rule>[] {
  const kept: Kept<Rule>[] = [];
  // A rule is tried against the last one that says the same, as others are further away.
  const last = new Map<string, number>();
  for (const rule of ranked) {
    const index = rule.canMerge ? (last.get(keyOf(rule)) ?? -1) : -1;
    const taker = kept[index];
    if (taker !== undefined && takesOver(taker, rule, kept.slice(index + 1))) {
      const more = rule.readsRange ? [] : subtractAreas(rule.areas, taker.areas);
      if (more.length > 0) taker.areas = joinAreas([...taker.areas, ...more]);
      taker.merged.push(rule);
    } else {
      if (rule.canMerge) last.set(keyOf(rule), kept.length);
      kept.push({ rule, merged: [], areas: rule.areas });
    }
  }
  return kept
    .filter(({ merged }) => merged.length > 0)
    .map(({ rule, merged, areas }) => ({ keeper: rule, merged, areas }));
}

function keyOf({ meaning, readsRange, areas }: Mergeable): string {
  return readsRange ? `${meaning} ${JSON.stringify(areas)}` : meaning;
}

function takesOver<Rule extends Mergeable>(
  taker: Kept<Rule>,
  rule: Rule,
  between: readonly Kept<Rule>[],
): boolean {
  if (rule.readsRange) return sameCells(taker.areas, rule.areas);
  const more = subtractAreas(rule.areas, taker.areas);
  if (more.length === 0) return true;
  if (!isCorner(joinAreas([...taker.areas, ...more]))) return false;
  return between.every(({ areas }) => !doMeet(areas, more));
}
