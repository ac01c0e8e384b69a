import { describeRuleSet } from '../rule/describeRule';
import type { Highlight, Rule, RuleSet } from '../rule/ruleSet';
import { printWords } from '../rule/words/en';
import type { Snapshot } from '../sheet/snapshot';

/** A request that would make a rule anew. */
export interface Reworded {
  readonly utterance: string;
  /** The rule to whose sentence something was added: it keeps the look of which nothing was said; else null. */
  readonly added: Rule | null;
}

/** How words begin that say what is to be otherwise, and not the whole rule. */
const ADDITION = /^(make (it|them|that)|only|but|and|also|except|unless|in|with|without|not)\b/i;

/** The sentence of a rule as a request; the model was measured on English ones. */
export function sayRequest(ruleSet: RuleSet, snapshot: Snapshot): string {
  return printWords(describeRuleSet(ruleSet, snapshot)).replace(/\.$/, '');
}

/**
 * What the model is asked for changed words of a rule. It has never seen a change: it gets one whole sentence. Before
 * an addition the look is left out, as two looks in one sentence are read as two rules.
 */
export function rewordRequest(ruleSet: RuleSet, snapshot: Snapshot, words: string): Reworded {
  const text = words.trim();
  const sentence = sayRequest(ruleSet, snapshot);
  const added = text.startsWith(sentence) ? text.slice(sentence.length) : text;
  const addition = added.replace(/^[\s,.;:]+/, '');
  const isAddition = addition !== '' && (added !== text || ADDITION.test(addition));
  const [rule] = ruleSet.rules;
  if (!isAddition || rule === undefined) return { utterance: text, added: null };
  if (rule.kind !== 'highlight') return { utterance: `${sentence}, ${addition}`, added: null };
  return { utterance: `${sayPlain(rule, snapshot)}, ${addition}`, added: rule };
}

/** What a rule says without its look: what goes before an addition, to the model and in its training. */
export function sayPlain(rule: Highlight, snapshot: Snapshot): string {
  const red: Highlight = { ...rule, format: { fill: 'red' } };
  return sayRequest({ kind: 'rules', rules: [red] }, snapshot).replace(/, filled red$/, '');
}

/** A rule made from an addition, in the look of the one before where nothing else was said. */
export function keepLook(ruleSet: RuleSet, before: Rule | null): RuleSet {
  const [rule] = ruleSet.rules;
  if (before?.kind !== 'highlight' || rule?.kind !== 'highlight') return ruleSet;
  return { ...ruleSet, rules: [{ ...rule, format: { ...before.format, ...rule.format } }] };
}
