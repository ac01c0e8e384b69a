import { COMPARISONS, type Compare, type Comparison } from './condition';
import type { Expression, ExpressionKind } from './expression';

/**
 * What holds exactly where the other does not. Excel's comparisons are a total order over numbers, texts,
 * booleans and blanks, so NOT(a>b) and a<=b agree on every value that is not an error.
 */
export const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  gt: 'le',
  ge: 'lt',
  lt: 'ge',
  le: 'gt',
  eq: 'ne',
  ne: 'eq',
};

/** The comparison that says the same with its sides turned round. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
  eq: 'eq',
  ne: 'ne',
};

/** The operators as Excel writes them. */
export const SIGN: Readonly<Record<Comparison, string>> = {
  gt: '>',
  ge: '>=',
  lt: '<',
  le: '<=',
  eq: '=',
  ne: '<>',
};

/** The comparison that each sign writes. */
export const OP_OF_SIGN: Readonly<Record<string, Comparison>> = Object.fromEntries(
  COMPARISONS.map((op) => [SIGN[op], op]),
);

/**
 * The same comparison with what it is about on the left: a row's own value, before what that is measured against.
 * 100 < [2] becomes [2] > 100.
 */
export function orient(compare: Compare): Compare {
  const { op, left, right } = compare;
  if (standing(left) <= standing(right)) return compare;
  return { kind: 'compare', op: MIRRORED[op], left: right, right: left };
}

type Standing = 'own' | 'measure' | 'constant';
const ORDER: readonly Standing[] = ['own', 'measure', 'constant'];

/** 'own' is read from the row itself, 'measure' changes from row to row, 'constant' does not. */
const STANDINGS: Readonly<Record<Exclude<ExpressionKind, 'aggregate' | 'scaled'>, Standing>> = {
  cell: 'own',
  difference: 'own',
  distance: 'own',
  plus: 'own',
  product: 'own',
  length: 'own',
  datePart: 'own',
  occurrences: 'own',
  rowAggregate: 'own',
  neighbour: 'measure',
  beside: 'measure',
  fixed: 'constant',
  first: 'constant',
  nth: 'constant',
  percentile: 'constant',
  today: 'constant',
  number: 'constant',
  date: 'constant',
  time: 'constant',
  text: 'constant',
  boolean: 'constant',
  hole: 'constant',
};

function standing(expression: Expression): number {
  return ORDER.indexOf(standingOf(expression));
}

function standingOf(expression: Expression): Standing {
  if (expression.kind === 'aggregate') return expression.by === undefined ? 'constant' : 'measure';
  if (expression.kind !== 'scaled') return STANDINGS[expression.kind];
  const of = standingOf(expression.of);
  return of === 'own' && expression.factor !== 1 ? 'measure' : of;
}

/** a op b on numbers. */
export function compareNumbers(op: Comparison, a: number, b: number): boolean {
  switch (op) {
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
  }
}
