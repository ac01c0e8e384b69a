import { runsOf, splitWords } from '../tasks/sharedRuns';

/** A training request that is too close to a request of an evaluation set. */
export interface Leak {
  readonly training: string;
  readonly evaluation: string;
  readonly why: 'sharedRun' | 'similar';
}

/** Requests shorter than this say what everybody says. */
const FEWEST_WORDS = 6;
const TOO_SIMILAR = 0.85;

/**
 * Training requests of six or more words that share a run of eight words with an evaluation request, or of whose
 * words (numbers, quoted texts and a template's places taken as one word each) 85 % are the same (Jaccard).
 */
export function findLeaks(
  training: Iterable<string>,
  evaluation: readonly string[],
): readonly Leak[] {
  const index = indexRequests(evaluation);
  const leaks: Leak[] = [];
  const seen = new Set<string>();
  for (const request of training) {
    const words = splitWords(request);
    if (words.length < FEWEST_WORDS) continue;
    const run = runsOf(words).find((one) => index.runs.has(one));
    const evaluated = run === undefined ? undefined : index.runs.get(run);
    if (evaluated !== undefined) {
      leaks.push({ training: request, evaluation: evaluated, why: 'sharedRun' });
      continue;
    }
    const slotted = slotWords(request);
    const key = slotted.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const similar = findSimilar(new Set(slotted), index);
    if (similar !== null) leaks.push({ training: request, evaluation: similar, why: 'similar' });
  }
  return leaks;
}

interface Index {
  readonly requests: readonly string[];
  readonly sizes: readonly number[];
  /** Word to the requests that hold it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Run of words to a request that holds it. */
  readonly runs: ReadonlyMap<string, string>;
}

function indexRequests(requests: readonly string[]): Index {
  const byWord = new Map<string, number[]>();
  const runs = new Map<string, string>();
  const sizes = requests.map((request, at) => {
    for (const run of runsOf(splitWords(request))) runs.set(run, request);
    const words = new Set(slotWords(request));
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at]);
    return words.size;
  });
  return { requests, sizes, byWord, runs };
}

function findSimilar(words: ReadonlySet<string>, index: Index): string | null {
  const shared = new Map<number, number>();
  for (const word of words) {
    for (const at of index.byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  for (const [at, both] of shared) {
    const all = words.size + (index.sizes[at] ?? 0) - both;
    if (both / all >= TOO_SIMILAR) return index.requests[at] ?? null;
  }
  return null;
}

function slotWords(request: string): readonly string[] {
  const slotted = request
    .replace(/\{\w+\}/g, ' placeslot ')
    .replace(
      /"[^"]*"|\u201c[^\u201d]*\u201d|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu,
      ' quotedslot ',
    )
    .replace(/[$€£]?\d[\d.,:/-]*%?/gu, ' numberslot ');
  return splitWords(slotted);
}
