import { checkRule } from '../../src/formula/checkRule';
import { planRules } from '../../src/rule/planRules';
import type { RuleSet } from '../../src/rule/ruleSet';
import type { Snapshot } from '../../src/sheet/snapshot';

/**
 * What a rule set does, with the columns of the sheet renamed: equal for rule sets that do the same. Columns that
 * are null are left out. Null where the rule set cannot be run.
 */
export function cellLooks(
  ruleSet: RuleSet,
  snapshot: Snapshot,
  columns: readonly (number | null)[],
): string | null {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return null;
  const looks = new Map<string, string>();
  for (const native of plan.value) {
    const check = checkRule(native, snapshot);
    if (check.status !== 'cells') return null;
    const look = JSON.stringify(
      native.kind === 'custom' ? native.format : { ...native, areas: [] },
    );
    for (const { row, column } of check.hits) {
      const was = columns[column - snapshot.data.left] ?? null;
      const cell = `${row},${was}`;
      if (was !== null && !looks.has(cell)) looks.set(cell, look);
    }
  }
  return [...looks]
    .map((entry) => entry.join(' '))
    .sort()
    .join('\n');
}
