import type { Comparison, Period, TextMatch } from '../condition';
import type { ConditionPhrase, Topic } from '../phrase';
import { quote, sayColumn, sayNumber, sayOperand } from './enOperand';

const COMPARISONS: Readonly<Record<Topic, Readonly<Record<Comparison, string>>>> = {
  number: {
    gt: 'is greater than',
    ge: 'is at least',
    lt: 'is less than',
    le: 'is at most',
    eq: 'is',
    ne: 'is not',
  },
  date: {
    gt: 'is after',
    ge: 'is on or after',
    lt: 'is before',
    le: 'is on or before',
    eq: 'is',
    ne: 'is not',
  },
  text: {
    gt: 'comes after',
    ge: 'is or comes after',
    lt: 'comes before',
    le: 'is or comes before',
    eq: 'is',
    ne: 'is not',
  },
};

const MATCHES: Readonly<Record<TextMatch, readonly [yes: string, no: string]>> = {
  contains: ['contains', 'does not contain'],
  starts: ['starts with', 'does not start with'],
  ends: ['ends with', 'does not end with'],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  last7Days: 'in the last 7 days',
  lastWeek: 'last week',
  thisWeek: 'this week',
  nextWeek: 'next week',
  lastMonth: 'last month',
  thisMonth: 'this month',
  nextMonth: 'next month',
  thisYear: 'this year',
  lastYear: 'last year',
  nextYear: 'next year',
  weekend: 'on a weekend',
  weekday: 'on a weekday',
};

/** Extract drops members whose kind is itself a union, such as blank and error; this keeps them. */
type PhraseOf<K extends ConditionPhrase['kind'], P = ConditionPhrase> = P extends {
  readonly kind: infer Own;
}
  ? K extends Own
    ? P
    : never
  : never;

type Sayer<K extends ConditionPhrase['kind']> = (phrase: PhraseOf<K>) => string;

const SAYERS: { readonly [K in ConditionPhrase['kind']]: Sayer<K> } = {
  compare: ({ op, topic, left, right }) =>
    `${sayOperand(left)} ${COMPARISONS[topic][op]} ${sayOperand(right)}`,
  between: ({ value, low, high, outside }) =>
    `${sayOperand(value)} is ${outside ? 'not ' : ''}between ${sayOperand(low)} and ${sayOperand(high)}`,
  text: ({ match, negated, column, text }) =>
    `${sayColumn(column)} ${MATCHES[match][negated ? 1 : 0]} ${text === null ? 'a text still to be chosen' : quote(text)}`,
  blank: ({ column, negated }) => `${sayColumn(column)} is ${negated ? 'not ' : ''}blank`,
  error: ({ column, negated }) => `${sayColumn(column)} is ${negated ? 'not ' : ''}an error`,
  duplicate: ({ column, unique }) =>
    `${sayColumn(column)} occurs ${unique ? 'only once' : 'more than once'}`,
  rank: ({ side, n, percent, negated, column }) => {
    const count = n === null ? 'number still to be chosen' : `${sayNumber(n)}${percent ? '%' : ''}`;
    return `${sayColumn(column)} is ${negated ? 'not ' : ''}in the ${side} ${count}`;
  },
  average: ({ side, negated, column }) => {
    const other = side === 'above' ? 'at or below' : 'at or above';
    return `${sayColumn(column)} is ${negated ? other : side} the average`;
  },
  period: ({ period, negated, column }) =>
    `${sayColumn(column)} is ${negated ? 'not ' : ''}${PERIODS[period]}`,
  all: ({ of }) => list(of.map(sayPart), 'and'),
  any: ({ of }) => list(of.map(sayPart), 'or'),
};

/** A condition in English, e.g. "Due date is before today and Status is not “done”". */
export function sayCondition(phrase: ConditionPhrase): string {
  const say = SAYERS[phrase.kind] as (phrase: ConditionPhrase) => string;
  return say(phrase);
}

/** "a, b and c". */
export function list(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A group inside a group says where it begins. */
function sayPart(phrase: ConditionPhrase): string {
  if (phrase.kind === 'all') {
    return `${phrase.of.length === 2 ? 'both ' : ''}${sayCondition(phrase)}`;
  }
  return phrase.kind === 'any' ? `either ${sayCondition(phrase)}` : sayCondition(phrase);
}
