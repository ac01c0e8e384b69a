import { canonicalRuleSet } from './canonicalRule';
import { printRuleSet } from './printRule';
import type { RuleSet } from './ruleSet';

/** True when two rule sets have the same normal form (look included). */
export function sameRule(a: RuleSet, b: RuleSet): boolean {
  return printRuleSet(canonicalRuleSet(a)) === printRuleSet(canonicalRuleSet(b));
}
