import type { Comparison } from '../condition';
import type { ColumnPhrase, OperandPhrase, Topic } from '../phrase';
import { dative } from './deOperand';
import {
  columnSubject,
  keySubject,
  operandSubject,
  type Comparisons,
  type Say,
  type Statement,
  type Subject,
} from './ruleWords';

/** A clause with its verb at the end, as after "in denen"; the verb for one and for several. */
export function state(
  subject: Subject,
  rest: string,
  verbs: readonly [one: string, many: string],
  negated = false,
): Statement {
  const said = negated ? deny(rest) : rest;
  return { subject, one: `${said} ${verbs[0]}`, many: `${said} ${verbs[1]}` };
}

/** "keine Zahl", "nicht leer". */
function deny(rest: string): string {
  return /^eine? /u.test(rest) ? `k${rest}` : `nicht ${rest}`;
}

export const IS = ['ist', 'sind'] as const;
export const OCCURS = ['vorkommt', 'vorkommen'] as const;
const LIES = ['liegt', 'liegen'] as const;
const STANDS = ['steht', 'stehen'] as const;
const FALLS = ['fällt', 'fallen'] as const;

type Size = 'gt' | 'ge' | 'lt' | 'le';
type Sizer = (
  value: OperandPhrase,
  say: Say,
) => readonly [rest: string, verbs: typeof IS | typeof LIES | typeof STANDS];

const SIZES: Readonly<Record<Topic, Readonly<Record<Size, Sizer>>>> = {
  number: {
    gt: (value, say) => [`größer als ${say.operand(value)}`, IS],
    ge: (value, say) => [`größer oder gleich ${dative(value, say)}`, IS],
    lt: (value, say) => [`kleiner als ${say.operand(value)}`, IS],
    le: (value, say) => [`kleiner oder gleich ${dative(value, say)}`, IS],
  },
  date: {
    gt: (value, say) => [`nach ${dative(value, say)}`, LIES],
    ge: (value, say) => [`nicht vor ${dative(value, say)}`, LIES],
    lt: (value, say) => [`vor ${dative(value, say)}`, LIES],
    le: (value, say) => [`nicht nach ${dative(value, say)}`, LIES],
  },
  calendar: {
    gt: (value, say) => [`nach ${say.operand(value)}`, LIES],
    ge: (value, say) => [`${say.operand(value)} oder später`, IS],
    lt: (value, say) => [`vor ${say.operand(value)}`, LIES],
    le: (value, say) => [`${say.operand(value)} oder früher`, IS],
  },
  text: {
    gt: (value, say) => [`alphabetisch nach ${dative(value, say)}`, STANDS],
    ge: (value, say) => [`alphabetisch nicht vor ${dative(value, say)}`, STANDS],
    lt: (value, say) => [`alphabetisch vor ${dative(value, say)}`, STANDS],
    le: (value, say) => [`alphabetisch nicht nach ${dative(value, say)}`, STANDS],
  },
};

const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'mehr als',
  ge: 'mindestens',
  lt: 'weniger als',
  le: 'höchstens',
  eq: 'genau',
  ne: 'genau',
};

const SHARES = { more: 'mehr als ', atLeast: 'mindestens ', exactly: '' } as const;

const THAN = {
  more: ['größer als', 'später als'],
  less: ['kleiner als', 'früher als'],
} as const;

/** Comparisons in German, e.g. "Fällig vor heute liegt". */
export const COMPARISONS: Comparisons = {
  occurrences: ({ columns, op, times }, say) =>
    state(key(columns, say), `${AMOUNTS[op]} ${say.number(times)}-mal`, OCCURS, op === 'ne'),
  length: ({ column, op, characters }, say) =>
    state(
      columnSubject(column, say),
      `${AMOUNTS[op]} ${say.number(characters)} Zeichen`,
      ['lang ist', 'lang sind'],
      op === 'ne',
    ),
  apart: ({ columns, op, by }, say) =>
    state(
      { text: columns.map(say.column).join(' und '), plural: true, isIt: false },
      `sich ${op === 'ne' ? 'nicht ' : ''}um ${AMOUNTS[op]} ${say.operand(by)}`,
      ['unterscheidet', 'unterscheiden'],
    ),
  weekdays: ({ column, days, negated }, say) =>
    state(
      columnSubject(column, say),
      `auf ${say.or(days.map((day) => `einen ${say.weekday(day)}`))}`,
      FALLS,
      negated,
    ),
  inCalendar: ({ column, calendar, negated }, say) =>
    state(
      columnSubject(column, say),
      calendar.part === 'month'
        ? `im ${say.operand(calendar)}`
        : `im Jahr ${say.operand(calendar)}`,
      LIES,
      negated,
    ),
  dayOfMonth: ({ column, day, negated }, say) =>
    state(columnSubject(column, say), `auf den ${say.number(day)}. Tag des Monats`, FALLS, negated),
  share: ({ left, side, size, share, of, negated }, say) => {
    const where = side === 'above' ? 'über' : 'unter';
    const rest = `${SHARES[size]}${say.percent(share)} ${where} ${dative(of, say)}`;
    return state(operandSubject(left, say), rest, LIES, negated);
  },
  neighbour: ({ left, side, than, isDate, negated }, say) => {
    const row = `in der Zeile ${side === 'above' ? 'darüber' : 'darunter'}`;
    const rest = than === 'same' ? `so wie ${row}` : `${THAN[than][isDate ? 1 : 0]} ${row}`;
    return state(operandSubject(left, say), rest, IS, negated);
  },
  size: ({ op, topic, left, right }, say) =>
    state(operandSubject(left, say), ...SIZES[topic][op](right, say)),
  equal: ({ negated, isCell, topic, left, right }, say) => {
    const subject = operandSubject(left, say);
    if (isCell) {
      return state(
        subject,
        `mit ${dative(right, say)}`,
        ['übereinstimmt', 'übereinstimmen'],
        negated,
      );
    }
    if (topic === 'date' && (right.kind === 'date' || right.kind === 'today')) {
      return state(subject, `auf ${say.operand(right).replace(/^der /u, 'den ')}`, FALLS, negated);
    }
    const value = say.operand(right);
    return state(subject, right.kind === 'number' ? `gleich ${value}` : value, IS, negated);
  },
};

/** Columns that are one key together. */
export function key(columns: readonly ColumnPhrase[], say: Say): Subject {
  return keySubject(columns, (names) => `${names} zusammen`, say);
}
