import { orient } from './comparison';
import type { Condition, ConditionKind, Quantified } from './condition';
import type { Expression, ExpressionKind } from './expression';
import { overColumns } from './rowColumns';
import type { ColumnRef, Rule } from './ruleSet';
import { isAddress } from './visual';

type ExpressionReader<K extends ExpressionKind> = (
  expression: Extract<Expression, { kind: K }>,
) => readonly ColumnRef[];

const none = (): readonly ColumnRef[] => [];
const own = ({ column }: { readonly column: ColumnRef }): readonly ColumnRef[] => [column];
const grouped = ({ column, by }: Grouped): readonly ColumnRef[] =>
  by === undefined ? [column] : [column, by];

interface Grouped {
  readonly column: ColumnRef;
  readonly by?: number;
}

const EXPRESSION_READERS: { readonly [K in ExpressionKind]: ExpressionReader<K> } = {
  number: none,
  date: none,
  time: none,
  text: none,
  boolean: none,
  hole: none,
  cell: own,
  neighbour: own,
  // Its place is told by the coloured cell.
  beside: () => ['this'],
  fixed: none,
  first: own,
  today: none,
  aggregate: grouped,
  rowAggregate: ({ span }) =>
    span === null ? [] : [Math.min(span.from, span.to), Math.max(span.from, span.to)],
  nth: own,
  percentile: own,
  occurrences: ({ columns }) => columns,
  scaled: ({ of }) => expressionColumns(of),
  difference: ({ column, minus }) => [column, minus],
  distance: ({ column, minus }) => [column, minus],
  plus: ({ column, add }) => (typeof add === 'object' ? [column] : [column, add]),
  product: ({ column, by }) => [column, by],
  length: own,
  datePart: own,
};

/** Columns that an expression reads, in reading order. */
export function expressionColumns(expression: Expression): readonly ColumnRef[] {
  const read = EXPRESSION_READERS[expression.kind] as ExpressionReader<ExpressionKind>;
  return read(expression as never);
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
  text: own,
  blank: own,
  error: own,
  content: own,
  multiple: own,
  oneOf: own,
  inColumn: ({ column, other }) => [column, other],
  duplicate: ({ columns }) => columns,
  occurrence: ({ columns }) => columns,
  rank: grouped,
  average: grouped,
  deviates: own,
  period: own,
  stripe: none,
  bands: own,
  edge: none,
  some: quantifiedColumns,
  every: quantifiedColumns,
  not: ({ of }) => conditionColumns(of),
  and: ({ of }) => of.flatMap(conditionColumns),
  or: ({ of }) => of.flatMap(conditionColumns),
};

/** Inside, 'this' is one of the cells that are gone through, so the coloured cell is not read. */
function quantifiedColumns({ over, of }: Quantified): readonly ColumnRef[] {
  const cells = over.kind === 'across' ? [] : overColumns(over);
  return [...cells, ...conditionColumns(of).filter((column) => column !== 'this')];
}

/** Columns that a condition reads, each once, the one that is read first first. */
export function conditionColumns(condition: Condition): readonly ColumnRef[] {
  const read = READERS[condition.kind] as Reader<ConditionKind>;
  return [...new Set(read(condition as never))];
}

/** Columns that a rule reads, the one that is read first first; a visual on an address reads its own cells. */
export function ruleColumns(rule: Rule): readonly ColumnRef[] {
  if (rule.kind === 'highlight') return conditionColumns(rule.when);
  return [isAddress(rule.on) ? 'this' : rule.on];
}
