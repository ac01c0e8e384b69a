const ORDERS = 6;
const BETA = 2;

/**
 * chrF of a text against another, 0 to 1: F2 of the mean precision and recall of character n-grams of 1 to 6,
 * blanks left out (Popović, 2015).
 */
export function chrf(made: string, gold: string): number {
  const [own, wanted] = [made.replace(/\s+/g, ''), gold.replace(/\s+/g, '')];
  let [precision, recall, orders] = [0, 0, 0];
  for (let n = 1; n <= ORDERS; n += 1) {
    const [a, b] = [countGrams([...own], n), countGrams([...wanted], n)];
    const [total, needed] = [sum(a), sum(b)];
    if (total === 0 && needed === 0) continue;
    const hits = countShared(a, b);
    orders += 1;
    precision += total === 0 ? 0 : hits / total;
    recall += needed === 0 ? 0 : hits / needed;
  }
  if (orders === 0) return 1;
  const [p, r] = [precision / orders, recall / orders];
  return p + r === 0 ? 0 : ((1 + BETA ** 2) * p * r) / (BETA ** 2 * p + r);
}

/** How often each run of n items occurs. */
export function countGrams(items: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= items.length; at += 1) {
    const gram = items.slice(at, at + n).join('\0');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Runs that two counts share, each as often as in the smaller one. */
export function countShared(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weight: (gram: string) => number = () => 1,
): number {
  let hits = 0;
  for (const [gram, count] of a) hits += weight(gram) * Math.min(count, b.get(gram) ?? 0);
  return hits;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
