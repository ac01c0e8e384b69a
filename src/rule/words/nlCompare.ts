import type { Comparison } from '../condition';
import type { ColumnPhrase, Topic } from '../phrase';
import { FALLS, IS, LIES, OCCURS, state, type Verb } from './nlStatement';
import {
  columnSubject,
  keySubject,
  operandSubject,
  type Comparisons,
  type Say,
  type Subject,
} from './ruleWords';

type Size = 'gt' | 'ge' | 'lt' | 'le';
type Wording = readonly [before: string, after: string, verb: Verb];

const COMES: Verb = ['komt', 'komen'];

const SIZES: Readonly<Record<Topic, Readonly<Record<Size, Wording>>>> = {
  number: {
    gt: ['groter dan ', '', IS],
    ge: ['groter dan of gelijk aan ', '', IS],
    lt: ['kleiner dan ', '', IS],
    le: ['kleiner dan of gelijk aan ', '', IS],
  },
  date: {
    gt: ['na ', '', FALLS],
    ge: ['niet vóór ', '', FALLS],
    lt: ['vóór ', '', FALLS],
    le: ['niet na ', '', FALLS],
  },
  calendar: {
    gt: ['na ', '', FALLS],
    ge: ['', ' of later', IS],
    lt: ['vóór ', '', FALLS],
    le: ['', ' of eerder', IS],
  },
  text: {
    gt: ['alfabetisch na ', '', COMES],
    ge: ['alfabetisch niet vóór ', '', COMES],
    lt: ['alfabetisch vóór ', '', COMES],
    le: ['alfabetisch niet na ', '', COMES],
  },
};

const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'meer dan',
  ge: 'minstens',
  lt: 'minder dan',
  le: 'hoogstens',
  eq: 'precies',
  ne: 'precies',
};

const SHARES = { more: 'meer dan ', atLeast: 'minstens ', exactly: '' } as const;

/** Comparisons in Dutch, e.g. "Vervaldatum vóór vandaag valt". */
export const COMPARISONS: Comparisons = {
  occurrences: ({ columns, op, times }, say) =>
    state(key(columns, say), `${AMOUNTS[op]} ${say.number(times)} keer`, OCCURS, op === 'ne'),
  length: ({ column, op, characters }, say) => {
    const count = `${say.number(characters)} ${characters === 1 ? 'teken' : 'tekens'}`;
    const subject = columnSubject(column, say);
    return state(subject, `${AMOUNTS[op]} ${count}`, ['telt', 'tellen'], op === 'ne');
  },
  apart: ({ columns, op, by }, say) => {
    const text = columns.map(say.column).join(' en ');
    const rest = `${AMOUNTS[op]} ${say.operand(by)}`;
    return state(
      { text, plural: true, isIt: false },
      rest,
      ['verschilt', 'verschillen'],
      op === 'ne',
    );
  },
  weekdays: ({ column, days, negated }, say) =>
    state(columnSubject(column, say), `op ${say.or(days.map(say.weekday))}`, FALLS, negated),
  inCalendar: ({ column, calendar, negated }, say) =>
    state(columnSubject(column, say), `in ${say.operand(calendar)}`, FALLS, negated),
  dayOfMonth: ({ column, day, negated }, say) =>
    state(columnSubject(column, say), `op dag ${say.number(day)} van de maand`, FALLS, negated),
  share: ({ left, side, size, share, of, negated }, say) => {
    const where = side === 'above' ? 'boven' : 'onder';
    const rest = `${SHARES[size]}${say.percent(share)} ${where} ${say.operand(of)}`;
    return state(operandSubject(left, say), rest, LIES, negated);
  },
  neighbour: ({ left, side, than, isDate, negated }, say) => {
    const row = `in de rij ${side === 'above' ? 'erboven' : 'eronder'}`;
    const more = isDate ? 'later dan' : 'groter dan';
    const less = isDate ? 'eerder dan' : 'kleiner dan';
    const rest = than === 'same' ? 'hetzelfde als' : than === 'more' ? more : less;
    return state(operandSubject(left, say), `${rest} ${row}`, IS, negated);
  },
  size: ({ op, topic, left, right }, say) => {
    const [before, after, verb] = SIZES[topic][op];
    return state(operandSubject(left, say), `${before}${say.operand(right)}${after}`, verb);
  },
  equal: ({ negated, isCell, topic, left, right }, say) => {
    const subject = operandSubject(left, say);
    const value = say.operand(right);
    if (topic === 'date' && right.kind === 'date')
      return state(subject, `op ${value}`, FALLS, negated);
    const isSame = isCell || right.kind === 'number';
    return state(subject, isSame ? `gelijk aan ${value}` : value, IS, negated);
  },
};

/** Columns that are one key together. */
export function key(columns: readonly ColumnPhrase[], say: Say): Subject {
  return keySubject(columns, (names) => `${names} samen`, say);
}
