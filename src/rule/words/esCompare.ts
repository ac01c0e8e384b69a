import type { Comparison } from '../condition';
import type { ColumnPhrase, OperandPhrase, Topic } from '../phrase';
import { after, sayColumn } from './esOperand';
import { APPEARS, HAS, IS, STANDS, state, type Verb } from './esStatement';
import {
  columnSubject,
  keySubject,
  operandSubject,
  type Comparisons,
  type Say,
  type Subject,
} from './ruleWords';

type Size = 'gt' | 'ge' | 'lt' | 'le';
type Sizer = (
  value: OperandPhrase,
  say: Say,
) => readonly [verb: Verb, rest: string, negated: boolean];

const GOES: Verb = ['va', 'van'];

const SIZES: Readonly<Record<Topic, Readonly<Record<Size, Sizer>>>> = {
  number: {
    gt: (value, say) => [IS, `mayor que ${say.operand(value)}`, false],
    ge: (value, say) => [IS, `mayor o igual que ${say.operand(value)}`, false],
    lt: (value, say) => [IS, `menor que ${say.operand(value)}`, false],
    le: (value, say) => [IS, `menor o igual que ${say.operand(value)}`, false],
  },
  date: {
    gt: (value, say) => [IS, `posterior ${after('a', value, say)}`, false],
    ge: (value, say) => [IS, `anterior ${after('a', value, say)}`, true],
    lt: (value, say) => [IS, `anterior ${after('a', value, say)}`, false],
    le: (value, say) => [IS, `posterior ${after('a', value, say)}`, true],
  },
  calendar: {
    gt: (value, say) => [IS, `posterior a ${say.operand(value)}`, false],
    ge: (value, say) => [IS, `${say.operand(value)} o posterior`, false],
    lt: (value, say) => [IS, `anterior a ${say.operand(value)}`, false],
    le: (value, say) => [IS, `${say.operand(value)} o anterior`, false],
  },
  text: {
    gt: (value, say) => [GOES, `después ${after('de', value, say)} por orden alfabético`, false],
    ge: (value, say) => [GOES, `antes ${after('de', value, say)} por orden alfabético`, true],
    lt: (value, say) => [GOES, `antes ${after('de', value, say)} por orden alfabético`, false],
    le: (value, say) => [GOES, `después ${after('de', value, say)} por orden alfabético`, true],
  },
};

const AMOUNTS: Readonly<Record<Comparison, string>> = {
  gt: 'más de',
  ge: 'al menos',
  lt: 'menos de',
  le: 'como máximo',
  eq: 'exactamente',
  ne: 'exactamente',
};

const SHARES = { more: 'más de un ', atLeast: 'al menos un ', exactly: 'un ' } as const;

/** Comparisons in Spanish, e.g. "Vencimiento es anterior a hoy". */
export const COMPARISONS: Comparisons = {
  occurrences: ({ columns, op, times }, say) => {
    const count = times === 1 ? 'una vez' : `${say.number(times)} veces`;
    return state(key(columns, say), APPEARS, `${AMOUNTS[op]} ${count}`, op === 'ne');
  },
  length: ({ column, op, characters }, say) => {
    const count = `${say.number(characters)} ${characters === 1 ? 'carácter' : 'caracteres'}`;
    return state(columnSubject(column, say), HAS, `${AMOUNTS[op]} ${count}`, op === 'ne');
  },
  apart: ({ columns, op, by }, say) => {
    const text = columns.map(sayColumn).join(' y ');
    const rest = `en ${AMOUNTS[op]} ${say.operand(by)}`;
    return state({ text, plural: true, isIt: false }, ['difiere', 'difieren'], rest, op === 'ne');
  },
  weekdays: ({ column, days, negated }, say) =>
    state(
      columnSubject(column, say),
      ['cae', 'caen'],
      `en ${say.or(days.map(say.weekday))}`,
      negated,
    ),
  inCalendar: ({ column, calendar, negated }, say) =>
    state(columnSubject(column, say), IS, `de ${say.operand(calendar)}`, negated),
  dayOfMonth: ({ column, day, negated }, say) =>
    state(
      columnSubject(column, say),
      ['cae', 'caen'],
      `en el día ${say.number(day)} del mes`,
      negated,
    ),
  share: ({ left, side, size, share, of, negated }, say) => {
    const where = side === 'above' ? 'por encima' : 'por debajo';
    const rest = `${SHARES[size]}${say.percent(share)} ${where} ${after('de', of, say)}`;
    return state(operandSubject(left, say), STANDS, rest, negated);
  },
  neighbour: ({ left, side, than, isDate, negated }, say) => {
    const row = `en la fila ${side === 'above' ? 'de arriba' : 'de abajo'}`;
    const more = isDate ? 'posterior a la fecha' : 'mayor que';
    const less = isDate ? 'anterior a la fecha' : 'menor que';
    const rest = than === 'same' ? 'igual que' : than === 'more' ? more : less;
    return state(operandSubject(left, say), IS, `${rest} ${row}`, negated);
  },
  size: ({ op, topic, left, right }, say) =>
    state(operandSubject(left, say), ...SIZES[topic][op](right, say)),
  equal: ({ negated, isCell, left, right }, say) => {
    const same = isCell || right.kind === 'number';
    const rest = same ? `igual ${after('a', right, say)}` : say.operand(right);
    return state(operandSubject(left, say), IS, rest, negated);
  },
};

/** Columns that are one key together. */
export function key(columns: readonly ColumnPhrase[], say: Say): Subject {
  return keySubject(columns, (names) => `la combinación de ${names}`, say);
}
