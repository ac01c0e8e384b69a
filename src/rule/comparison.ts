import type { Compare, Comparison } from './condition';
import type { Expression } from './expression';

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

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
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

/** The same comparison with what changes from row to row on the left: 100 < [2] becomes [2] > 100. */
export function orient(compare: Compare): Compare {
  const { op, left, right } = compare;
  if (!isConstant(left) || isConstant(right)) return compare;
  return { kind: 'compare', op: MIRRORED[op], left: right, right: left };
}

/** True for values that are the same in every row. */
function isConstant(expression: Expression): boolean {
  return !['cell', 'scaled', 'difference'].includes(expression.kind);
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
