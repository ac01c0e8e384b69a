import type { Snapshot } from '../sheet/snapshot';
import { OPPOSITE, orient } from './comparison';
import type { Condition, ConditionKind } from './condition';
import type { Expression } from './expression';
import type { ColumnPhrase, ConditionPhrase, OperandPhrase, Topic } from './phrase';
import type { ColumnRef } from './ruleSet';

/** Names a column of the rule at hand. */
export type ColumnNamer = (column: ColumnRef) => ColumnPhrase;

type Describer<K extends ConditionKind> = (
  condition: Extract<Condition, { kind: K }>,
  negated: boolean,
  name: ColumnNamer,
  snapshot: Snapshot,
) => ConditionPhrase;

const DESCRIBERS: { readonly [K in ConditionKind]: Describer<K> } = {
  compare: (condition, negated, name, snapshot) => {
    const { op, left, right } = orient(condition);
    return {
      kind: 'compare',
      op: negated ? OPPOSITE[op] : op,
      topic: topicOf(left, right, snapshot),
      left: operandPhrase(left, name),
      right: operandPhrase(right, name),
    };
  },
  between: ({ value, low, high, outside }, negated, name) => ({
    kind: 'between',
    value: operandPhrase(value, name),
    low: operandPhrase(low, name),
    high: operandPhrase(high, name),
    outside: outside !== negated,
  }),
  text: ({ match, column, text }, negated, name) => ({
    kind: 'text',
    match,
    negated,
    column: name(column),
    text: typeof text === 'string' ? text : null,
  }),
  blank: ({ kind, column }, negated, name) => ({ kind, negated, column: name(column) }),
  error: ({ kind, column }, negated, name) => ({ kind, negated, column: name(column) }),
  duplicate: ({ kind, column, unique }, negated, name) => ({
    kind,
    unique: unique !== negated,
    column: name(column),
  }),
  rank: ({ kind, side, n, percent, column }, negated, name) => ({
    kind,
    side,
    n: typeof n === 'number' ? n : null,
    percent,
    negated,
    column: name(column),
  }),
  average: ({ kind, side, column }, negated, name) => ({
    kind,
    side,
    negated,
    column: name(column),
  }),
  period: ({ kind, period, column }, negated, name) => ({
    kind,
    period,
    negated,
    column: name(column),
  }),
  not: ({ of }, negated, name, snapshot) => describe(of, !negated, name, snapshot),
  and: ({ of }, negated, name, snapshot) => ({
    kind: negated ? 'any' : 'all',
    of: of.map((part) => describe(part, negated, name, snapshot)),
  }),
  or: ({ of }, negated, name, snapshot) => ({
    kind: negated ? 'all' : 'any',
    of: of.map((part) => describe(part, negated, name, snapshot)),
  }),
};

/** A condition as statements with named columns and no negation around a group. */
export function describeCondition(
  condition: Condition,
  name: ColumnNamer,
  snapshot: Snapshot,
): ConditionPhrase {
  return describe(condition, false, name, snapshot);
}

function describe(
  condition: Condition,
  negated: boolean,
  name: ColumnNamer,
  snapshot: Snapshot,
): ConditionPhrase {
  const describer = DESCRIBERS[condition.kind] as Describer<ConditionKind>;
  return describer(condition as never, negated, name, snapshot);
}

function operandPhrase(expression: Expression, name: ColumnNamer): OperandPhrase {
  switch (expression.kind) {
    case 'cell':
    case 'aggregate':
    case 'scaled':
      return { ...expression, column: name(expression.column) };
    case 'difference':
      return { ...expression, column: name(expression.column), minus: name(expression.minus) };
    default:
      return expression;
  }
}

function topicOf(left: Expression, right: Expression, snapshot: Snapshot): Topic {
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
    case 'cell': {
      const type = expression.column === 'this' ? null : snapshot.columns[expression.column]?.type;
      return type === 'date' || type === 'time' ? 'date' : type === 'text' ? 'text' : null;
    }
    default:
      return null;
  }
}
