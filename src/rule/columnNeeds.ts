import type { Condition, ConditionKind, Content } from './condition';
import { ruleColumns } from './conditionColumns';
import type { Expression } from './expression';
import type { ColumnRef, Rule } from './ruleSet';

/** `amounts` are numbers or dates: both can be ranked and averaged. */
export type ColumnNeed = 'numbers' | 'dates' | 'amounts';

/** A column of the table and what a rule needs in it. */
export interface NeededColumn {
  readonly column: number;
  readonly needs: ColumnNeed;
}

type Needing<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
) => readonly NeededColumn[];

const NUMERIC_CONTENTS: ReadonlySet<Content> = new Set<Content>(['whole', 'odd', 'even']);

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
  content: ({ is, column }) => (NUMERIC_CONTENTS.has(is) ? need(column, 'numbers') : []),
  multiple: ({ column }) => need(column, 'numbers'),
  oneOf: ({ match, column, items }) =>
    match === 'equals' && items.every((item) => typeof item === 'number')
      ? need(column, 'numbers')
      : [],
  inColumn: () => [],
  duplicate: () => [],
  occurrence: () => [],
  rank: ({ column }) => need(column, 'amounts'),
  average: ({ column }) => need(column, 'amounts'),
  deviates: ({ column }) => need(column, 'amounts'),
  period: ({ column }) => need(column, 'dates'),
  stripe: () => [],
  bands: () => [],
  edge: () => [],
  some: ({ of }) => conditionNeeds(of),
  every: ({ of }) => conditionNeeds(of),
  not: ({ of }) => conditionNeeds(of),
  and: ({ of }) => of.flatMap(conditionNeeds),
  or: ({ of }) => of.flatMap(conditionNeeds),
};

/** Columns of which a rule needs a certain type ('this' is left out: its cells are chosen by type). */
export function columnNeeds(rule: Rule): readonly NeededColumn[] {
  const needs =
    rule.kind === 'highlight'
      ? conditionNeeds(rule.when)
      : ruleColumns(rule).flatMap((column) => need(column, 'amounts'));
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
      return expression.of.kind === 'rowAggregate' ? [] : need(expression.of.column, 'numbers');
    case 'percentile':
      return need(expression.column, 'amounts');
    case 'product':
      return [...need(expression.column, 'numbers'), ...need(expression.by, 'numbers')];
    case 'datePart':
      // Hours are read from times as well.
      return expression.part === 'hour' ? [] : need(expression.column, 'dates');
    default:
      return [];
  }
}

function need(column: ColumnRef, needs: ColumnNeed): readonly NeededColumn[] {
  return column === 'this' ? [] : [{ column, needs }];
}
