import type { Snapshot } from '../sheet/snapshot';
import { nameColumn, type Naming } from './describeColumn';
import type { ColumnAggregate, DatePart, Expression, ExpressionKind } from './expression';
import type { ColumnPhrase, OperandPhrase, Topic } from './phrase';
import type { ColumnRef } from './ruleSet';

type Describer<K extends ExpressionKind> = (
  expression: Extract<Expression, { kind: K }>,
  naming: Naming,
) => OperandPhrase;

const asItIs = <E extends OperandPhrase>(expression: E): E => expression;

const DESCRIBERS: { readonly [K in ExpressionKind]: Describer<K> } = {
  number: asItIs,
  date: asItIs,
  time: asItIs,
  text: asItIs,
  boolean: asItIs,
  hole: asItIs,
  today: asItIs,
  beside: asItIs,
  cell: ({ kind, column }, { name }) => ({ kind, column: name(column) }),
  neighbour: ({ kind, side, column }, { name }) => ({ kind, side, column: name(column) }),
  fixed: ({ kind, row, column }) => ({
    kind,
    area: { top: row, left: column, bottom: row, right: column },
  }),
  first: ({ kind, column }, { name }) => ({ kind, column: name(column) }),
  aggregate: ({ kind, of, column, by }, { name, snapshot }) => ({
    kind,
    of,
    column: name(column),
    by: by === undefined ? null : nameColumn(by, snapshot),
  }),
  rowAggregate: ({ kind, of, span }, { snapshot }) => ({
    kind,
    of,
    span: span && {
      from: nameColumn(span.from, snapshot),
      to: nameColumn(span.to, snapshot),
    },
  }),
  nth: ({ kind, side, n, column }, { name }) => ({ kind, side, n, column: name(column) }),
  percentile: ({ kind, n, column }, { name }) => ({ kind, n, column: name(column) }),
  occurrences: ({ kind, columns }, { name }) => ({ kind, columns: columns.map(name) }),
  scaled: ({ kind, factor, of }, naming) => ({ kind, factor, of: describeExpression(of, naming) }),
  difference: ({ kind, column, minus }, { name }) => ({
    kind,
    column: name(column),
    minus: name(minus),
  }),
  distance: ({ kind, column, minus }, { name }) => ({
    kind,
    column: name(column),
    minus: name(minus),
  }),
  plus: ({ column, add }, { name, snapshot }) =>
    typeof add === 'object'
      ? {
          kind: 'shifted',
          column: name(column),
          amount: add.amount,
          days: columnTopic(column, snapshot) === 'date',
        }
      : { kind: 'sum', column: name(column), add: name(add) },
  product: ({ kind, column, by }, { name }) => ({ kind, column: name(column), by: name(by) }),
  length: ({ kind, column }, { name }) => ({ kind, column: name(column) }),
  datePart: ({ kind, part, column }, { name }) => ({ kind, part, column: name(column) }),
};

/** An expression with named columns. */
export function describeExpression(expression: Expression, naming: Naming): OperandPhrase {
  const describe = DESCRIBERS[expression.kind] as (
    expression: Expression,
    naming: Naming,
  ) => OperandPhrase;
  return describe(expression, naming);
}

/** What `subject` is compared with: its own column is not named again, and the number of a month has a name. */
export function describeCompared(
  expression: Expression,
  subject: Expression,
  naming: Naming,
): OperandPhrase {
  if (subject.kind === 'datePart' && expression.kind === 'number' && !expression.percent) {
    const { part } = subject;
    return isNamedPart(part, expression.value)
      ? { kind: 'calendar', part, value: expression.value }
      : expression;
  }
  if (subject.kind !== 'cell' || expression.kind === 'cell') {
    return describeExpression(expression, naming);
  }
  const name = (column: ColumnRef): ColumnPhrase =>
    column === subject.column ? { kind: 'same' } : naming.name(column);
  const repeats = SHORTENED[expression.kind] && !isScaledCell(expression);
  return describeExpression(expression, repeats ? { ...naming, name } : naming);
}

/** Values over the column of the cell that they are compared with need not name it. */
const SHORTENED: Readonly<Partial<Record<ExpressionKind, true>>> = {
  neighbour: true,
  first: true,
  aggregate: true,
  scaled: true,
  nth: true,
  percentile: true,
};

function isScaledCell(expression: Expression): boolean {
  return expression.kind === 'scaled' && expression.of.kind === 'cell';
}

function isNamedPart(part: DatePart, value: number): part is 'year' | 'month' | 'weekday' {
  if (!Number.isInteger(value)) return false;
  if (part === 'year') return value >= 1000 && value <= 9999;
  return value >= 1 && ((part === 'month' && value <= 12) || (part === 'weekday' && value <= 7));
}

/** What a comparison of two expressions speaks of. */
export function topicOf(left: Expression, right: Expression, snapshot: Snapshot): Topic {
  const topics = [left, right].map((side) => topic(side, snapshot));
  return topics.includes('date') ? 'date' : topics.includes('text') ? 'text' : 'number';
}

function topic(expression: Expression, snapshot: Snapshot): Topic | null {
  switch (expression.kind) {
    case 'date':
    case 'time':
    case 'today':
      return 'date';
    case 'text':
      return 'text';
    case 'hole':
      return expression.type;
    case 'cell':
    case 'neighbour':
    case 'first':
    case 'nth':
    case 'percentile':
      return columnTopic(expression.column, snapshot);
    case 'aggregate':
      return aggregateTopic(expression, snapshot);
    case 'plus':
      return typeof expression.add === 'object' ? columnTopic(expression.column, snapshot) : null;
    default:
      return null;
  }
}

function aggregateTopic({ of, column }: ColumnAggregate, snapshot: Snapshot): Topic | null {
  return of === 'sum' || of === 'count' ? null : columnTopic(column, snapshot);
}

function columnTopic(column: ColumnRef, { columns }: Snapshot): Topic | null {
  const type = column === 'this' ? null : columns[column]?.type;
  return type === 'date' || type === 'time' ? 'date' : type === 'text' ? 'text' : null;
}
