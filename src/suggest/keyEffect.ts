import { checkRule } from '../formula/checkRule';
import type { NativeRule } from '../rule/nativeRule';
import { planRules } from '../rule/planRules';
import { printRuleSet } from '../rule/printRule';
import type { Rule, RuleSet } from '../rule/ruleSet';
import { intersect, type Area } from '../sheet/area';
import { printAreas } from '../sheet/printAddress';
import type { Snapshot } from '../sheet/snapshot';

/**
 * What a rule set does, as a text that is equal for rule sets that do the same: the format class of each cell
 * (the first rule that hits wins), and each visual with its range. A rule that cannot be checked stands for itself;
 * one about cells that the snapshot has not is compared by what it would do on the table.
 */
export function keyEffect(ruleSet: RuleSet, snapshot: Snapshot): string {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return `open ${printRuleSet(ruleSet)}`;
  const moved = moveHere(ruleSet, snapshot);
  if (moved !== null) return `${printAreas(moved.from)}: ${keyEffect(moved.ruleSet, snapshot)}`;
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

/**
 * Rules whose cells are named by an address of which the snapshot holds nothing, as if they stood on the table, with
 * these addresses; null where there are none.
 */
function moveHere({ kind, rules }: RuleSet, { data }: Snapshot): Moved | null {
  const from: Area[] = [];
  const moved = rules.map((rule): Rule => {
    if (rule.kind !== 'highlight' || rule.where.kind !== 'address') return rule;
    if (intersect(rule.where.area, data) !== null) return rule;
    from.push(rule.where.area);
    return { ...rule, where: { kind: 'cells' } };
  });
  return from.length === 0 ? null : { from, ruleSet: { kind, rules: moved } };
}

interface Moved {
  readonly from: readonly Area[];
  readonly ruleSet: RuleSet;
}

function keyVisual(native: Exclude<NativeRule, { kind: 'custom' }>): string {
  const { areas, ...rest } = native;
  return `${printAreas(areas)} ${JSON.stringify(rest)}`;
}
