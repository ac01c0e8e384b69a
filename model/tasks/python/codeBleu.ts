import { countGrams, countShared } from './chrf';
import type { Judgement } from './judgePrograms';
import { normalise } from './normalise';
import { KEYWORDS } from './token';

/** A program that was made, and the one that was expected. */
export interface Pair {
  readonly made: string;
  readonly gold: string;
}

/** Parts of CodeBLEU over many programs, 0 to 1 (Ren et al., 2020); data flow is null where no program has any. */
export interface CodeBleu {
  readonly ngram: number;
  readonly weighted: number;
  readonly subtrees: number;
  readonly flow: number | null;
}

const ORDERS = 4;
/** A keyword counts five times what other tokens do. */
const OTHERS = 0.2;

export function codeBleu(pairs: readonly Pair[], judgements: readonly Judgement[]): CodeBleu {
  const tokens = pairs.map(({ made, gold }) => ({ made: split(made), gold: split(gold) }));
  const share = (pick: (one: Judgement) => readonly [number, number]): number | null => {
    const all = judgements.map(pick);
    const total = all.reduce((sum, [, of]) => sum + of, 0);
    return total === 0 ? null : all.reduce((sum, [hits]) => sum + hits, 0) / total;
  };
  return {
    ngram: blend(
      tokens,
      (one) => one.made,
      () => 1,
    ),
    weighted: blend(
      tokens,
      (one) => one.gold,
      (gram) => (KEYWORDS.has(gram) ? 1 : OTHERS),
    ),
    subtrees: share(({ subtrees }) => subtrees) ?? 0,
    flow: share(({ flow }) => flow),
  };
}

interface Split {
  readonly made: readonly string[];
  readonly gold: readonly string[];
}

function split(program: string): readonly string[] {
  const tokens = normalise(program);
  if (tokens === null) return program.match(/\w+|[^\s\w]/g) ?? [];
  return tokens.map(({ kind, text }) => (kind === 'string' ? `'${text}'` : text || kind));
}

/** Geometric mean over 1 to 4 tokens of what is shared of one side (BLEU: of what was made), times the brevity penalty. */
function blend(
  pairs: readonly Split[],
  side: (pair: Split) => readonly string[],
  weight: (gram: string) => number,
): number {
  let logs = 0;
  for (let n = 1; n <= ORDERS; n += 1) {
    let [hits, total] = [0, 0];
    const weigh = n === 1 ? weight : () => 1;
    for (const pair of pairs) {
      hits += countShared(countGrams(pair.made, n), countGrams(pair.gold, n), weigh);
      for (const [gram, count] of countGrams(side(pair), n)) total += weigh(gram) * count;
    }
    // Nothing shared, or too short for such runs: a tenth of one, so that one order does not decide all.
    logs += Math.log(Math.max(hits, 0.1) / Math.max(total, 0.1)) / ORDERS;
  }
  const made = pairs.reduce((sum, pair) => sum + pair.made.length, 0);
  const gold = pairs.reduce((sum, pair) => sum + pair.gold.length, 0);
  const penalty = made >= gold || made === 0 ? 1 : Math.exp(1 - gold / made);
  return made === 0 ? 0 : penalty * Math.min(1, Math.exp(logs));
}
