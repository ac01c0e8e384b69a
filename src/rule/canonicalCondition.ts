import { OPPOSITE, orient } from './comparison';
import type { Condition, ConditionKind, Period } from './condition';
import { conditionColumns } from './conditionColumns';
import type { Expression } from './expression';
import { printCondition } from './printRule';

type Normal<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
  negated: boolean,
) => Condition;

/** For kinds whose opposite no other kind says. */
function keep<C extends Condition>(condition: C, negated: boolean): Condition {
  return negated ? { kind: 'not', of: condition } : condition;
}

const NORMALS: { readonly [K in ConditionKind]: Normal<K> } = {
  compare: (condition, negated) => {
    const { op, left, right } = orient(condition);
    return {
      kind: 'compare',
      op: negated ? OPPOSITE[op] : op,
      left: canonicalExpression(left),
      right: canonicalExpression(right),
    };
  },
  between: (condition, negated) => {
    const { value, low, high, outside } = condition;
    const [first, last] = areReversed(low, high) ? [high, low] : [low, high];
    return {
      kind: 'between',
      value: canonicalExpression(value),
      low: canonicalExpression(first),
      high: canonicalExpression(last),
      outside: outside !== negated,
    };
  },
  text: keep,
  blank: keep,
  error: keep,
  // A blank cell is neither a duplicate nor unique, so one is the other's opposite.
  duplicate: ({ column, unique }, negated) => ({
    kind: 'duplicate',
    column,
    unique: unique !== negated,
  }),
  rank: keep,
  average: keep,
  period: (condition, negated) => {
    const other = OPPOSITE_PERIOD[condition.period];
    return negated && other !== undefined
      ? { ...condition, period: other }
      : keep(condition, negated);
  },
  not: ({ of }, negated) => canonicalCondition(of, !negated),
  and: ({ of }, negated) => join(negated ? 'or' : 'and', of, negated),
  or: ({ of }, negated) => join(negated ? 'and' : 'or', of, negated),
};

const OPPOSITE_PERIOD: Readonly<Partial<Record<Period, Period>>> = {
  weekend: 'weekday',
  weekday: 'weekend',
};

/**
 * The one normal form of a condition: `not` only around single conditions that have no opposite,
 * and/or flattened, without repeats and sorted, constants on the right, bounds in order.
 * A comparison with the column's own maximum stays what it is: unlike rank 1 it also says "below the maximum".
 */
export function canonicalCondition(condition: Condition, negated = false): Condition {
  const normal = NORMALS[condition.kind] as (condition: Condition, negated: boolean) => Condition;
  return normal(condition, negated);
}

function join(kind: 'and' | 'or', of: readonly Condition[], negated: boolean): Condition {
  const byKey = new Map<string, Condition>();
  for (const part of of) {
    const normal = canonicalCondition(part, negated);
    for (const one of normal.kind === kind ? normal.of : [normal]) byKey.set(sortKey(one), one);
  }
  const parts = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, of: parts };
}

/**
 * Conditions in the order of the columns that they read first, 'this' before all: so a condition that
 * reads 'this' first still does after sorting, and `cells` keeps its meaning.
 */
function sortKey(condition: Condition): string {
  const [first] = conditionColumns(condition);
  const place = first === 'this' ? '' : String(first ?? 99999).padStart(5, '0');
  return `${place} ${printCondition(condition)}`;
}

function areReversed(low: Expression, high: Expression): boolean {
  if (low.kind === 'number' && high.kind === 'number') return low.value > high.value;
  if (low.kind === 'date' && high.kind === 'date') return low.serial > high.serial;
  if (low.kind === 'time' && high.kind === 'time') return low.fraction > high.fraction;
  if (low.kind === 'text' && high.kind === 'text') {
    return low.text.toLowerCase() > high.text.toLowerCase();
  }
  return false;
}

function canonicalExpression(expression: Expression): Expression {
  if (expression.kind === 'today' && expression.amount === 0) {
    return { kind: 'today', amount: 0, unit: 'day' };
  }
  if (expression.kind === 'scaled' && expression.factor === 1) {
    return { kind: 'cell', column: expression.column };
  }
  return expression;
}
