import { printRuleSet } from '../../../src/rule/printRule';
import type { Target } from '../../../src/rule/ruleSet';

/** A target as text: a printed rule set, or "decline REASON". */
export function printTarget(target: Target): string {
  return target.kind === 'decline' ? `decline ${target.reason}` : printRuleSet(target);
}
