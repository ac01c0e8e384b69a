import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType } from '../expression';
import type { ColumnPhrase, NamedColumn, OperandPhrase, SpanPhrase } from '../phrase';
import {
  list,
  quote,
  sayCount,
  sayDate,
  sayMonth,
  sayNumber,
  sayOrdinal,
  sayPercent,
  sayTime,
  sayWeekday,
} from './enNumber';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'the average',
  median: 'the median',
  max: 'the largest value',
  min: 'the smallest value',
  sum: 'the sum',
  count: 'the number of filled cells',
};

const PARTS: Readonly<Record<DatePart, string>> = {
  year: 'the year',
  month: 'the month',
  day: 'the day of the month',
  weekday: 'the weekday',
  hour: 'the hour',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'a number still to be chosen',
  date: 'a date still to be chosen',
  text: 'a text still to be chosen',
};

/** Extract drops members whose kind is itself a union, such as difference and distance; this keeps them. */
type OperandOf<K extends OperandPhrase['kind'], P = OperandPhrase> = P extends {
  readonly kind: infer Own;
}
  ? K extends Own
    ? P
    : never
  : never;

type Sayer<K extends OperandPhrase['kind']> = (operand: OperandOf<K>) => string;

const OPERANDS: { readonly [K in OperandPhrase['kind']]: Sayer<K> } = {
  number: ({ value, percent }) => (percent ? sayPercent(value) : sayNumber(value)),
  date: ({ serial }) => sayDate(serial),
  time: ({ fraction }) => sayTime(fraction),
  text: ({ text }) => quote(text),
  boolean: ({ value }) => (value ? 'TRUE' : 'FALSE'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  neighbour: ({ side, column }) =>
    column.kind === 'own' || column.kind === 'same'
      ? `the one in the row ${side}`
      : `${sayColumn(column)} in the row ${side}`,
  beside: ({ side }) => `the cell to its ${side}`,
  fixed: ({ area }) => `cell ${printArea(area)}`,
  first: ({ column }) => `the first value${ofColumn(column)}`,
  today: ({ amount, unit }) => {
    if (amount === 0) return 'today';
    return `today ${amount < 0 ? '−' : '+'} ${sayCount(Math.abs(amount), unit)}`;
  },
  aggregate: ({ of, column, by }) => {
    if (of === 'count') return `${AGGREGATES[of]}${ofColumn(column, 'in')}${sayWithin(by)}`;
    const where = by === null && column.kind === 'own' ? ' of all values' : ofColumn(column);
    return `${AGGREGATES[of]}${where}${sayWithin(by)}`;
  },
  rowAggregate: ({ of, span }) =>
    `${AGGREGATES[of]} ${of === 'count' ? 'in' : 'of'} ${sayRowOf(span)}`,
  nth: ({ side, n, column }) =>
    `the ${n === 1 ? '' : `${sayOrdinal(n)} `}${side} value${ofColumn(column)}`,
  percentile: ({ n, column }) => `the ${sayPercentile(n)} percentile${ofColumn(column)}`,
  occurrences: ({ columns }) =>
    `the number of rows with the same ${list(columns.map(sayShared), 'and')}`,
  scaled: ({ factor, of }) => `${sayFactor(factor)}${sayOperand(of)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} minus ${sayColumn(minus)}`,
  distance: ({ column, minus }) =>
    `the difference between ${sayColumn(column)} and ${sayColumn(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} plus ${sayColumn(add)}`,
  shifted: ({ column, amount, days }) => {
    const size = days ? sayCount(Math.abs(amount), 'day') : sayNumber(Math.abs(amount));
    return `${sayColumn(column)} ${amount < 0 ? 'minus' : 'plus'} ${size}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} times ${sayColumn(by)}`,
  length: ({ column }) => `the length of ${sayColumn(column)}`,
  datePart: ({ part, column }) =>
    `${PARTS[part]} ${part === 'day' ? 'in' : 'of'} ${sayColumn(column)}`,
  calendar: ({ part, value }) => sayCalendar(part, value),
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
    case 'same':
    case 'it':
      return 'it';
  }
}

/** " within its Region", or nothing without a group. */
export function sayWithin(by: NamedColumn | null): string {
  return by === null ? '' : ` within its ${sayColumn(by)}`;
}

/** " of Price"; nothing for a column that is clear already. */
function ofColumn(column: ColumnPhrase, word: 'of' | 'in' = 'of'): string {
  return column.kind === 'own' || column.kind === 'same' ? '' : ` ${word} ${sayColumn(column)}`;
}

function sayRowOf(span: SpanPhrase): string {
  return span === null ? 'the row' : `${sayColumn(span.from)} to ${sayColumn(span.to)}`;
}

function sayShared(column: ColumnPhrase): string {
  return column.kind === 'own' ? 'value' : sayColumn(column);
}

function sayPercentile(n: number): string {
  return Number.isInteger(n) && n >= 0 ? sayOrdinal(n) : `${sayNumber(n)}th`;
}

/** "twice ", "80% of ". */
function sayFactor(factor: number): string {
  if (factor === 2) return 'twice ';
  const isWhole = Number.isInteger(factor) && factor > 2;
  return isWhole ? `${sayNumber(factor)} times ` : `${sayPercent(factor)} of `;
}

function sayCalendar(part: 'year' | 'month' | 'weekday', value: number): string {
  if (part === 'year') return String(value);
  return part === 'month' ? sayMonth(value) : sayWeekday(value);
}
