import { orient } from './comparison';
import type { Condition, ConditionKind } from './condition';
import type { Expression } from './expression';
import type { ColumnRef, Rule } from './ruleSet';

/** Columns that an expression reads, in reading order. */
export function expressionColumns(expression: Expression): readonly ColumnRef[] {
  switch (expression.kind) {
    case 'cell':
    case 'aggregate':
    case 'scaled':
      return [expression.column];
    case 'difference':
      return [expression.column, expression.minus];
    default:
      return [];
  }
}

type Reader<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
) => readonly ColumnRef[];

const READERS: { readonly [K in ConditionKind]: Reader<K> } = {
  // What changes from row to row is read first, on whichever side it stands.
  compare: (condition) => {
    const { left, right } = orient(condition);
    return [left, right].flatMap(expressionColumns);
  },
  between: ({ value, low, high }) => [value, low, high].flatMap(expressionColumns),
  text: ({ column }) => [column],
  blank: ({ column }) => [column],
  error: ({ column }) => [column],
  duplicate: ({ column }) => [column],
  rank: ({ column }) => [column],
  average: ({ column }) => [column],
  period: ({ column }) => [column],
  not: ({ of }) => conditionColumns(of),
  and: ({ of }) => of.flatMap(conditionColumns),
  or: ({ of }) => of.flatMap(conditionColumns),
};

/** Columns that a condition reads, each once, the one that is read first first. */
export function conditionColumns(condition: Condition): readonly ColumnRef[] {
  const read = READERS[condition.kind] as Reader<ConditionKind>;
  return [...new Set(read(condition as never))];
}

/** Columns that a rule reads, the one that is read first first. */
export function ruleColumns(rule: Rule): readonly ColumnRef[] {
  return rule.kind === 'highlight' ? conditionColumns(rule.when) : [rule.column];
}
