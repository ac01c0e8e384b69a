import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRunFinder } from '../sharedRuns';
import { shuffle, type Random } from '../cf/random';
import { composePair } from './composePair';
import { makeBankPairs } from './makeBankPairs';
import { makePairRows, type Making, type Row } from './makeRows';
import { readBank } from './readBank';
import type { Pair } from './readPaper';
import { normalFormOf } from './template';

export const BANK_FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'bank');
/** Two parts composed to three parts of the bank. */
const COMPOSED = 2 / 5;
/** For each pair that is wanted so many are drawn at most: some are dropped. */
const DRAWS = 4;

/** Pairs that tell how good a model is. */
export interface Judged {
  readonly test: readonly Pair[];
  /** Held back from the train split: their commands are not met in training either. */
  readonly held: readonly Pair[];
}

/** About `count` rows of pairs of our own, in any order; of an empty bank all are composed. */
export function makeOwnRows(
  count: number,
  judged: Judged,
  making: Making,
  folder = BANK_FOLDER,
): readonly Row[] {
  if (count <= 0) return [];
  const { random } = making;
  const { entries, problems } = readBank(folder);
  if (problems.length > 0) {
    console.log(`bank: ${problems.length} entries or wordings left out, see checkBank.ts`);
  }
  const composed = entries.length === 0 ? count : Math.round(count * COMPOSED);
  const banked = count - composed;
  const isJudged = createJudge(judged);
  const take = (pairs: Iterable<Pair>, wanted: number): readonly Pair[] =>
    takeOther(pairs, isJudged, wanted);
  const ofBank = take(makeBankPairs(entries, banked * DRAWS, random), banked);
  const ofParts = take(composePairs(composed * DRAWS, random), composed);
  const rows = [
    ...makePairRows(ofBank, 0, making, 'bank'),
    ...makePairRows(ofParts, 0, making, 'composed'),
  ];
  return shuffle(rows, random);
}

/** Tells of a pair whether what is judged by shares eight words of its request, or holds its command back. */
export function createJudge({ test, held }: Judged): (pair: Pair) => boolean {
  const sharesRun = createRunFinder([...test, ...held].map(({ request }) => request));
  const commands = new Set(held.map(({ code }) => normalFormOf(code)));
  return ({ request, code }) => sharesRun(request) || commands.has(normalFormOf(code));
}

/** The first pairs that are not judged by. */
function takeOther(
  pairs: Iterable<Pair>,
  isJudged: (pair: Pair) => boolean,
  wanted: number,
): readonly Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    if (kept.length >= wanted) break;
    if (!isJudged(pair)) kept.push(pair);
  }
  return kept;
}

function* composePairs(count: number, random: Random): Generator<Pair> {
  for (let made = 0; made < count; made += 1) yield composePair(random);
}
