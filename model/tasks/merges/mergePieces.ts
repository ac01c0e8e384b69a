import { findCommonest } from './findCommonest';

/**
 * The pieces that shorten texts most: byte-pair merges (Gage, 1994; Sennrich et al., arXiv 1508.07909) over single
 * signs.
 * @param texts with how often each occurs
 * @returns at most `count` pieces of two or more signs, the first merged first
 */
export function mergePieces(
  texts: ReadonlyMap<string, number>,
  count: number,
  fewest: number,
): readonly string[] {
  let rows = [...texts].map(([text, weight]) => ({ signs: [...text], weight }));
  const pieces: string[] = [];
  while (pieces.length < count) {
    const pair = commonPair(rows, fewest);
    if (pair === null) break;
    const [left, right] = pair;
    pieces.push(left + right);
    rows = rows.map(({ signs, weight }) => ({ signs: mergePair(signs, left, right), weight }));
  }
  return [...new Set(pieces)];
}

interface Row {
  readonly signs: readonly string[];
  readonly weight: number;
}

function commonPair(rows: readonly Row[], fewest: number): readonly [string, string] | null {
  const counts = new Map<string, number>();
  for (const { signs, weight } of rows) {
    for (let at = 1; at < signs.length; at += 1) {
      const key = `${signs[at - 1]}\0${signs[at]}`;
      counts.set(key, (counts.get(key) ?? 0) + weight);
    }
  }
  const [left, right] = findCommonest(counts, fewest)?.split('\0') ?? [];
  return left === undefined || right === undefined ? null : [left, right];
}

function mergePair(signs: readonly string[], left: string, right: string): string[] {
  const merged: string[] = [];
  for (let at = 0; at < signs.length; at += 1) {
    const isPair = signs[at] === left && signs[at + 1] === right;
    merged.push(isPair ? left + right : (signs[at] ?? ''));
    if (isPair) at += 1;
  }
  return merged;
}
