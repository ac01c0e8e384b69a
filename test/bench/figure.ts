/** One measured thing. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '';
  /** Median over the runs; null where it could not be measured, and `note` says why. */
  readonly value: number | null;
  /** 95th percentile, where there were runs enough. */
  readonly high?: number;
  /** Median as a multiple of another figure, e.g. "2.1 x IronCalc". */
  readonly beside?: string;
  readonly note?: string;
}

/** A part of the bench with the calibration that was taken right before it. */
export interface Measured {
  readonly title: string;
  /** Milliseconds of the calibration product, and what it was. */
  readonly calibration: { readonly ms: number; readonly what: string };
  readonly figures: readonly Figure[];
}

/** How much is measured. */
export interface Extent {
  /** Smallest sizes and counts: shows that everything runs, its timings mean nothing. */
  readonly quick: boolean;
  /** Requests of the suggestion parts. */
  readonly requests: number;
  /** Suggestions in a row whose memory is watched. */
  readonly inARow: number;
}

/** The value below which a share of the values lies (nearest rank); NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs as a figure: their median, and the 95th percentile from ten runs on. */
export function timed(what: string, runs: readonly number[], note?: string): Figure {
  return {
    what,
    unit: 'ms',
    value: runs.length === 0 ? null : quantile(runs, 0.5),
    ...(runs.length < 10 ? {} : { high: quantile(runs, 0.95) }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Something that could not be measured here. */
export function missing(what: string, note: string): Figure {
  return { what, unit: 'ms', value: null, note };
}

/** Milliseconds that some work takes. */
export async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
