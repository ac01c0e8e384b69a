import type { ColumnType } from '../sheet/snapshot';
import type { Condition, ConditionKind } from './condition';
import type { Expression } from './expression';

const NUMBERS: readonly ColumnType[] = ['number', 'percent'];
const DATES: readonly ColumnType[] = ['date'];

const EXPRESSION_TYPES: Readonly<Record<Expression['kind'], readonly ColumnType[] | null>> = {
  number: NUMBERS,
  date: DATES,
  time: ['time'],
  text: null,
  boolean: ['boolean'],
  hole: null,
  cell: null,
  today: DATES,
  aggregate: NUMBERS,
  scaled: NUMBERS,
  difference: NUMBERS,
};

type Fitting<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
) => readonly ColumnType[] | null;

const FITTING: { readonly [K in ConditionKind]: Fitting<K> } = {
  compare: ({ left, right }) => expressionTypes(left) ?? expressionTypes(right),
  between: ({ low, high }) => expressionTypes(low) ?? expressionTypes(high),
  text: () => null,
  blank: () => null,
  error: () => null,
  duplicate: () => null,
  rank: () => NUMBERS,
  average: () => NUMBERS,
  period: () => DATES,
  not: ({ of }) => fittingTypes(of),
  and: ({ of }) => firstTypes(of),
  or: ({ of }) => firstTypes(of),
};

/** Types of the columns to which a condition on 'this' cell can apply; null when it can apply to all. */
export function fittingTypes(condition: Condition): readonly ColumnType[] | null {
  const fitting = FITTING[condition.kind] as Fitting<ConditionKind>;
  return fitting(condition as never);
}

/** The types of one part, the same one in whatever order the parts stand. */
function firstTypes(of: readonly Condition[]): readonly ColumnType[] | null {
  const [first] = of
    .map(fittingTypes)
    .filter((types) => types !== null)
    .sort((a, b) => a.join().localeCompare(b.join()));
  return first ?? null;
}

function expressionTypes(expression: Expression): readonly ColumnType[] | null {
  if (expression.kind !== 'hole') return EXPRESSION_TYPES[expression.kind];
  return expression.type === 'number' ? NUMBERS : expression.type === 'date' ? DATES : null;
}
