import { parseRuleSet } from '../../src/rule/parseRule';
import type { RuleSet } from '../../src/rule/ruleSet';

/** The rule set that a text stands for; throws when the test's text is wrong. */
export function rules(text: string): RuleSet {
  const parsed = parseRuleSet(text);
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.error)} in ${text}`);
  return parsed.value;
}
