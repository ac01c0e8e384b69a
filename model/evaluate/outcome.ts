import type { Snapshot } from '../../src/sheet/snapshot';
import { printRuleSet } from '../../src/rule/printRule';
import { keyEffect } from '../../src/suggest/keyEffect';
import { distinctTextGrams } from './distinctGrams';
import type { Ranks } from './rankStrictly';
import { measureRaw, type RawPrograms } from './measureRaw';
import type { Answered } from './pipeline';

/** One request's outcome. */
export interface Outcome extends Ranks {
  /** The same in every run over the same data. */
  readonly id: string;
  /** For parts of the report. */
  readonly group: string;
  /** Whether conditional formatting cannot do what was asked. */
  readonly outOfScope: boolean;
  readonly declined: boolean;
  /** The first candidate's share of the votes; null where there is none. */
  readonly score: number | null;
  /** Candidates shown, of five at most, and how many of them differ on the user's own rows. */
  readonly shown: number;
  readonly distinct: number;
  /** Distinct 4-grams of the candidates shown, as rules are printed; null where there are none. */
  readonly grams: number | null;
  /** Null where no program was drawn. */
  readonly raw: RawPrograms | null;
  readonly ms: number;
}

export interface Judged {
  readonly id: string;
  readonly group: string;
  readonly outOfScope: boolean;
  readonly snapshot: Snapshot;
}

/** What is told of an answer, whatever the set. */
export function makeOutcome(
  { answer, ms, samples }: Answered,
  ranks: Ranks,
  { id, group, outOfScope, snapshot }: Judged,
): Outcome {
  const candidates = answer.kind === 'candidates' ? answer.candidates : [];
  const effects = new Set(candidates.map(({ ruleSet }) => keyEffect(ruleSet, snapshot)));
  return {
    ...{ id, group, outOfScope, ms },
    ...{ rank: ranks.rank, strict: ranks.strict, filled: ranks.filled },
    declined: answer.kind === 'declined',
    score: candidates[0]?.score ?? null,
    shown: candidates.length,
    distinct: effects.size,
    grams: distinctTextGrams(candidates.map(({ ruleSet }) => printRuleSet(ruleSet))),
    raw: measureRaw(samples),
  };
}
