import { toCivil } from '../literalText';
import type { Aggregate, HoleType, Unit } from '../expression';
import type { ColumnPhrase, OperandPhrase } from '../phrase';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'the average',
  median: 'the median',
  max: 'the largest',
  min: 'the smallest',
  sum: 'the sum',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'a number still to be chosen',
  date: 'a date still to be chosen',
  text: 'a text still to be chosen',
};

type Sayer<K extends OperandPhrase['kind']> = (
  operand: Extract<OperandPhrase, { kind: K }>,
) => string;

const OPERANDS: { readonly [K in OperandPhrase['kind']]: Sayer<K> } = {
  number: ({ value, percent }) => (percent ? sayPercent(value) : sayNumber(value)),
  date: ({ serial }) => sayDate(serial),
  time: ({ fraction }) => sayTime(fraction),
  text: ({ text }) => quote(text),
  boolean: ({ value }) => (value ? 'TRUE' : 'FALSE'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  today: ({ amount, unit }) => {
    if (amount === 0) return 'today';
    return `today ${amount < 0 ? '−' : '+'} ${sayCount(Math.abs(amount), unit)}`;
  },
  aggregate: ({ of, column }) =>
    column.kind === 'own'
      ? `${AGGREGATES[of]} of all values`
      : `${AGGREGATES[of]} of ${sayColumn(column)}`,
  scaled: ({ factor, column }) => `${sayPercent(factor)} of ${sayColumn(column)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} minus ${sayColumn(minus)}`,
};

/** A value or expression in English, e.g. "the average of Price". */
export function sayOperand(operand: OperandPhrase): string {
  const say = OPERANDS[operand.kind] as (operand: OperandPhrase) => string;
  return say(operand);
}

/** A column in English: its header, "column C", or "the value" for the coloured cell. */
export function sayColumn(column: ColumnPhrase): string {
  switch (column.kind) {
    case 'header':
      return column.name;
    case 'letters':
      return `column ${column.letters}`;
    case 'own':
      return 'the value';
  }
}

/** A number in English, e.g. "1,250.5". */
export function sayNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

/** A text in quotation marks. */
export function quote(text: string): string {
  return `“${text}”`;
}

function sayPercent(fraction: number): string {
  return `${sayNumber(Number((fraction * 100).toPrecision(12)))}%`;
}

function sayCount(count: number, unit: Unit): string {
  return `${sayNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
}

function sayDate(serial: number): string {
  const { year, month, day } = toCivil(Math.floor(serial));
  const time = serial % 1 === 0 ? '' : `, ${sayTime(serial % 1)}`;
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}${time}`;
}

function sayTime(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
