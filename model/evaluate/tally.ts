/** One request's outcome. */
export interface Outcome {
  /** 0-based rank of the first right candidate, or null. */
  readonly rank: number | null;
  /** Whether the first program was valid before the grammar; null where no program was drawn. */
  readonly valid: boolean | null;
  readonly ms: number;
  /** For parts of the report. */
  readonly group: string;
}

export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % interval of a share (E. B. Wilson, 1927). */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface Tally {
  readonly n: number;
  readonly top1: Interval;
  readonly top3: Interval;
  readonly top5: Interval;
  readonly valid: Interval;
  /** Median milliseconds a request. */
  readonly ms: number;
}

/** Sums up outcomes. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const n = outcomes.length;
  const within = (k: number): Interval =>
    wilson(outcomes.filter(({ rank }) => rank !== null && rank < k).length, n);
  const drawn = outcomes.filter(({ valid }) => valid !== null);
  return {
    n,
    top1: within(1),
    top3: within(3),
    top5: within(5),
    valid: wilson(drawn.filter(({ valid }) => valid === true).length, drawn.length),
    ms: median(outcomes.map(({ ms }) => ms)),
  };
}

function median(values: readonly number[]): number {
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
