import { meanGrams } from './distinctGrams';
import { shareFree } from './shareFree';
import { median, topShares, type TopShares } from './tally';
import { wilson, type Interval } from './wilson';

/** One request of the test split as it was answered. */
export interface BashOutcome {
  /** 0-based ranks of the first candidate that matches strictly, leniently, exactly; null beyond the fifth. */
  readonly strict: number | null;
  readonly lenient: number | null;
  readonly exact: number | null;
  /** The strict rank without agreement among the seeds. */
  readonly raw: number | null;
  /** Whether the train split has the template. */
  readonly seen: boolean;
  /** Whether the first candidate parses, by agreement and by the seeds alone. */
  readonly valid: boolean;
  readonly validRaw: boolean;
  /** Whether the first seed's symbols were a command before the grammar; null where no model answers. */
  readonly free: boolean | null;
  /** Distinct 4-grams of the first five, by agreement and by the seeds alone; null where there are none. */
  readonly grams: number | null;
  readonly gramsRaw: number | null;
  readonly ms: number;
}

export const MEASURES = ['strict', 'raw', 'lenient', 'exact'] as const;
export type Measure = (typeof MEASURES)[number];

export interface BashTally extends Readonly<Record<Measure, TopShares>> {
  readonly n: number;
  /** Strict, of templates that the train split has and of the others. */
  readonly seen: TopShares & { readonly n: number };
  readonly unseen: TopShares & { readonly n: number };
  readonly valid: Interval;
  readonly validRaw: Interval;
  readonly free: Interval | null;
  readonly grams: number | null;
  readonly gramsRaw: number | null;
  /** Median milliseconds a request. */
  readonly ms: number;
}

/** Sums up outcomes. */
export function tallyBash(outcomes: readonly BashOutcome[]): BashTally {
  const by = (measure: Measure): TopShares => topShares(outcomes, (one) => one[measure]);
  const share = (test: (one: BashOutcome) => boolean): Interval =>
    wilson(outcomes.filter(test).length, outcomes.length);
  return {
    n: outcomes.length,
    ...{ strict: by('strict'), raw: by('raw'), lenient: by('lenient'), exact: by('exact') },
    seen: tallyPart(outcomes.filter(({ seen }) => seen)),
    unseen: tallyPart(outcomes.filter(({ seen }) => !seen)),
    valid: share(({ valid }) => valid),
    validRaw: share(({ validRaw }) => validRaw),
    free: shareFree(outcomes),
    grams: meanGrams(outcomes.map(({ grams }) => grams)),
    gramsRaw: meanGrams(outcomes.map(({ gramsRaw }) => gramsRaw)),
    ms: median(outcomes.map(({ ms }) => ms)),
  };
}

function tallyPart(part: readonly BashOutcome[]): TopShares & { readonly n: number } {
  return { ...topShares(part, ({ strict }) => strict), n: part.length };
}
