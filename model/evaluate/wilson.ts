/** A share with its interval. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % interval of a share (E. B. Wilson, 1927); `hits` and `n` may be weighted sums. */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
