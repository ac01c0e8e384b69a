import { ruleColumns } from '../../rule/conditionColumns';
import type { RuleSet } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { ValueSlot } from './makeChips';

/** Most values that are offered, and rows that are looked at for them. */
const MOST = 20;
const ROWS = 1000;

/** Texts of the columns that the rules read, the commonest first; [] for what is no text. */
export function offerValues(
  slot: ValueSlot,
  ruleSet: RuleSet,
  snapshot: Snapshot,
): readonly string[] {
  if (!isText(slot)) return [];
  const columns = new Set(ruleSet.rules.flatMap(ruleColumns));
  const counts = new Map<string, number>();
  for (const row of snapshot.rows.slice(0, ROWS)) {
    for (const column of columns) {
      const value = column === 'this' ? null : row[column];
      if (typeof value !== 'string' || value === '') continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([text]) => text);
}

function isText(slot: ValueSlot): boolean {
  if (slot.kind !== 'literal') return slot.kind === 'text';
  const { value } = slot;
  return value.kind === 'text' || (value.kind === 'hole' && value.type === 'text');
}
