import { sayRules } from '../chips/sayRules';
import type { PaneState, StandingRule } from '../paneState';
import { tellRule } from '../standing/tellRule';
import type { Words } from '../words/words';
import type { KnownRules } from './manageState';

/** A rule of the sheet in a plain sentence where the rule language can say it, else as it stands. */
export function sayStanding(
  rule: StandingRule,
  index: number,
  known: KnownRules | null,
  told: PaneState['told'],
  words: Words,
): string {
  const ruleSet = known?.read.ruleSets[index] ?? null;
  const snapshot = known?.snapshot ?? null;
  return ruleSet !== null && snapshot !== null
    ? sayRules(ruleSet, snapshot, words.printRules)
    : tellRule(rule, told, words);
}
