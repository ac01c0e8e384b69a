import { canonicalEnds, canonicalExpression, canonicalKey } from './canonicalExpression';
import { OPPOSITE, orient } from './comparison';
import type { Compare, Condition, ConditionKind, Over, Period, Quantified } from './condition';
import { conditionColumns } from './conditionColumns';
import type { Expression } from './expression';
import { canonicalOneOf, mergeValues } from './mergeValues';
import { printCondition } from './printCondition';

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
    return canonicalOccurrences({
      kind: 'compare',
      op: negated ? OPPOSITE[op] : op,
      left: canonicalExpression(left),
      right: canonicalExpression(right),
    });
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
  content: keep,
  multiple: keep,
  oneOf: canonicalOneOf,
  inColumn: keep,
  // A blank cell is neither a duplicate nor unique, so one is the other's opposite.
  duplicate: ({ columns, unique }, negated) => ({
    kind: 'duplicate',
    columns: canonicalKey(columns),
    unique: unique !== negated,
  }),
  // Nor is it a first or a later one.
  occurrence: ({ which, columns }, negated) => ({
    kind: 'occurrence',
    which: (which === 'first') !== negated ? 'first' : 'later',
    columns: canonicalKey(columns),
  }),
  rank: keep,
  average: keep,
  deviates: keep,
  period: (condition, negated) => {
    const other = OPPOSITE_PERIOD[condition.period];
    return negated && other !== undefined
      ? { ...condition, period: other }
      : keep(condition, negated);
  },
  stripe: keep,
  bands: keep,
  edge: keep,
  some: quantify,
  every: quantify,
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
 * and/or flattened, without repeats and sorted, several values of one column as one list, constants on the right,
 * bounds in order.
 * A comparison with the column's own maximum stays what it is: unlike rank 1 it also says "below the maximum".
 */
export function canonicalCondition(condition: Condition, negated = false): Condition {
  const normal = NORMALS[condition.kind] as (condition: Condition, negated: boolean) => Condition;
  return normal(condition, negated);
}

/** Not for some cell is for every cell not. */
function quantify({ kind, over, of }: Quantified, negated: boolean): Condition {
  return {
    kind: (kind === 'some') !== negated ? 'some' : 'every',
    over: canonicalOver(over),
    of: canonicalCondition(of, negated),
  };
}

function canonicalOver(over: Over): Over {
  if (over.kind === 'span') return canonicalEnds(over);
  if (over.kind !== 'list') return over;
  return { kind: 'list', columns: [...new Set(over.columns)].sort((a, b) => a - b) };
}

/** More than once is a duplicate, exactly once is unique. */
function canonicalOccurrences(condition: Compare): Condition {
  const { op, left, right } = condition;
  if (left.kind !== 'occurrences' || right.kind !== 'number' || right.percent) return condition;
  const { value } = right;
  const isUnique = op === 'eq' && value === 1;
  const isDuplicate = (op === 'gt' && value === 1) || (op === 'ge' && value === 2);
  return isUnique || isDuplicate
    ? { kind: 'duplicate', columns: left.columns, unique: isUnique }
    : condition;
}

function join(kind: 'and' | 'or', of: readonly Condition[], negated: boolean): Condition {
  const flat = of.flatMap((part) => {
    const normal = canonicalCondition(part, negated);
    return normal.kind === kind ? normal.of : [normal];
  });
  const byKey = new Map<string, Condition>();
  for (const one of mergeValues(flat, kind === 'and')) byKey.set(sortKey(one), one);
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
