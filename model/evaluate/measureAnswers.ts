import { meanGrams } from './distinctGrams';
import type { Outcome } from './outcome';
import { wilson, type Interval } from './wilson';

export interface Declines {
  /** Requests that cannot be done, and how many of them were declined. */
  readonly outOfScope: number;
  readonly declined: number;
  /** The others, and the share of them that was declined. */
  readonly inScope: number;
  readonly falseDeclines: Interval;
}

/** How often what cannot be done was declined, and what can be. */
export function measureDeclines(outcomes: readonly Outcome[]): Declines {
  const out = outcomes.filter(({ outOfScope }) => outOfScope);
  const rest = outcomes.filter(({ outOfScope }) => !outOfScope);
  return {
    outOfScope: out.length,
    declined: out.filter(({ declined }) => declined).length,
    inScope: rest.length,
    falseDeclines: wilson(rest.filter(({ declined }) => declined).length, rest.length),
  };
}

export interface Diversity {
  /** Means over requests with candidates: shown among the first five, and those that differ on the user's own rows. */
  readonly shown: number;
  readonly distinct: number;
  /** Mean share of distinct 4-grams among the programs of a request's seeds, before the grammar. */
  readonly grams: number;
  /** The same among the candidates shown; null where none has any. */
  readonly shownGrams: number | null;
}

/** How much the candidates and the raw programs of a request differ. */
export function measureDiversity(outcomes: readonly Outcome[]): Diversity {
  const answered = outcomes.filter(({ shown }) => shown > 0);
  return {
    shown: mean(answered.map(({ shown }) => shown)),
    distinct: mean(answered.map(({ distinct }) => distinct)),
    grams: meanGrams(outcomes.map(({ raw }) => raw?.grams ?? null)) ?? 0,
    shownGrams: meanGrams(outcomes.map(({ grams }) => grams)),
  };
}

/** First candidates whose scores lie from one tenth to the next. */
export interface Bin {
  readonly from: number;
  readonly n: number;
  /** Mean score. */
  readonly score: number;
  /** Share of them that was right. */
  readonly right: Interval;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** Expected calibration error: mean distance of score and share, by the bins' sizes. */
  readonly error: number;
}

const BINS = 10;

/** First candidates' scores against how often they were right. */
export function measureCalibration(outcomes: readonly Outcome[]): Calibration {
  const scored = outcomes.flatMap(({ score, rank }) =>
    score === null ? [] : [{ score, right: rank === 0 }],
  );
  const bins = Array.from({ length: BINS }, (_, at): Bin => {
    const own = scored.filter(
      ({ score }) => Math.min(BINS - 1, Math.floor(score * BINS + 1e-9)) === at,
    );
    return {
      from: at / BINS,
      n: own.length,
      score: mean(own.map(({ score }) => score)),
      right: wilson(own.filter(({ right }) => right).length, own.length),
    };
  });
  const gaps = bins.map(({ n, score, right }) => n * Math.abs(score - right.share));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return { bins, error: scored.length === 0 ? 0 : total / scored.length };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
