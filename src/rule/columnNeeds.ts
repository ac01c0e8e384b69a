import type { Condition, ConditionKind } from './condition';
import type { Expression } from './expression';
import type { ColumnRef, Rule } from './ruleSet';

export type ColumnNeed = 'numbers' | 'dates';

/** A column of the table and what a rule needs in it. */
export interface NeededColumn {
  readonly column: number;
  readonly needs: ColumnNeed;
}

type Needing<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
) => readonly NeededColumn[];

const NEEDS: { readonly [K in ConditionKind]: Needing<K> } = {
  compare: ({ left, right }) => [...expressionNeeds(left, right), ...expressionNeeds(right, left)],
  between: ({ value, low, high }) => [
    ...expressionNeeds(value, low),
    ...expressionNeeds(low, value),
    ...expressionNeeds(high, value),
  ],
  text: () => [],
  blank: () => [],
  error: () => [],
  duplicate: () => [],
  rank: ({ column }) => need(column, 'numbers'),
  average: ({ column }) => need(column, 'numbers'),
  period: ({ column }) => need(column, 'dates'),
  not: ({ of }) => conditionNeeds(of),
  and: ({ of }) => of.flatMap(conditionNeeds),
  or: ({ of }) => of.flatMap(conditionNeeds),
};

/** Columns of which a rule needs a certain type ('this' is left out: its cells are chosen by type). */
export function columnNeeds(rule: Rule): readonly NeededColumn[] {
  const needs =
    rule.kind === 'highlight' ? conditionNeeds(rule.when) : need(rule.column, 'numbers');
  const byKey = new Map(needs.map((one) => [`${one.column} ${one.needs}`, one]));
  return [...byKey.values()];
}

function conditionNeeds(condition: Condition): readonly NeededColumn[] {
  const needing = NEEDS[condition.kind] as Needing<ConditionKind>;
  return needing(condition as never);
}

/** A cell needs what it is compared with; dates may be averaged and ranked, but the result is a date again. */
function expressionNeeds(expression: Expression, other: Expression): readonly NeededColumn[] {
  switch (expression.kind) {
    case 'cell':
      if (other.kind === 'number' || other.kind === 'scaled')
        return need(expression.column, 'numbers');
      return other.kind === 'date' || other.kind === 'today'
        ? need(expression.column, 'dates')
        : [];
    case 'scaled':
      return need(expression.column, 'numbers');
    default:
      return [];
  }
}

function need(column: ColumnRef, needs: ColumnNeed): readonly NeededColumn[] {
  return column === 'this' ? [] : [{ column, needs }];
}
