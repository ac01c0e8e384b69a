import { createChecker } from '../suggest/recheck';
import type { NativeRule } from '../rule/nativeRule';
import type { RuleSet } from '../rule/ruleSet';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Suggester } from '../suggest/answer';
import { keepUntouched } from '../suggest/keepUntouched';
import { readRule } from '../suggest/readRule';
import { sayRequest } from '../rule/sayRequest';
import { readChange, rewordRequest } from '../suggest/rewordRequest';
import { answerJson } from './answerJson';
import { failed, type CommandError } from './commandError';

/** A rule as it stands in a file. */
export interface Standing {
  /** Null for one that cannot be written back. */
  readonly rule: NativeRule | null;
  /** The same with what its defined names stand for, as far as that can be said without them. */
  readonly plain: NativeRule | null;
  /** The table on which it lies. */
  readonly table: Snapshot | null;
}

/** What is to become of a rule. */
export interface SaidChange {
  readonly words: string;
  /** The words may say the whole rule anew, and not only what is to be otherwise. */
  readonly isWhole: boolean;
}

/** What takes a rule's place, and its sentence. */
export interface RewordedRule {
  readonly ruleSet: RuleSet;
  readonly rules: readonly NativeRule[];
  readonly sentence: string;
}

/** The model is read only where it is asked. */
export type OpenSuggester = () => Promise<Result<Suggester, CommandError>>;

/** How many readings are asked for. */
const TOP_K = 3;

/**
 * What a rule could become by some words, the likeliest first and at least one: the model is asked for it with what is
 * to be otherwise; what was not spoken of stays as it stands.
 */
export async function rewordRule(
  { rule, plain, table }: Standing,
  { words, isWhole }: SaidChange,
  openSuggester: OpenSuggester,
): Promise<Result<readonly RewordedRule[], CommandError>> {
  const before = plain === null || table === null ? null : readRule(plain, table);
  if (rule === null || table === null || before === null) {
    const message = 'The rule says something that this program has no words for; --remove works.';
    return fail(failed('notInWords', message));
  }
  const text = isWhole ? words : `${sayRequest(before, table)}, ${words}`;
  const readings = await findReadings(before, table, text, openSuggester);
  if (!readings.ok) return readings;
  const reworded: RewordedRule[] = [];
  for (const ruleSet of readings.value) {
    const checked = await createChecker().recheck(ruleSet, 'changed', table);
    if (!checked.ok) continue;
    const { planned, explanation } = checked.value;
    const natives = planned.map(({ native }) => native);
    const rules = keepUntouched(rule, natives, before, ruleSet);
    reworded.push({ ruleSet, rules, sentence: explanation });
  }
  if (reworded.length > 0) return ok(reworded);
  return fail(failed('noReading', 'The changed rule cannot be written on this table.'));
}

/** The rule sets that the words could make of the rule; at least one. */
async function findReadings(
  before: RuleSet,
  table: Snapshot,
  text: string,
  openSuggester: OpenSuggester,
): Promise<Result<readonly RuleSet[], CommandError>> {
  const asked = rewordRequest(before, table, text);
  if (asked.kind === 'known') return ok([asked.ruleSet]);
  const suggester = await openSuggester();
  if (!suggester.ok) return suggester;
  const { utterance } = asked;
  const answer = await suggester.value.suggest({
    ...{ utterance, snapshot: table, topK: TOP_K, seed: 0, ask: false },
  });
  const told = answerJson(answer);
  if (!told.ok) return told;
  if (answer.kind !== 'candidates') {
    const message = told.value.declined ? told.value.explanation : '';
    return fail(failed('declined', message));
  }
  const ruleSets = answer.candidates.map(({ ruleSet }) => ruleSet);
  const readings = readChange(ruleSets, before, asked);
  if (readings.length > 0) return ok(readings);
  const message = 'The model finds nothing in these words that changes the rule: say it otherwise.';
  return fail(failed('nothingChanged', message));
}
