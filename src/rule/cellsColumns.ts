import type { Condition, Quantified } from './condition';
import { conditionColumns } from './conditionColumns';
import { overColumns } from './rowColumns';
import type { ColumnRef } from './ruleSet';

/**
 * The columns that `cells` stands for: the one that a condition reads first by name, else those over which it runs;
 * [] where it names none, as for 'this'.
 */
export function cellsColumns(condition: Condition): readonly ColumnRef[] {
  const singles = singleConditions(condition);
  const [first] = singles.filter((one) => !isQuantified(one)).flatMap(conditionColumns);
  if (first !== undefined) return [first];
  const named = singles.filter(isQuantified).flatMap(({ over }) => {
    return over.kind === 'across' ? [] : [overColumns(over)];
  });
  // The same ones in whatever order the parts stand.
  const [columns] = named.sort((a, b) => a.join().localeCompare(b.join()));
  return columns ?? [];
}

/** Conditions below and, or and not. */
export function singleConditions(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'not':
      return singleConditions(condition.of);
    case 'and':
    case 'or':
      return condition.of.flatMap(singleConditions);
    default:
      return [condition];
  }
}

function isQuantified(condition: Condition): condition is Quantified {
  return condition.kind === 'some' || condition.kind === 'every';
}
