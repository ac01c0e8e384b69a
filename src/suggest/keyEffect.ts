import { checkRule } from '../formula/checkRule';
import type { NativeRule } from '../rule/nativeRule';
import { planRules } from '../rule/planRules';
import { printRuleSet } from '../rule/printRule';
import type { RuleSet } from '../rule/ruleSet';
import { printAreas } from '../sheet/printAddress';
import type { Snapshot } from '../sheet/snapshot';

/**
 * What a rule set does, as a text that is equal for rule sets that do the same: the format class of each cell
 * (the first rule that hits wins), and each visual with its range. A rule that cannot be checked stands for itself.
 */
export function keyEffect(ruleSet: RuleSet, snapshot: Snapshot): string {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return `open ${printRuleSet(ruleSet)}`;
  const classes = new Map<string, string>();
  const visuals: string[] = [];
  for (const native of plan.value) {
    if (native.kind !== 'custom') {
      visuals.push(keyVisual(native));
      continue;
    }
    const check = checkRule(native, snapshot);
    if (check.status !== 'cells') return `unchecked ${printRuleSet(ruleSet)}`;
    const format = JSON.stringify(native.format);
    for (const { row, column } of check.hits) {
      const cell = `${row},${column}`;
      if (!classes.has(cell)) classes.set(cell, format);
    }
  }
  return [...visuals, ...[...classes].map((entry) => entry.join(' ')).sort()].join('\n');
}

function keyVisual(native: Exclude<NativeRule, { kind: 'custom' }>): string {
  const { areas, ...rest } = native;
  return `${printAreas(areas)} ${JSON.stringify(rest)}`;
}
