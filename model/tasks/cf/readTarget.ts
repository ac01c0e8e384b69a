import { parseRuleSet } from '../../../src/rule/parseRule';
import { DECLINE_REASONS, type Target } from '../../../src/rule/ruleSet';

/** Rule text, or `decline(REASON)`, as a target; null where it cannot be read. */
export function readTarget(text: string): Target | null {
  const declined = /^decline\((\w+)\)$/.exec(text.trim())?.[1];
  if (declined !== undefined) {
    const reason = DECLINE_REASONS.find((name) => name === declined);
    return reason === undefined ? null : { kind: 'decline', reason };
  }
  const parsed = parseRuleSet(text);
  return parsed.ok ? parsed.value : null;
}
