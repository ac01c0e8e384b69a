import { checkRule } from '../formula/checkRule';
import { workbookOfSnapshot } from '../formula/workbookOfSnapshot';
import type { NativeRule } from '../rule/nativeRule';
import type { RuleSet } from '../rule/ruleSet';
import { validateRuleSet } from '../rule/validateRule';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { Candidate, CheckError, Checker, RuleHits } from './answer';
import { makeCandidate } from './makeCandidate';

/** A rule set that a person changed, worked out anew; what the model thought of it does not count any more. */
export function recheck(
  ruleSet: RuleSet,
  id: string,
  snapshot: Snapshot,
): Result<Candidate, CheckError> {
  const isSound = validateRuleSet(ruleSet, snapshot).length === 0;
  const candidate = isSound ? makeCandidate(ruleSet, 1, id, snapshot) : null;
  return candidate === null ? fail({ code: 'cannotWrite' }) : ok(candidate);
}

/** For each rule the cells of the table that it hits; null for one that cannot be worked out here. */
export function findHits(rules: readonly NativeRule[], snapshot: Snapshot): readonly RuleHits[] {
  const workbook = workbookOfSnapshot(snapshot);
  return rules.map((rule) => {
    const check = checkRule(rule, snapshot, workbook);
    return check.status === 'cells' ? check.hits : null;
  });
}

/** A checker that works where it is called. */
export function createChecker(): Checker {
  return {
    recheck: async (ruleSet, id, snapshot) => recheck(ruleSet, id, snapshot),
    findHits: async (rules, snapshot) => ok(findHits(rules, snapshot)),
  };
}
