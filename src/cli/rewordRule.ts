import { createChecker } from '../suggest/recheck';
import { canonicalRuleSet } from '../rule/canonicalRule';
import type { NativeRule } from '../rule/nativeRule';
import type { Rule } from '../rule/ruleSet';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Suggester } from '../suggest/answer';
import { keepUntouched } from '../suggest/keepUntouched';
import { readRule } from '../suggest/readRule';
import { keepLook, rewordRequest, sayRequest } from '../suggest/rewordRequest';
import { answerJson } from './answerJson';
import { failed, type CommandError } from './commandError';

/** What is to become of a rule. */
export interface SaidChange {
  readonly words: string;
  /** The words may say the whole rule anew, and not only what is to be otherwise. */
  readonly isWhole: boolean;
  /** 1-based reading. */
  readonly pick: number;
}

/** A rule as it is to stand, and its sentence. */
export interface RewordedRule {
  readonly rules: readonly NativeRule[];
  readonly sentence: string;
}

/** How many readings are asked for. */
const TOP_K = 3;

/** Asks the model for a rule with what is to be otherwise; what was not spoken of stays as it stands. */
export async function rewordRule(
  rule: NativeRule | null,
  table: Snapshot | null,
  { words, isWhole, pick }: SaidChange,
  suggester: Suggester,
): Promise<Result<RewordedRule, CommandError>> {
  const said = rule === null || table === null ? null : readRule(rule, table);
  const [before] = said?.rules ?? [];
  if (rule === null || table === null || said === null || before === undefined) {
    const message = 'The rule says something that this program has no words for; --remove works.';
    return fail(failed('notInWords', message));
  }
  const text = isWhole ? words : `${sayRequest(said, table)}, ${words}`;
  const { utterance, added } = rewordRequest(said, table, text);
  const answer = await suggester.suggest({
    ...{ utterance, snapshot: table, topK: TOP_K, seed: 0, ask: false },
  });
  const told = answerJson(answer);
  if (!told.ok) return told;
  if (answer.kind === 'declined') return fail(failed('declined', answer.explanation));
  const ruleSets = answer.kind === 'candidates' ? answer.candidates.map((one) => one.ruleSet) : [];
  const ruleSet = ruleSets.filter(({ rules }) => rules.length === 1)[pick - 1];
  if (ruleSet === undefined) return fail(failed('noReading', `There is no reading ${pick}.`));
  const wanted = keepLook(ruleSet, added);
  const checked = await createChecker().recheck(wanted, 'changed', table);
  const [after] = wanted.rules;
  if (!checked.ok || after === undefined) {
    return fail(failed('noReading', 'The changed rule cannot be written on this table.'));
  }
  if (saysTheSame(before, after)) {
    const message =
      'The model finds nothing in these words that changes the rule: say it otherwise.';
    return fail(failed('nothingChanged', message));
  }
  const { planned, explanation } = checked.value;
  const rules = planned.map(({ native }) => keepUntouched(rule, native, before, after));
  return ok({ rules, sentence: explanation });
}

function saysTheSame(before: Rule, after: Rule): boolean {
  const canonical = (rule: Rule): string =>
    JSON.stringify(canonicalRuleSet({ kind: 'rules', rules: [rule] }));
  return canonical(before) === canonical(after);
}
