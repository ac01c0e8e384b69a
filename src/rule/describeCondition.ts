import type { Snapshot } from '../sheet/snapshot';
import { OPPOSITE, orient } from './comparison';
import type { Condition, ConditionKind, Over, Quantified } from './condition';
import { nameColumn, type Naming } from './describeColumn';
import { describeCompared, describeExpression, topicOf } from './describeExpression';
import type { ColumnPhrase, ConditionPhrase, NamedColumn, OverPhrase, Quantity } from './phrase';
import type { ColumnRef } from './ruleSet';

/** Extract drops members whose kind is itself a union, such as some and every; this keeps them. */
type ConditionOf<K extends ConditionKind, C = Condition> = C extends { readonly kind: infer Own }
  ? K extends Own
    ? C
    : never
  : never;

type Describer<K extends ConditionKind> = (
  condition: ConditionOf<K>,
  negated: boolean,
  naming: Naming,
) => ConditionPhrase;

const DESCRIBERS: { readonly [K in ConditionKind]: Describer<K> } = {
  compare: (condition, negated, naming) => {
    const { op, left, right } = orient(condition);
    const compared = describeCompared(right, left, naming);
    return {
      kind: 'compare',
      op: negated ? OPPOSITE[op] : op,
      topic: compared.kind === 'calendar' ? 'calendar' : topicOf(left, right, naming.snapshot),
      left: describeExpression(left, naming),
      right: compared,
    };
  },
  between: ({ kind, value, low, high, outside }, negated, naming) => ({
    kind,
    value: describeExpression(value, naming),
    low: describeCompared(low, value, naming),
    high: describeCompared(high, value, naming),
    outside: outside !== negated,
  }),
  text: ({ kind, match, column, text }, negated, { name }) => ({
    kind,
    match,
    negated,
    column: name(column),
    text: typeof text === 'string' ? text : null,
  }),
  blank: ({ kind, column }, negated, { name }) => ({ kind, negated, column: name(column) }),
  error: ({ kind, column }, negated, { name }) => ({ kind, negated, column: name(column) }),
  content: ({ kind, is, column }, negated, { name }) => ({
    kind,
    is,
    negated,
    column: name(column),
  }),
  multiple: ({ kind, of, column }, negated, { name }) => ({
    kind,
    of,
    negated,
    column: name(column),
  }),
  oneOf: (condition, negated, { name }) => ({
    ...condition,
    negated,
    column: name(condition.column),
  }),
  inColumn: ({ kind, column, other }, negated, { name, snapshot }) => ({
    kind,
    negated,
    column: name(column),
    other: nameColumn(other, snapshot),
  }),
  duplicate: ({ kind, columns, unique }, negated, { name }) => ({
    kind,
    unique: unique !== negated,
    columns: columns.map(name),
  }),
  occurrence: ({ kind, which, columns }, negated, { name }) => ({
    kind,
    which,
    negated,
    columns: columns.map(name),
  }),
  rank: ({ kind, side, n, percent, column, by }, negated, naming) => ({
    kind,
    side,
    n: typeof n === 'number' ? n : null,
    percent,
    negated,
    column: naming.name(column),
    by: nameGroup(by, naming),
  }),
  average: ({ kind, side, column, by }, negated, naming) => ({
    kind,
    side,
    negated,
    column: naming.name(column),
    by: nameGroup(by, naming),
  }),
  deviates: (condition, negated, { name }) => ({
    ...condition,
    negated,
    column: name(condition.column),
  }),
  period: ({ kind, period, column }, negated, { name }) => ({
    kind,
    period,
    negated,
    column: name(column),
  }),
  stripe: (condition, negated) => ({ ...condition, negated }),
  bands: ({ kind, column }, negated, { snapshot }) => ({
    kind,
    negated,
    column: nameColumn(column, snapshot),
  }),
  edge: (condition, negated) => ({ ...condition, negated }),
  some: describeQuantified,
  every: describeQuantified,
  not: ({ of }, negated, naming) => describe(of, !negated, naming),
  and: ({ of }, negated, naming) => ({
    kind: negated ? 'any' : 'all',
    of: of.map((part) => describe(part, negated, naming)),
  }),
  or: ({ of }, negated, naming) => ({
    kind: negated ? 'all' : 'any',
    of: of.map((part) => describe(part, negated, naming)),
  }),
};

/** A condition as statements with named columns and no negation around a group. */
export function describeCondition(condition: Condition, naming: Naming): ConditionPhrase {
  return describe(condition, false, naming);
}

function describe(condition: Condition, negated: boolean, naming: Naming): ConditionPhrase {
  const describer = DESCRIBERS[condition.kind] as Describer<ConditionKind>;
  return describer(condition as never, negated, naming);
}

/** "No cell is blank" is said for "every cell is not blank". */
function describeQuantified(
  { kind, over, of }: Quantified,
  negated: boolean,
  { name, snapshot }: Naming,
): ConditionPhrase {
  const denied = negated || kind === 'every' ? withoutNot(of) : null;
  const it = (column: ColumnRef): ColumnPhrase =>
    column === 'this' ? { kind: 'it' } : name(column);
  return {
    kind: 'quantified',
    quantity: quantityOf(kind, negated, denied !== null),
    over: describeOver(over, snapshot),
    of: describe(denied ?? of, false, { name: it, snapshot }),
  };
}

function quantityOf(kind: Quantified['kind'], negated: boolean, turned: boolean): Quantity {
  if (!turned) return !negated ? kind : kind === 'some' ? 'none' : 'notEvery';
  if (!negated) return kind === 'every' ? 'none' : 'notEvery';
  return kind === 'every' ? 'some' : 'every';
}

/** What a negated condition denies; null for one that denies nothing. */
function withoutNot(condition: Condition): Condition | null {
  if (condition.kind === 'not') return condition.of;
  return condition.kind === 'compare' && condition.op === 'ne' ? { ...condition, op: 'eq' } : null;
}

function describeOver(over: Over, snapshot: Snapshot): OverPhrase {
  switch (over.kind) {
    case 'across':
      return over;
    case 'span':
      return {
        kind: 'span',
        from: nameColumn(over.from, snapshot),
        to: nameColumn(over.to, snapshot),
      };
    case 'list':
      return { kind: 'list', columns: over.columns.map((column) => nameColumn(column, snapshot)) };
  }
}

function nameGroup(by: number | undefined, { snapshot }: Naming): NamedColumn | null {
  return by === undefined ? null : nameColumn(by, snapshot);
}
