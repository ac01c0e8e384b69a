import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType } from '../expression';
import type { ColumnPhrase, NamedColumn, SpanPhrase } from '../phrase';
import { ordinal, plural } from './enNumber';
import type { Operands, Say } from './ruleWords';

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

/** Values and expressions in English, e.g. "the average of Price". */
export const OPERANDS: Operands = {
  number: ({ value, percent }, say) => (percent ? say.percent(value) : say.number(value)),
  date: ({ serial }, say) => say.date(serial),
  time: ({ fraction }, say) => say.time(fraction),
  text: ({ text }, say) => say.quote(text),
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
  today: ({ amount, unit }, say) => {
    if (amount === 0) return 'today';
    const size = Math.abs(amount);
    return `today ${amount < 0 ? '−' : '+'} ${say.number(size)} ${plural(size, unit)}`;
  },
  aggregate: ({ of, column, by }, say) => {
    if (of === 'count') return `${AGGREGATES[of]}${ofColumn(column, 'in')}${sayWithin(by, say)}`;
    const where = by === null && column.kind === 'own' ? ' of all values' : ofColumn(column);
    return `${AGGREGATES[of]}${where}${sayWithin(by, say)}`;
  },
  rowAggregate: ({ of, span }) =>
    `${AGGREGATES[of]} ${of === 'count' ? 'in' : 'of'} ${sayRowOf(span)}`,
  nth: ({ side, n, column }, say) =>
    `the ${n === 1 ? '' : `${ordinal(n, say.number(n))} `}${side} value${ofColumn(column)}`,
  percentile: ({ n, column }, say) => {
    const whole = Number.isInteger(n) && n >= 0;
    const place = whole ? ordinal(n, say.number(n)) : `${say.number(n)}th`;
    return `the ${place} percentile${ofColumn(column)}`;
  },
  occurrences: ({ columns }, say) =>
    `the number of rows with the same ${say.and(columns.map(sayShared))}`,
  scaled: ({ factor, of }, say) => `${sayFactor(factor, say)}${say.operand(of)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} minus ${sayColumn(minus)}`,
  distance: ({ column, minus }) =>
    `the difference between ${sayColumn(column)} and ${sayColumn(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} plus ${sayColumn(add)}`,
  shifted: ({ column, amount, days }, say) => {
    const size = Math.abs(amount);
    const unit = days ? ` ${plural(size, 'day')}` : '';
    return `${sayColumn(column)} ${amount < 0 ? 'minus' : 'plus'} ${say.number(size)}${unit}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} times ${sayColumn(by)}`,
  length: ({ column }) => `the length of ${sayColumn(column)}`,
  datePart: ({ part, column }) =>
    `${PARTS[part]} ${part === 'day' ? 'in' : 'of'} ${sayColumn(column)}`,
  calendar: ({ part, value }, say) =>
    part === 'year' ? String(value) : part === 'month' ? say.month(value) : say.weekday(value),
};

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
export function sayWithin(by: NamedColumn | null, say: Say): string {
  return by === null ? '' : ` within its ${say.column(by)}`;
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

/** "twice ", "80% of ". */
function sayFactor(factor: number, say: Say): string {
  if (factor === 2) return 'twice ';
  const isWhole = Number.isInteger(factor) && factor > 2;
  return isWhole ? `${say.number(factor)} times ` : `${say.percent(factor)} of `;
}
