import { findCommonest } from './findCommonest';
import { MERGED, namesOf, segment, type Cut, type Unit } from './segment';

/** A unit that occurs, with how often. */
export interface Counted<U extends Unit = Unit> {
  readonly unit: U;
  readonly count: number;
}

/** What a merge has to earn. */
export interface MergeLimits {
  /** Fewest occurrences of a pair of neighbours. */
  readonly pair: number;
  /** Most pairs that are merged. */
  readonly most: number;
  /** Most symbols that become one. */
  readonly longest: number;
}

interface Row extends Counted {
  readonly cut: Cut;
}

/**
 * Merges, with those that byte-pair merging adds to them (Gage, 1994; Sennrich et al., arXiv 1508.07909): the most
 * frequent first. A merge that only led to a longer one goes again, as it costs a symbol and says nothing; those of
 * `whole` stay.
 */
export function growMerges(
  seen: readonly Counted[],
  { whole, others }: { readonly whole: ReadonlySet<string>; readonly others: readonly string[] },
  limits: MergeLimits,
): string[] {
  const merges = new Set([...whole, ...others]);
  let rows: readonly Row[] = seen.map((one) => ({
    ...one,
    cut: segment(one.unit, merges, limits.longest),
  }));
  rows = rows.filter(({ cut }) => cut.length > 1);
  for (let found = 0; found < limits.most; found += 1) {
    const pair = commonPair(rows, limits);
    if (pair === null) break;
    merges.add(pair);
    rows = rows.map((one) => mergePair(one, pair)).filter(({ cut }) => cut.length > 1);
  }
  return prune(seen, merges, whole, limits);
}

/** Neighbours in a cut that could be one symbol: the second is something that the first leads to. */
function pairsOf({ unit, cut }: Row): readonly (string | null)[] {
  const names = namesOf(unit, cut);
  let at = 0;
  return cut.slice(1).map((length, index) => {
    const first = at;
    at += cut[index] ?? 0;
    const inside = (unit.ends[first] ?? 0) >= at + length;
    return inside ? `${names[index]}${MERGED}${names[index + 1]}` : null;
  });
}

function commonPair(rows: readonly Row[], { pair: fewest }: MergeLimits): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const pair of pairsOf(row)) {
      if (pair !== null) counts.set(pair, (counts.get(pair) ?? 0) + row.count);
    }
  }
  return findCommonest(counts, fewest);
}

function mergePair(row: Row, pair: string): Row {
  const pairs = pairsOf(row);
  if (!pairs.includes(pair)) return row;
  const cut: number[] = [];
  for (let at = 0; at < row.cut.length; at += 1) {
    const isPair = pairs[at] === pair;
    cut.push((row.cut[at] ?? 0) + (isPair ? (row.cut[at + 1] ?? 0) : 0));
    if (isPair) at += 1;
  }
  return { ...row, cut };
}

/** Without the merges that stand hardly anywhere when each unit is cut as short as it can be. */
function prune(
  seen: readonly Counted[],
  merges: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  { pair, longest }: MergeLimits,
): string[] {
  let kept = merges;
  for (;;) {
    const used = new Map<string, number>();
    for (const { unit, count } of seen) {
      for (const name of namesOf(unit, segment(unit, kept, longest))) {
        used.set(name, (used.get(name) ?? 0) + count);
      }
    }
    const next = [...kept].filter((name) => whole.has(name) || (used.get(name) ?? 0) >= pair / 2);
    if (next.length === kept.size)
      return next.sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
    kept = new Set(next);
  }
}
