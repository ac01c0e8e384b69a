import { checkRule } from '../formula/checkRule';
import { planRules } from '../rule/planRules';
import type { Highlight, RuleSet } from '../rule/ruleSet';
import type { Cell } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import { loosen, type Looser } from './looserCondition';

/** How many are told. */
const MOST_FOUND = 3;
/** Rows above which nothing is looked for: each try works the rule out once more. */
const MOST_ROWS = 20_000;
/** How many more rows a loosened rule aims at; the next one where the rest of its condition keeps all of them out. */
const STEPS = [4, 16, 64] as const;

interface Miss {
  readonly cell: Cell;
  readonly distance: number;
}

/**
 * Rows that no rule hits though little is missing, the nearest first: each as the cell whose value falls short. Found
 * by working the rules out once more with one part of a condition moved.
 */
export function findMisses(ruleSet: RuleSet, snapshot: Snapshot): readonly Cell[] {
  if (snapshot.rows.length > MOST_ROWS) return [];
  const known = new Set<number>();
  for (const { row } of hitsOf(ruleSet, snapshot)) known.add(row);
  const misses = new Map<number, Miss>();
  for (const rule of ruleSet.rules) {
    if (rule.kind !== 'highlight') continue;
    for (const miss of missesOf(rule, known, snapshot)) {
      const before = misses.get(miss.cell.row);
      if (before === undefined || miss.distance < before.distance) misses.set(miss.cell.row, miss);
    }
  }
  return [...misses.values()]
    .sort((a, b) => a.distance - b.distance || a.cell.row - b.cell.row)
    .slice(0, MOST_FOUND)
    .map(({ cell }) => cell);
}

function missesOf(
  rule: Highlight,
  known: ReadonlySet<number>,
  snapshot: Snapshot,
): readonly Miss[] {
  for (const step of STEPS) {
    const found = loosen(rule.when, snapshot, step).flatMap((looser) =>
      letIn(rule, looser, known, snapshot),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Rows that the loosened rule hits beside those that are known. */
function letIn(
  rule: Highlight,
  { condition, column, distance }: Looser,
  known: ReadonlySet<number>,
  snapshot: Snapshot,
): readonly Miss[] {
  const { data } = snapshot;
  const seen = new Set(known);
  const rules = [{ ...rule, when: condition }];
  return hitsOf({ kind: 'rules', rules }, snapshot).flatMap((cell): readonly Miss[] => {
    const away = distance(cell.row - data.top);
    if (away === null || seen.has(cell.row)) return [];
    seen.add(cell.row);
    const place = column === 'this' ? cell.column : data.left + column;
    return [{ cell: { row: cell.row, column: place }, distance: away }];
  });
}

function hitsOf(ruleSet: RuleSet, snapshot: Snapshot): readonly Cell[] {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return [];
  return plan.value.flatMap((native) => {
    const check = checkRule(native, snapshot);
    return check.status === 'cells' ? check.hits : [];
  });
}
