import { planRules } from '../../rule/planRules';
import type { RuleSet, Where } from '../../rule/ruleSet';
import { printAreas } from '../../sheet/printAddress';
import type { Area } from '../../sheet/area';
import type { Snapshot } from '../../sheet/snapshot';

export type RangeKind = 'rows' | 'cells' | 'selection';

/** A range that the highlights of a rule set could have. */
export interface RangeOption {
  readonly kind: RangeKind;
  readonly address: string;
  readonly ruleSet: RuleSet;
}

/** Ranges for the highlights of a rule set, each with its address; [] for visuals alone. */
export function listRanges(ruleSet: RuleSet, snapshot: Snapshot): readonly RangeOption[] {
  if (!ruleSet.rules.some(({ kind }) => kind === 'highlight')) return [];
  const [selected, ...more] = snapshot.selection;
  const wheres: readonly (readonly [RangeKind, Where])[] = [
    ['rows', { kind: 'rows' }],
    ['cells', { kind: 'cells' }],
    ...(selected !== undefined && more.length === 0 && isWide(selected)
      ? [['selection', { kind: 'address', area: selected }] as const]
      : []),
  ];
  return wheres.flatMap(([kind, where]): readonly RangeOption[] => {
    const placed = putWhere(ruleSet, where);
    const plan = planRules(placed, snapshot);
    if (!plan.ok) return [];
    const address = printAddress(plan.value.map(({ areas }) => areas));
    return [{ kind, address, ruleSet: placed }];
  });
}

/** The rule set with all its highlights in one place. */
export function putWhere(ruleSet: RuleSet, where: Where): RuleSet {
  return {
    kind: 'rules',
    rules: ruleSet.rules.map((rule) => (rule.kind === 'highlight' ? { ...rule, where } : rule)),
  };
}

/** Areas of several rules, the same ones once. */
export function printAddress(areas: readonly (readonly Area[])[]): string {
  return [...new Set(areas.map(printAreas))].join(', ');
}

/** One cell is where somebody stands, not a range that somebody means. */
function isWide({ top, left, bottom, right }: Area): boolean {
  return top !== bottom || left !== right;
}
