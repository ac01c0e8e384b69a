import type { Compare, Condition, ConditionKind } from '../rule/condition';
import type { Expression } from '../rule/expression';
import type { ColumnRef } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';
import { numbersOf, valueIn } from './rowValue';

/** A condition that lets a few more rows in, and by how much each row (an index of the data) misses the old one. */
export interface Looser {
  readonly condition: Condition;
  /** The column whose value misses; 'this' for the coloured cell itself. */
  readonly column: ColumnRef;
  /** 0 to 1, of the way to the farthest row that is let in; null for a row of which nothing is known. */
  readonly distance: (row: number) => number | null;
}

type Loosen<K extends ConditionKind> = (
  condition: Extract<Condition, { readonly kind: K }>,
  snapshot: Snapshot,
  most: number,
) => readonly Looser[];

const NONE = (): readonly Looser[] => [];
const LOOSEN: { readonly [K in ConditionKind]: Loosen<K> } = {
  compare: loosenCompare,
  between: ({ value, low, high, outside }, snapshot, most) => {
    if (outside) {
      return [
        ...loosenCompare({ kind: 'compare', op: 'lt', left: value, right: low }, snapshot, most),
        ...loosenCompare({ kind: 'compare', op: 'gt', left: value, right: high }, snapshot, most),
      ];
    }
    return [
      ...loosenCompare({ kind: 'compare', op: 'ge', left: value, right: low }, snapshot, most),
      ...loosenCompare({ kind: 'compare', op: 'le', left: value, right: high }, snapshot, most),
    ];
  },
  text: (condition) => {
    const { match, text } = condition;
    if (typeof text !== 'string' || match === 'contains' || match === 'like') return [];
    return [byText({ ...condition, match: 'contains' }, condition.column)];
  },
  oneOf: (condition) =>
    condition.match === 'contains' || condition.items.some((item) => typeof item === 'number')
      ? []
      : [byText({ ...condition, match: 'contains' }, condition.column)],
  rank: (condition, snapshot, most) => {
    const { n, percent, column } = condition;
    if (typeof n !== 'number') return [];
    const share = (100 * most) / Math.max(snapshot.rows.length, 1);
    const more = percent ? Math.min(100, n + Math.max(1, Math.round(share))) : n + most;
    const values = [...numbersOf(column, snapshot)].sort((a, b) => b - a);
    if (condition.side === 'bottom') values.reverse();
    const distance = (row: number): number => {
      const value = column === 'this' ? null : snapshot.rows[row]?.[column];
      return typeof value === 'number' ? values.indexOf(value) / values.length : 1;
    };
    return [{ condition: { ...condition, n: more }, column, distance }];
  },
  average: ({ side, column, by }, snapshot, most) => {
    const values = by === undefined ? numbersOf(column, snapshot) : [];
    if (values.length === 0) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const right: Expression = { kind: 'number', value: mean, percent: false };
    const op = side === 'above' ? 'gt' : 'lt';
    const left: Expression = { kind: 'cell', column };
    return loosenCompare({ kind: 'compare', op, left, right }, snapshot, most);
  },
  and: ({ of }, snapshot, most) => loosenParts('and', of, snapshot, most),
  or: ({ of }, snapshot, most) => loosenParts('or', of, snapshot, most),
  some: NONE,
  every: NONE,
  not: NONE,
  blank: NONE,
  error: NONE,
  content: NONE,
  multiple: NONE,
  inColumn: NONE,
  duplicate: NONE,
  occurrence: NONE,
  deviates: NONE,
  period: NONE,
  stripe: NONE,
  bands: NONE,
  edge: NONE,
};

/** Conditions that would let about `most` more rows in, one part moved in each; [] where nothing can be moved. */
export function loosen(condition: Condition, snapshot: Snapshot, most: number): readonly Looser[] {
  return loosenAs(condition.kind, condition, snapshot, most);
}

function loosenAs<K extends ConditionKind>(
  kind: K,
  condition: Extract<Condition, { readonly kind: K }>,
  snapshot: Snapshot,
  most: number,
): readonly Looser[] {
  return LOOSEN[kind](condition, snapshot, most);
}

function loosenParts(
  kind: 'and' | 'or',
  of: readonly Condition[],
  snapshot: Snapshot,
  most: number,
): readonly Looser[] {
  return of.flatMap((part, at) =>
    loosen(part, snapshot, most).map((one) => ({
      ...one,
      condition: { kind, of: of.map((other, place) => (place === at ? one.condition : other)) },
    })),
  );
}

function loosenCompare(compare: Compare, snapshot: Snapshot, most: number): readonly Looser[] {
  const { op, left, right } = compare;
  if (left.kind !== 'cell') return [];
  const { column } = left;
  if (right.kind === 'text') {
    return op === 'eq' && right.text !== ''
      ? [byText({ kind: 'text', match: 'contains', column, text: right.text }, column)]
      : [];
  }
  if (op === 'ne' || typeof column !== 'number') return [];
  const gap = (row: number): number | null => {
    const own = valueIn(left, row, snapshot);
    const other = valueIn(right, row, snapshot);
    if (own === null || other === null) return null;
    return isMet(op, own, other) ? null : Math.abs(own - other);
  };
  const gaps = snapshot.rows.flatMap((_, row) => gap(row) ?? []).sort((a, b) => a - b);
  const widest = gaps[Math.min(most, gaps.length) - 1];
  if (widest === undefined) return [];
  const moved = moveBy(compare, right, widest);
  const distance = (row: number): number | null => {
    const own = gap(row);
    return own === null ? null : own / Math.max(widest, Number.MIN_VALUE);
  };
  return moved === null ? [] : [{ condition: moved, column, distance }];
}

function isMet(op: Exclude<Compare['op'], 'ne'>, own: number, other: number): boolean {
  return {
    gt: own > other,
    ge: own >= other,
    lt: own < other,
    le: own <= other,
    eq: own === other,
  }[op];
}

/** The same comparison that lets in what is up to `gap` away, ends included. */
function moveBy({ op, left, right }: Compare, to: Expression, gap: number): Condition | null {
  if (right.kind === 'cell' && left.kind === 'cell') {
    return {
      kind: 'or',
      of: [
        { kind: 'compare', op, left, right },
        {
          kind: 'compare',
          op: 'le',
          left: { kind: 'distance', column: left.column, minus: right.column },
          right: { kind: 'number', value: gap, percent: false },
        },
      ],
    };
  }
  const low = shift(to, -gap);
  const high = shift(to, gap);
  if (low === null || high === null) return null;
  if (op === 'eq') return { kind: 'between', value: left, low, high, outside: false };
  const isUp = op === 'gt' || op === 'ge';
  return { kind: 'compare', op: isUp ? 'ge' : 'le', left, right: isUp ? low : high };
}

function shift(literal: Expression, by: number): Expression | null {
  switch (literal.kind) {
    case 'number':
      return { ...literal, value: literal.value + by };
    case 'date':
      return { ...literal, serial: literal.serial + by };
    case 'time':
      return { ...literal, fraction: literal.fraction + by };
    case 'today':
      // Days from today say the same whatever the unit was.
      return literal.unit === 'day'
        ? { ...literal, amount: literal.amount + Math.trunc(by) }
        : null;
    default:
      return null;
  }
}

function byText(condition: Condition, column: ColumnRef): Looser {
  return { condition, column, distance: () => 0.5 };
}
