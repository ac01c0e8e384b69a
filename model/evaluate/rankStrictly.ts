/** 0-based ranks of the first right candidate, null where there is none. */
export interface Ranks {
  /** Right on the sheet of the request (and on probe rows, where the set has them). */
  readonly rank: number | null;
  /** Right on twenty resampled sheets as well. */
  readonly strict: number | null;
  /** The same without the blanks and texts that are put into those sheets. */
  readonly filled: number | null;
}

export const MISSED: Ranks = { rank: null, strict: null, filled: null };
/** Right, with nothing left to try: a decline, a question, a visual. */
export const FIRST: Ranks = { rank: 0, strict: 0, filled: 0 };

/**
 * The ranks of the first candidates that are right, and that are still right on resampled sheets, with blanks and
 * texts put in (`foreign`) or not.
 */
export function rankStrictly<T>(
  candidates: readonly T[],
  isRight: (candidate: T) => boolean,
  agrees: (candidate: T, foreign: boolean) => boolean,
): Ranks {
  let ranks = MISSED;
  for (const [at, candidate] of candidates.entries()) {
    if (!isRight(candidate)) continue;
    const holds = agrees(candidate, false);
    const strict = holds && agrees(candidate, true) ? at : null;
    ranks = { rank: ranks.rank ?? at, filled: ranks.filled ?? (holds ? at : null), strict };
    if (ranks.strict !== null) break;
  }
  return ranks;
}
