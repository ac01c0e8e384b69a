import { printCell } from '../sheet/printAddress';
import type {
  Aggregate,
  ColumnAggregate,
  DatePart,
  Expression,
  RowAggregate,
  Unit,
} from './expression';
import {
  besideText,
  cellText,
  holdsErrors,
  numbersText,
  rangeText,
  someValue,
  standingText,
  type FormulaPlace,
} from './formulaPlace';
import { groupAggregateText } from './groupFormula';
import { dateText, numberText, quoteText, timeText } from './literalText';
import { occurrencesText } from './repeatFormula';
import { rowText, spanColumns } from './rowColumns';

type Writer<K extends Expression['kind']> = (
  expression: Extract<Expression, { kind: K }>,
  place: FormulaPlace,
) => string;

const AGGREGATE_NAMES: Readonly<Record<Aggregate, string>> = {
  average: 'AVERAGE',
  median: 'MEDIAN',
  max: 'MAX',
  min: 'MIN',
  sum: 'SUM',
  count: 'COUNTA',
};

/** Numbers of the same functions in AGGREGATE. */
const AGGREGATE_NUMBERS: Readonly<Record<Aggregate, number>> = {
  average: 1,
  count: 3,
  max: 4,
  min: 5,
  sum: 9,
  median: 12,
};

const DATE_PART_NAMES: Readonly<Record<DatePart, string>> = {
  year: 'YEAR',
  month: 'MONTH',
  day: 'DAY',
  weekday: 'WEEKDAY',
  hour: 'HOUR',
};

const TODAY: Readonly<Record<Unit, (amount: number) => string>> = {
  day: (amount) => `TODAY()${signed(amount)}`,
  week: (amount) => TODAY.day(amount * 7),
  month: (amount) => `EDATE(TODAY(),${amount})`,
  year: (amount) => TODAY.month(amount * 12),
  workday: (amount) => `WORKDAY(TODAY(),${amount})`,
};

const WRITERS: { readonly [K in Expression['kind']]: Writer<K> } = {
  number: ({ value }) => numberText(value),
  date: ({ serial }) => dateText(serial),
  time: ({ fraction }) => timeText(fraction),
  text: ({ text }) => quoteText(text),
  boolean: ({ value }) => (value ? 'TRUE' : 'FALSE'),
  // The planner refuses holes before a formula is written.
  hole: () => '#N/A',
  cell: ({ column }, place) => cellText(column, place),
  neighbour: ({ side, column }, place) => cellText(column, place, side === 'above' ? -1 : 1),
  beside: ({ side }, place) => besideText(side, place),
  fixed: (cell) => printCell(cell, { row: true, column: true }),
  first: ({ column }, place) => standingText(column, 0, place),
  today: ({ amount, unit }) => (amount === 0 ? 'TODAY()' : TODAY[unit](amount)),
  aggregate: aggregateText,
  rowAggregate: rowAggregateText,
  nth: ({ side, n, column }, place) =>
    `${side === 'largest' ? 'LARGE' : 'SMALL'}(${numbersText(column, place)},${numberText(n)})`,
  percentile: ({ n, column }, place) =>
    `PERCENTILE(${numbersText(column, place)},${numberText(Number((n / 100).toPrecision(12)))})`,
  occurrences: ({ columns }, place) => occurrencesText(columns, place),
  scaled: ({ factor, of }, place) => `${operandText(of, place)}*${numberText(factor)}`,
  difference: ({ column, minus }, place) => `${cellText(column, place)}-${cellText(minus, place)}`,
  distance: ({ column, minus }, place) =>
    `ABS(${cellText(column, place)}-${cellText(minus, place)})`,
  plus: ({ column, add }, place) =>
    `${cellText(column, place)}${
      typeof add === 'object' ? signed(add.amount) : `+${cellText(add, place)}`
    }`,
  product: ({ column, by }, place) => `${cellText(column, place)}*${cellText(by, place)}`,
  length: ({ column }, place) => `LEN(${cellText(column, place)})`,
  datePart: ({ part, column }, place) => `${DATE_PART_NAMES[part]}(${cellText(column, place)})`,
};

/** An expression as formula text; every operator in it binds closer than a comparison. */
export function operandText(expression: Expression, place: FormulaPlace): string {
  const write = WRITERS[expression.kind] as (expression: Expression, place: FormulaPlace) => string;
  return write(expression, place);
}

function aggregateText({ of, column, by }: ColumnAggregate, place: FormulaPlace): string {
  if (by !== undefined) return groupAggregateText(of, column, by, place);
  const range = rangeText(column, place);
  if (of !== 'count') return `${AGGREGATE_NAMES[of]}(${numbersText(column, place)})`;
  // COUNTA counts the empty texts of formulas, which show nothing.
  return someValue(column, place, (value) => value === '')
    ? `SUMPRODUCT(--(${numbersText(column, place)}<>""))`
    : `COUNTA(${range})`;
}

/** Over cells of this row; where columns hold errors these are left out. */
function rowAggregateText({ of, span }: RowAggregate, place: FormulaPlace): string {
  const columns = spanColumns(span, place.snapshot);
  const cells = rowText(columns, place);
  return of !== 'count' && columns.some((column) => holdsErrors(column, place))
    ? `AGGREGATE(${AGGREGATE_NUMBERS[of]},6,${cells})`
    : `${AGGREGATE_NAMES[of]}(${cells})`;
}

function signed(amount: number): string {
  return amount < 0 ? numberText(amount) : `+${numberText(amount)}`;
}
