import { checkRule } from '../formula/checkRule';
import { readTexts } from '../formula/readTexts';
import { warnRule } from '../formula/warnRule';
import { describeRuleSet } from '../rule/describeRule';
import { planRules } from '../rule/planRules';
import type { RuleSet } from '../rule/ruleSet';
import type { NativeRule } from '../rule/nativeRule';
import { printWords } from '../rule/words/en';
import { rowCount } from '../sheet/area';
import { headOf } from '../sheet/headOf';
import { rowsOfCells } from '../sheet/rowsOfCells';
import type { Snapshot } from '../sheet/snapshot';
import type { Candidate, PlannedRule, Warning } from './answer';

/**
 * A rule set as a candidate: planned, run on the user's rows, told in words; null when it cannot be written. Of the
 * columns `readsTexts` numbers and dates that are stored as text are read as such.
 */
export function makeCandidate(
  ruleSet: RuleSet,
  score: number,
  id: string,
  snapshot: Snapshot,
  readsTexts: readonly number[] = [],
): Candidate | null {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return null;
  const head = headOf(snapshot);
  const planned: PlannedRule[] = [];
  const warnings: Warning[] = [];
  for (const [index, plain] of plan.value.entries()) {
    const native = readTexts(plain, readsTexts, snapshot);
    const one = checkPlanned(native, ruleSet, index, head);
    if (one === null) return null;
    planned.push(one.planned);
    warnings.push(...one.warnings);
  }
  const rows = rowsOfCells(...planned.map(({ hits }) => hits));
  const [only] = ruleSet.rules;
  return {
    id,
    kind: ruleSet.rules.length > 1 || only === undefined ? 'multi' : only.kind,
    score,
    ruleSet,
    planned,
    areas: planned.flatMap(({ native }) => native.areas),
    hitRows: rows.size,
    rows: snapshot.rows.length,
    ...(head !== snapshot && { allRows: rowCount(snapshot.data) }),
    explanation: printWords(describeRuleSet(ruleSet, snapshot)),
    // What the first rows say of all or none is settled by the others.
    warnings: head === snapshot ? warnings : warnings.filter(({ code }) => !EXTREMES.has(code)),
    ...(readsTexts.length > 0 && { readsTexts }),
  };
}

const EXTREMES: ReadonlySet<string> = new Set<Warning['code']>(['neverTrue', 'alwaysTrue']);

function checkPlanned(
  native: NativeRule,
  ruleSet: RuleSet,
  index: number,
  snapshot: Snapshot,
): { readonly planned: PlannedRule; readonly warnings: readonly Warning[] } | null {
  const check = checkRule(native, snapshot);
  if (check.status === 'illegal') return null;
  const rule = ruleSet.rules[index];
  const format = rule?.kind === 'highlight' ? rule.format : {};
  // Hits of a sample would be taken for all of them.
  const hits = check.status === 'cells' ? check.hits : [];
  return { planned: { native, format, hits }, warnings: warnRule(native, snapshot, check) };
}
