import { findHole } from '../rule/findHole';
import type { RuleSet } from '../rule/ruleSet';
import type { Reading } from './paneState';

/** True while a value of the rules is still open. */
export function hasHole({ rules }: RuleSet): boolean {
  return rules.some((rule) => rule.kind === 'highlight' && findHole(rule.when) !== null);
}

/** True for a reading whose sentence is what would be written: nothing open, and worked out. */
export function isReady(reading: Reading): boolean {
  return reading.check.kind === 'done' && !hasHole(reading.ruleSet);
}
