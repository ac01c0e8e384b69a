import type { Snapshot } from '../sheet/snapshot';
import { describeRuleSet } from './describeRule';
import type { Highlight, RuleSet } from './ruleSet';
import { printWords } from './words/en';

/** The sentence of a rule as a request; the model was measured on English ones. */
export function sayRequest(ruleSet: RuleSet, snapshot: Snapshot): string {
  return printWords(describeRuleSet(ruleSet, snapshot)).replace(/\.$/, '');
}

/** What a rule says without its look: what goes before an addition, to the model and in its training. */
export function sayPlain(rule: Highlight, snapshot: Snapshot): string {
  const red: Highlight = { ...rule, format: { fill: 'red' } };
  return sayRequest({ kind: 'rules', rules: [red] }, snapshot).replace(/, filled red$/, '');
}
