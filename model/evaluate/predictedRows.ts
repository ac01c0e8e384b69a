import { checkRule } from '../../src/formula/checkRule';
import { planRules } from '../../src/rule/planRules';
import type { Rule, RuleSet } from '../../src/rule/ruleSet';
import { isAddress } from '../../src/rule/visual';
import { intersect, type Area } from '../../src/sheet/area';
import type { Snapshot } from '../../src/sheet/snapshot';

/**
 * The data rows that a prediction hits on a table, whatever its range; null where it cannot be run or draws a
 * visual.
 */
export function predictedRows(ruleSet: RuleSet, snapshot: Snapshot): readonly boolean[] | null {
  const plan = planRules(widenRules(ruleSet, snapshot), snapshot);
  if (!plan.ok) return null;
  const hit = snapshot.rows.map(() => false);
  for (const native of plan.value) {
    if (native.kind !== 'custom') return null;
    const check = checkRule(native, snapshot);
    if (check.status !== 'cells') return null;
    for (const { row } of check.hits) {
      if (row >= snapshot.data.top) hit[row - snapshot.data.top] = true;
    }
  }
  return hit;
}

/**
 * Rules whose addresses reach over all rows; where a column is selected an address stands for that one, because the
 * paper's tables are extracts that have lost their place on the sheet.
 */
export function widenRules({ rules }: RuleSet, snapshot: Snapshot): RuleSet {
  return { kind: 'rules', rules: rules.map((rule) => widenRule(rule, snapshot)) };
}

function widenRule(rule: Rule, snapshot: Snapshot): Rule {
  if (rule.kind !== 'highlight') {
    return isAddress(rule.on) ? { ...rule, on: widen(rule.on, snapshot) } : rule;
  }
  return rule.where.kind === 'address'
    ? { ...rule, where: { kind: 'address', area: widen(rule.where.area, snapshot) } }
    : rule;
}

function widen(named: Area, { data, selection }: Snapshot): Area {
  const { top, bottom } = data;
  const area = selection[0] ?? intersect({ ...named, top, bottom }, data) ?? data;
  return { ...area, top, bottom };
}
