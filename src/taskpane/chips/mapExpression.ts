import {
  AGGREGATES,
  DATE_PARTS,
  UNITS,
  type Expression,
  type ExpressionKind,
} from '../../rule/expression';
import type { Key } from '../../rule/ruleSet';
import { visitRef, type RuleVisitor } from './ruleVisitor';

/** Extract drops members whose kind is itself a union; this keeps them. */
type ExpressionOf<K extends ExpressionKind, E = Expression> = E extends { readonly kind: infer Own }
  ? K extends Own
    ? E
    : never
  : never;

type Mapper<K extends ExpressionKind> = (
  expression: ExpressionOf<K>,
  visitor: RuleVisitor,
) => ExpressionOf<K> | ExpressionOf<'hole'>;

const NEIGHBOURS = ['above', 'below'] as const;
const BESIDES = ['left', 'right'] as const;
const NTHS = ['largest', 'smallest'] as const;

/** What a literal becomes may be another kind of literal, so these stand apart. */
type LiteralKind = 'number' | 'date' | 'time' | 'text' | 'boolean' | 'hole';

const MAPPERS: { readonly [K in Exclude<ExpressionKind, LiteralKind>]: Mapper<K> } = {
  cell: (e, visitor) => ({ ...e, column: visitRef(e.column, visitor) }),
  neighbour: (e, visitor) => ({
    ...e,
    side: visitor.choice(e.side, NEIGHBOURS),
    column: visitRef(e.column, visitor),
  }),
  beside: (e, visitor) => ({ ...e, side: visitor.choice(e.side, BESIDES) }),
  fixed: (e) => e,
  first: (e, visitor) => ({ ...e, column: visitRef(e.column, visitor) }),
  today: (e, visitor) => ({
    ...e,
    amount: visitor.number(e.amount, 'plain'),
    unit: e.amount === 0 ? e.unit : visitor.choice(e.unit, UNITS),
  }),
  aggregate: (e, visitor) => ({
    ...e,
    of: visitor.choice(e.of, AGGREGATES),
    column: visitRef(e.column, visitor),
    ...(e.by !== undefined && { by: visitor.column(e.by) }),
  }),
  rowAggregate: (e, visitor) => ({
    ...e,
    of: visitor.choice(e.of, AGGREGATES),
    span: e.span && { from: visitor.column(e.span.from), to: visitor.column(e.span.to) },
  }),
  nth: (e, visitor) => ({
    ...e,
    n: visitor.number(e.n, 'count'),
    side: visitor.choice(e.side, NTHS),
    column: visitRef(e.column, visitor),
  }),
  percentile: (e, visitor) => ({
    ...e,
    n: visitor.number(e.n, 'plain'),
    column: visitRef(e.column, visitor),
  }),
  occurrences: (e, visitor) => ({ ...e, columns: mapKey(e.columns, visitor) }),
  scaled: (e, visitor) => {
    const factor = visitor.number(e.factor, 'percent');
    const of = mapExpression(e.of, visitor);
    const fits = of.kind === 'cell' || of.kind === 'aggregate' || of.kind === 'rowAggregate';
    return { ...e, factor, of: fits ? of : e.of };
  },
  difference: (e, visitor) => ({
    ...e,
    column: visitRef(e.column, visitor),
    minus: visitRef(e.minus, visitor),
  }),
  distance: (e, visitor) => ({
    ...e,
    column: visitRef(e.column, visitor),
    minus: visitRef(e.minus, visitor),
  }),
  plus: (e, visitor) => ({
    ...e,
    column: visitRef(e.column, visitor),
    add:
      typeof e.add === 'object'
        ? { amount: visitor.number(e.add.amount, 'plain') }
        : visitRef(e.add, visitor),
  }),
  product: (e, visitor) => ({
    ...e,
    column: visitRef(e.column, visitor),
    by: visitRef(e.by, visitor),
  }),
  length: (e, visitor) => ({ ...e, column: visitRef(e.column, visitor) }),
  datePart: (e, visitor) => ({
    ...e,
    part: visitor.choice(e.part, DATE_PARTS),
    column: visitRef(e.column, visitor),
  }),
};

/** An expression with what the visitor answers in place of its parts. */
export function mapExpression(expression: Expression, visitor: RuleVisitor): Expression {
  switch (expression.kind) {
    case 'number':
    case 'date':
    case 'time':
    case 'text':
    case 'boolean':
    case 'hole':
      return visitor.literal(expression);
    default: {
      const map = MAPPERS[expression.kind] as (e: Expression, visitor: RuleVisitor) => Expression;
      return map(expression, visitor);
    }
  }
}

/** A key with its columns visited. */
export function mapKey([first, ...rest]: Key, visitor: RuleVisitor): Key {
  return [visitRef(first, visitor), ...rest.map((column) => visitor.column(column))];
}
