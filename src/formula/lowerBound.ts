/** First place of an ascending list from which a test holds for all. */
export function lowerBound(sorted: readonly number[], holds: (x: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const x = sorted[middle];
    if (x !== undefined && holds(x)) high = middle;
    else low = middle + 1;
  }
  return low;
}
