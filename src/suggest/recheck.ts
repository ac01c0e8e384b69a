import { checkRule } from '../formula/checkRule';
import { warnRule } from '../formula/warnRule';
import { workbookOfSnapshot } from '../formula/workbookOfSnapshot';
import type { NativeRule } from '../rule/nativeRule';
import type { RuleSet } from '../rule/ruleSet';
import { validateRuleSet } from '../rule/validateRule';
import { headOf } from '../sheet/headOf';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type {
  Candidate,
  CheckError,
  Checker,
  RuleHits,
  StandingPlace,
  StandingRead,
  Warning,
} from './answer';
import { columnsOfRules, countRules } from './countRules';
import { findMerges } from './findMerges';
import { findMisses } from './findMisses';
import { makeCandidate } from './makeCandidate';
import { readRule } from './readRule';

/** A rule set that a person changed, worked out anew; what the model thought of it does not count any more. */
export function recheck(
  ruleSet: RuleSet,
  id: string,
  snapshot: Snapshot,
  readsTexts: readonly number[] = [],
): Result<Candidate, CheckError> {
  const isSound = validateRuleSet(ruleSet, snapshot).length === 0;
  const candidate = isSound ? makeCandidate(ruleSet, 1, id, snapshot, readsTexts) : null;
  return candidate === null ? fail({ code: 'cannotWrite' }) : ok(candidate);
}

/** For each rule the cells of the table that it hits; null for one that cannot be worked out here. */
export function findHits(rules: readonly NativeRule[], snapshot: Snapshot): readonly RuleHits[] {
  const head = headOf(snapshot);
  const workbook = workbookOfSnapshot(head);
  return rules.map((rule) => {
    const check = checkRule(rule, head, workbook);
    return check.status === 'cells' ? check.hits : null;
  });
}

/** For each rule what the data says against it. */
export function findWarnings(
  rules: readonly NativeRule[],
  snapshot: Snapshot,
): readonly (readonly Warning[])[] {
  const head = headOf(snapshot);
  return rules.map((rule) => warnRule(rule, head));
}

/** The rules of a sheet in the rule language, and which of them could be one. */
export function readStanding(standing: readonly StandingPlace[], snapshot: Snapshot): StandingRead {
  return {
    ruleSets: standing.map(({ rule }) => (rule === null ? null : readRule(rule, snapshot))),
    merges: findMerges(standing, snapshot),
  };
}

/** A checker that works where it is called. */
export function createChecker(): Checker {
  return {
    recheck: async (ruleSet, id, snapshot, readsTexts) =>
      recheck(ruleSet, id, snapshot, readsTexts),
    columnsOf: async (rules, snapshot) => {
      const columns = columnsOfRules(rules, snapshot);
      return columns === null ? fail({ code: 'cannotWrite' }) : ok(columns);
    },
    count: async (rules, snapshot, columns) => {
      const counted = countRules(rules, snapshot, columns);
      return counted === null ? fail({ code: 'cannotWrite' }) : ok(counted);
    },
    findHits: async (rules, snapshot) => ok(findHits(rules, snapshot)),
    findMisses: async (ruleSet, snapshot) => ok(findMisses(ruleSet, headOf(snapshot))),
    findWarnings: async (rules, snapshot) => ok(findWarnings(rules, snapshot)),
    readStanding: async (standing, snapshot) => ok(readStanding(standing, snapshot)),
  };
}
