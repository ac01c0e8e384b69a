import type { Pair } from './readPaper';

/** A training pair with its likeness to a request, 0 to 1. */
export interface Neighbour {
  readonly pair: Pair;
  readonly likeness: number;
}

/**
 * The baseline: the pairs of the most alike requests by cosine of TF-IDF over lower-case words (weights as in
 * scikit-learn: raw counts, ln((1 + n) / (1 + df)) + 1).
 * @returns a function that gives `count` neighbours with different commands, the most alike first
 */
export function indexPairs(
  pairs: readonly Pair[],
): (request: string, count: number) => readonly Neighbour[] {
  const postings = new Map<string, { readonly row: number; readonly times: number }[]>();
  pairs.forEach(({ request }, row) => {
    for (const [word, times] of countWords(request)) {
      const rows = postings.get(word);
      if (rows === undefined) postings.set(word, [{ row, times }]);
      else rows.push({ row, times });
    }
  });
  const weigh = (word: string): number =>
    Math.log((1 + pairs.length) / (1 + (postings.get(word)?.length ?? 0))) + 1;
  const norms = new Float64Array(pairs.length);
  for (const [word, rows] of postings) {
    const weight = weigh(word);
    for (const { row, times } of rows) norms[row] = (norms[row] ?? 0) + (times * weight) ** 2;
  }
  return (request, count) => {
    const likeness = new Float64Array(pairs.length);
    let own = 0;
    for (const [word, times] of countWords(request)) {
      const weight = weigh(word);
      own += (times * weight) ** 2;
      for (const one of postings.get(word) ?? []) {
        likeness[one.row] = (likeness[one.row] ?? 0) + times * one.times * weight ** 2;
      }
    }
    const scaled = likeness.map((sum, row) => sum / (Math.sqrt((norms[row] ?? 0) * own) || 1));
    return nearest(pairs, scaled, count);
  };
}

function nearest(
  pairs: readonly Pair[],
  likeness: Float64Array,
  count: number,
): readonly Neighbour[] {
  const order = Array.from(likeness.keys()).sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  const found = new Map<string, Neighbour>();
  for (const row of order) {
    const pair = pairs[row];
    if (found.size >= count || pair === undefined) break;
    if (!found.has(pair.code)) found.set(pair.code, { pair, likeness: likeness[row] ?? 0 });
  }
  return [...found.values()];
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
