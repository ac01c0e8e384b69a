import type { Outcome } from './outcome';
import { wilson, type Interval } from './wilson';

/** Shares of requests whose first right candidate is among the first 1, 3, 5. */
export interface TopShares {
  readonly top1: Interval;
  readonly top3: Interval;
  readonly top5: Interval;
}

export interface Tally extends TopShares {
  readonly n: number;
  /** Agreeing on resampled sheets as well. */
  readonly strict: TopShares;
  /** The same without blanks and texts put in. */
  readonly filled: TopShares;
  /** Programs before the grammar: of single draws (the first seed's), of those with the largest vote, of all. */
  readonly valid: Interval;
  readonly validVoted: Interval;
  readonly validAll: Interval;
  /** Median milliseconds a request. */
  readonly ms: number;
}

/** Sums up outcomes. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const raw = outcomes.flatMap((outcome) => outcome.raw ?? []);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    n: outcomes.length,
    ...topShares(outcomes, ({ rank }) => rank),
    strict: topShares(outcomes, ({ strict }) => strict),
    filled: topShares(outcomes, ({ filled }) => filled),
    valid: wilson(raw.filter(({ firstValid }) => firstValid).length, raw.length),
    validVoted: wilson(raw.filter(({ votedValid }) => votedValid).length, raw.length),
    validAll: wilson(sum(raw.map(({ valid }) => valid)), sum(raw.map(({ seeds }) => seeds))),
    ms: median(outcomes.map(({ ms }) => ms)),
  };
}

/**
 * Shares by rank, each outcome with its weight; the intervals take the effective number of outcomes, (sum w)^2 /
 * sum w^2 (L. Kish, 1965).
 */
export function topShares<T>(
  outcomes: readonly T[],
  rankOf: (outcome: T) => number | null,
  weightOf: (outcome: T) => number = () => 1,
): TopShares {
  let [total, squares] = [0, 0];
  for (const outcome of outcomes) {
    total += weightOf(outcome);
    squares += weightOf(outcome) ** 2;
  }
  const n = squares === 0 ? 0 : total ** 2 / squares;
  const within = (k: number): Interval => {
    const right = outcomes.filter((outcome) => (rankOf(outcome) ?? Infinity) < k);
    const hits = right.reduce((sum, outcome) => sum + weightOf(outcome), 0);
    return wilson(total === 0 ? 0 : (hits / total) * n, n);
  };
  return { top1: within(1), top3: within(3), top5: within(5) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Tallies of each group, in the order in which groups first occur. */
export function tallyGroups(outcomes: readonly Outcome[]): ReadonlyMap<string, Tally> {
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  return new Map(
    groups.map((group) => [group, tally(outcomes.filter((outcome) => outcome.group === group))]),
  );
}
