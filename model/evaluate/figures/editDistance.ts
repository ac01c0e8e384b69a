/** Edit distance (insert, delete, replace) of two programs, as a share of the longer one's length, 0 to 1. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((symbol, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const replaced = (row[j] ?? 0) + (symbol === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : (row[b.length] ?? 0) / longest;
}
