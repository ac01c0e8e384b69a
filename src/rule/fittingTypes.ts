import type { ColumnType } from '../sheet/snapshot';
import { orient } from './comparison';
import type { Condition, ConditionKind, Content } from './condition';
import { conditionColumns, expressionColumns } from './conditionColumns';
import type { Expression, ExpressionKind } from './expression';

const NUMBERS: readonly ColumnType[] = ['number', 'percent'];
const DATES: readonly ColumnType[] = ['date'];

type Types = readonly ColumnType[] | null;

/** What kind of value an expression gives, null where any. */
const VALUE_TYPES: Readonly<Record<Exclude<ExpressionKind, 'hole' | 'scaled'>, Types>> = {
  number: NUMBERS,
  date: DATES,
  time: ['time'],
  text: null,
  boolean: ['boolean'],
  cell: null,
  neighbour: null,
  beside: null,
  fixed: null,
  first: null,
  today: DATES,
  aggregate: NUMBERS,
  rowAggregate: NUMBERS,
  nth: NUMBERS,
  percentile: NUMBERS,
  occurrences: NUMBERS,
  difference: NUMBERS,
  distance: NUMBERS,
  plus: null,
  product: NUMBERS,
  length: NUMBERS,
  datePart: NUMBERS,
};

/** What a column must hold to be read by an expression; 'other' where what it is compared with tells. */
const READ_TYPES: Readonly<Record<Exclude<ExpressionKind, 'scaled'>, Types | 'other'>> = {
  number: null,
  date: null,
  time: null,
  text: null,
  boolean: null,
  hole: null,
  cell: 'other',
  neighbour: 'other',
  beside: null,
  fixed: null,
  first: 'other',
  today: null,
  aggregate: NUMBERS,
  rowAggregate: null,
  nth: NUMBERS,
  percentile: NUMBERS,
  occurrences: null,
  difference: NUMBERS,
  distance: NUMBERS,
  plus: 'other',
  product: NUMBERS,
  length: null,
  datePart: DATES,
};

const CONTENT_TYPES: Readonly<Record<Content, Types>> = {
  formula: null,
  text: null,
  number: null,
  whole: NUMBERS,
  odd: NUMBERS,
  even: NUMBERS,
};

type Fitting<K extends ConditionKind> = (condition: Extract<Condition, { kind: K }>) => Types;

const anyType = (): Types => null;

const FITTING: { readonly [K in ConditionKind]: Fitting<K> } = {
  compare: (condition) => {
    const { left, right } = orient(condition);
    return readTypes(left, right) ?? readTypes(right, left);
  },
  between: ({ value, low, high }) =>
    readTypes(value, low) ??
    readTypes(value, high) ??
    readTypes(low, value) ??
    readTypes(high, value),
  text: anyType,
  blank: anyType,
  error: anyType,
  content: ({ is }) => CONTENT_TYPES[is],
  multiple: () => NUMBERS,
  oneOf: ({ match, items }) =>
    match === 'equals' && items.some((item) => typeof item === 'number') ? NUMBERS : null,
  inColumn: anyType,
  duplicate: anyType,
  occurrence: anyType,
  rank: () => NUMBERS,
  average: () => NUMBERS,
  deviates: () => NUMBERS,
  period: () => DATES,
  stripe: anyType,
  bands: anyType,
  edge: anyType,
  some: anyType,
  every: anyType,
  not: ({ of }) => fittingTypes(of),
  and: ({ of }) => firstTypes(of),
  or: ({ of }) => firstTypes(of),
};

/** Types of the columns to which a condition on 'this' cell can apply; null when it can apply to all. */
export function fittingTypes(condition: Condition): readonly ColumnType[] | null {
  if (!conditionColumns(condition).includes('this')) return null;
  const fitting = FITTING[condition.kind] as Fitting<ConditionKind>;
  return fitting(condition as never);
}

/** The types of one part, the same one in whatever order the parts stand. */
function firstTypes(of: readonly Condition[]): Types {
  const [first] = of
    .map(fittingTypes)
    .filter((types) => types !== null)
    .sort((a, b) => a.join().localeCompare(b.join()));
  return first ?? null;
}

/** What 'this' column must hold where an expression reads it; null where it does not. */
function readTypes(expression: Expression, other: Expression): Types {
  if (!expressionColumns(expression).includes('this')) return null;
  if (expression.kind === 'scaled') {
    return expression.factor === 1 ? readTypes(expression.of, other) : NUMBERS;
  }
  const types = READ_TYPES[expression.kind];
  return types === 'other' ? valueTypes(other) : types;
}

function valueTypes(expression: Expression): Types {
  if (expression.kind === 'scaled') {
    return expression.factor === 1 ? valueTypes(expression.of) : NUMBERS;
  }
  if (expression.kind !== 'hole') return VALUE_TYPES[expression.kind];
  return expression.type === 'number' ? NUMBERS : expression.type === 'date' ? DATES : null;
}
