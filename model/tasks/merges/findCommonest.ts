/** What occurs most often, the first of those that occur as often; null where nothing occurs `fewest` times. */
export function findCommonest(counts: ReadonlyMap<string, number>, fewest: number): string | null {
  let best: string | null = null;
  let most = fewest - 1;
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  return best;
}
