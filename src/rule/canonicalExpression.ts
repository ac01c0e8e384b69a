import type { CellExpression, ColumnAggregate, Expression, RowAggregate } from './expression';
import type { ColumnRef, Key } from './ruleSet';

/** The one form of an expression: columns whose order says nothing in the sheet's order, an aggregate's factor of 1 left out. */
export function canonicalExpression(expression: Expression): Expression {
  switch (expression.kind) {
    case 'today':
      return expression.amount === 0 ? { kind: 'today', amount: 0, unit: 'day' } : expression;
    case 'scaled': {
      const of = canonicalScaled(expression.of);
      // A cell times 1 is a number, while the cell itself may be a text or blank.
      return expression.factor === 1 && of.kind !== 'cell' ? of : { ...expression, of };
    }
    case 'rowAggregate':
      return canonicalScaled(expression);
    case 'distance': {
      const [column, minus] = inOrder(expression.column, expression.minus);
      return { kind: 'distance', column, minus };
    }
    case 'product': {
      const [column, by] = inOrder(expression.column, expression.by);
      return { kind: 'product', column, by };
    }
    case 'plus': {
      if (typeof expression.add === 'object') return expression;
      const [column, add] = inOrder(expression.column, expression.add);
      return { kind: 'plus', column, add };
    }
    case 'occurrences':
      return { kind: 'occurrences', columns: canonicalKey(expression.columns) };
    default:
      return expression;
  }
}

/** The columns of a key in the sheet's order, each once. */
export function canonicalKey(columns: Key): Key {
  const [first, ...others] = [...new Set<ColumnRef>(columns)].sort(byPlace);
  return [first ?? columns[0], ...others.filter((column) => column !== 'this')];
}

/** Two ends of a run of columns, the left one first. */
export function canonicalEnds<T extends { readonly from: number; readonly to: number }>(
  ends: T,
): T {
  return ends.from <= ends.to ? ends : { ...ends, from: ends.to, to: ends.from };
}

function canonicalScaled<T extends CellExpression | ColumnAggregate | RowAggregate>(of: T): T {
  return of.kind === 'rowAggregate' && of.span !== null
    ? { ...of, span: canonicalEnds(of.span) }
    : of;
}

/** 'this' first: so a condition that reads it first still does, and `cells` keeps its meaning. */
function byPlace(a: ColumnRef, b: ColumnRef): number {
  return (a === 'this' ? -1 : a) - (b === 'this' ? -1 : b);
}

function inOrder(a: ColumnRef, b: ColumnRef): readonly [ColumnRef, ColumnRef] {
  return byPlace(a, b) <= 0 ? [a, b] : [b, a];
}
