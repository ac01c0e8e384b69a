import { checkRule } from '../../src/formula/checkRule';
import { planRules } from '../../src/rule/planRules';
import type { Rule, RuleSet } from '../../src/rule/ruleSet';
import { intersect, type Area } from '../../src/sheet/area';
import type { Snapshot } from '../../src/sheet/snapshot';

/**
 * The data rows that a prediction hits on a table, whatever its range; null where it cannot be run or draws a
 * visual. An address reaches over all rows; where a column is selected it stands for that one, because the paper's
 * tables are extracts that have lost their place on the sheet.
 */
export function predictedRows(ruleSet: RuleSet, snapshot: Snapshot): readonly boolean[] | null {
  const wide: RuleSet = {
    kind: 'rules',
    rules: ruleSet.rules.map((rule) => widen(rule, snapshot)),
  };
  const plan = planRules(wide, snapshot);
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

function widen(rule: Rule, snapshot: Snapshot): Rule {
  if (rule.kind !== 'highlight' || rule.where.kind !== 'address') return rule;
  const { data, selection } = snapshot;
  const { top, bottom } = data;
  const tall: Area = { ...rule.where.area, top, bottom };
  const area = selection[0] ?? intersect(tall, data) ?? data;
  return { ...rule, where: { kind: 'address', area: { ...area, top, bottom } } };
}
