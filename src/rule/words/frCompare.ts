import type { Comparison } from '../condition';
import type { ColumnPhrase, Topic } from '../phrase';
import { APPEARS, FALLS, IS, IS_WORTH, state, type Verb } from './frStatement';
import {
  columnSubject,
  keySubject,
  operandSubject,
  type Comparisons,
  type Say,
  type Subject,
} from './ruleWords';

type Size = 'gt' | 'ge' | 'lt' | 'le';
/** The words before the value; the same for headers of every gender. */
type Wording = readonly [verb: Verb, before: string, after: string, negated: boolean];

const COMES: Verb = ['vient', 'viennent'];
const ALPHABET = ' dans l’ordre alphabétique';

const SIZES: Readonly<Record<Topic, Readonly<Record<Size, Wording>>>> = {
  number: {
    gt: [['dépasse', 'dépassent'], '', '', false],
    ge: [IS_WORTH, 'au moins ', '', false],
    lt: [IS_WORTH, 'moins que ', '', false],
    le: [IS_WORTH, 'au plus ', '', false],
  },
  date: {
    gt: [FALLS, 'après ', '', false],
    ge: [FALLS, 'avant ', '', true],
    lt: [FALLS, 'avant ', '', false],
    le: [FALLS, 'après ', '', true],
  },
  calendar: {
    gt: [FALLS, 'après ', '', false],
    ge: [IS, '', ' ou plus tard', false],
    lt: [FALLS, 'avant ', '', false],
    le: [IS, '', ' ou plus tôt', false],
  },
  text: {
    gt: [COMES, 'après ', ALPHABET, false],
    ge: [COMES, 'avant ', ALPHABET, true],
    lt: [COMES, 'avant ', ALPHABET, false],
    le: [COMES, 'après ', ALPHABET, true],
  },
};

const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'plus de',
  ge: 'au moins',
  lt: 'moins de',
  le: 'au plus',
  eq: 'exactement',
  ne: 'exactement',
};

const SHARES = { more: 'de plus de ', atLeast: 'd’au moins ', exactly: 'de ' } as const;

/** Comparisons in French, e.g. "Échéance tombe avant aujourd’hui". */
export const COMPARISONS: Comparisons = {
  occurrences: ({ columns, op, times }, say) =>
    state(key(columns, say), APPEARS, `${AMOUNTS[op]} ${say.number(times)} fois`, op === 'ne'),
  length: ({ column, op, characters }, say) => {
    const count = `${say.number(characters)} ${characters < 2 ? 'caractère' : 'caractères'}`;
    const subject = columnSubject(column, say);
    return state(subject, ['compte', 'comptent'], `${AMOUNTS[op]} ${count}`, op === 'ne');
  },
  apart: ({ columns, op, by }, say) => {
    const text = columns.map(say.column).join(' et ');
    const amount = AMOUNTS[op].replace('au ', 'd’au ').replace('exactement', 'd’exactement');
    const rest = `${amount.startsWith('d’') ? '' : 'de '}${amount} ${say.operand(by)}`;
    return state({ text, plural: true, isIt: false }, ['diffère', 'diffèrent'], rest, op === 'ne');
  },
  weekdays: ({ column, days, negated }, say) =>
    state(
      columnSubject(column, say),
      FALLS,
      say.or(days.map((day) => `un ${say.weekday(day)}`)),
      negated,
    ),
  inCalendar: ({ column, calendar, negated }, say) =>
    state(columnSubject(column, say), FALLS, `en ${say.operand(calendar)}`, negated),
  dayOfMonth: ({ column, day, negated }, say) =>
    state(columnSubject(column, say), FALLS, `le jour ${say.number(day)} du mois`, negated),
  share: ({ left, side, size, share, of, negated }, say) => {
    const amount = `${SHARES[size]}${say.percent(share)}`;
    const subject = operandSubject(left, say);
    return side === 'above'
      ? state(subject, ['dépasse', 'dépassent'], `${say.operand(of)} ${amount}`, negated)
      : state(subject, IS, `en dessous de ${say.operand(of)} ${amount}`, negated);
  },
  neighbour: ({ left, side, than, isDate, negated }, say) => {
    const row = `dans la ligne ${side === 'above' ? 'au-dessus' : 'au-dessous'}`;
    const subject = operandSubject(left, say);
    if (than === 'same') return state(subject, IS, `comme ${row}`, negated);
    const more = than === 'more';
    return isDate
      ? state(subject, FALLS, `plus ${more ? 'tard' : 'tôt'} que ${row}`, negated)
      : state(subject, IS_WORTH, `${more ? 'plus' : 'moins'} que ${row}`, negated);
  },
  size: ({ op, topic, left, right }, say) => {
    const [verb, before, after, negated] = SIZES[topic][op];
    const value = say.operand(right);
    const rest =
      right.kind === 'hole' ? `${before}${value}`.replace('que un', 'qu’un') : before + value;
    return state(operandSubject(left, say), verb, `${rest}${after}`, negated);
  },
  equal: ({ negated, isCell, topic, left, right }, say) => {
    const subject = operandSubject(left, say);
    const value = say.operand(right);
    if (isCell) return state(subject, IS, `identique à ${value}`, negated);
    const isDay = topic === 'date' && (right.kind === 'date' || right.kind === 'today');
    return state(subject, isDay ? FALLS : right.kind === 'number' ? IS_WORTH : IS, value, negated);
  },
};

/** Columns that are one key together. */
export function key(columns: readonly ColumnPhrase[], say: Say): Subject {
  return keySubject(columns, (names) => `${names} ensemble`, say);
}
