import type { Comparison } from '../condition';
import type { ColumnPhrase, Topic } from '../phrase';
import { plural } from './enNumber';
import { state } from './enStatement';
import {
  columnSubject,
  keySubject,
  operandSubject,
  type Comparisons,
  type Say,
  type Subject,
} from './ruleWords';

/** What stands before the value, and after it. */
type Wording = readonly [before: string, after: string];

const SIZES: Readonly<Record<Topic, Readonly<Record<'gt' | 'ge' | 'lt' | 'le', Wording>>>> = {
  number: {
    gt: ['greater than ', ''],
    ge: ['at least ', ''],
    lt: ['less than ', ''],
    le: ['at most ', ''],
  },
  date: {
    gt: ['after ', ''],
    ge: ['on or after ', ''],
    lt: ['before ', ''],
    le: ['on or before ', ''],
  },
  calendar: {
    gt: ['after ', ''],
    ge: ['', ' or later'],
    lt: ['before ', ''],
    le: ['', ' or earlier'],
  },
  text: {
    gt: ['after ', ''],
    ge: ['at or after ', ''],
    lt: ['before ', ''],
    le: ['at or before ', ''],
  },
};

/** By how much. */
const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'more than',
  ge: 'at least',
  lt: 'less than',
  le: 'at most',
  eq: 'exactly',
  ne: 'exactly',
};

/** How often, how many. */
const COUNTS: Readonly<Record<Comparison, string>> = { ...AMOUNTS, lt: 'fewer than' };

const SHARES = { more: 'more than ', atLeast: 'at least ', exactly: '' } as const;

const THAN = {
  same: ['the same as', 'the same as'],
  more: ['greater than', 'later than'],
  less: ['less than', 'earlier than'],
} as const;

/** Comparisons in English, e.g. "Due date is before today". */
export const COMPARISONS: Comparisons = {
  occurrences: ({ columns, op, times }, say) => {
    const count = times === 1 ? 'once' : times === 2 ? 'twice' : `${say.number(times)} times`;
    return state(key(columns, say), 'occur', op === 'ne', `${COUNTS[op]} ${count}`);
  },
  length: ({ column, op, characters }, say) => {
    const count = `${say.number(characters)} ${plural(characters, 'character')}`;
    return state(columnSubject(column, say), 'have', op === 'ne', `${COUNTS[op]} ${count}`);
  },
  apart: ({ columns, op, by }, say) => {
    const text = columns.map(say.column).join(' and ');
    const rest = `by ${AMOUNTS[op]} ${say.operand(by)}`;
    return state({ text, plural: true, isIt: false }, 'differ', op === 'ne', rest);
  },
  weekdays: ({ column, days, negated }, say) =>
    state(columnSubject(column, say), 'be', negated, `on a ${say.or(days.map(say.weekday))}`),
  inCalendar: ({ column, calendar, negated }, say) =>
    state(columnSubject(column, say), 'be', negated, `in ${say.operand(calendar)}`),
  dayOfMonth: ({ column, day, negated }, say) =>
    state(columnSubject(column, say), 'be', negated, `on day ${say.number(day)} of the month`),
  share: ({ left, side, size, share, of, negated }, say) => {
    const rest = `${SHARES[size]}${say.percent(share)} ${side} ${say.operand(of)}`;
    return state(operandSubject(left, say), 'be', negated, rest);
  },
  neighbour: ({ left, side, than, isDate, negated }, say) => {
    const rest = `${THAN[than][isDate ? 1 : 0]} in the row ${side}`;
    return state(operandSubject(left, say), 'be', negated, rest);
  },
  size: ({ op, topic, left, right }, say) => {
    const [before, after] = SIZES[topic][op];
    const rest = `${before}${say.operand(right)}${after}`;
    return state(operandSubject(left, say), topic === 'text' ? 'come' : 'be', false, rest);
  },
  equal: ({ negated, isCell, left, right }, say) => {
    const value = say.operand(right);
    const rest = isCell ? `the same as ${value}` : value;
    return state(operandSubject(left, say), 'be', negated, rest);
  },
};

/** Columns that are one key together. */
export function key(columns: readonly ColumnPhrase[], say: Say): Subject {
  return keySubject(columns, (names) => `${names} together`, say);
}
