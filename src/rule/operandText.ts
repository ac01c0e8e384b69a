import type { Aggregate, Expression, Unit } from './expression';
import { cellText, holdsTimes, isWordy, numbersText, type FormulaPlace } from './formulaPlace';
import { dateText, numberText, quoteText, timeText } from './literalText';

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
};

const TODAY: Readonly<Record<Unit, (amount: number) => string>> = {
  day: (amount) => `TODAY()${amount < 0 ? '' : '+'}${amount}`,
  week: (amount) => TODAY.day(amount * 7),
  month: (amount) => `EDATE(TODAY(),${amount})`,
  year: (amount) => TODAY.month(amount * 12),
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
  today: ({ amount, unit }) => (amount === 0 ? 'TODAY()' : TODAY[unit](amount)),
  aggregate: ({ of, column }, place) => `${AGGREGATE_NAMES[of]}(${numbersText(column, place)})`,
  scaled: ({ factor, column }, place) => `${cellText(column, place)}*${numberText(factor)}`,
  difference: ({ column, minus }, place) => `${cellText(column, place)}-${cellText(minus, place)}`,
};

/** An expression as formula text; every operator in it binds closer than a comparison. */
export function operandText(expression: Expression, place: FormulaPlace): string {
  const write = WRITERS[expression.kind] as (expression: Expression, place: FormulaPlace) => string;
  return write(expression, place);
}

/**
 * The left side of a comparison with `right`: a date with a time of day compares by its day with a day,
 * and by its time with a time.
 */
export function comparedText(left: Expression, right: Expression, place: FormulaPlace): string {
  const text = operandText(left, place);
  if (left.kind !== 'cell' || !holdsTimes(left.column, place)) return text;
  if (right.kind === 'time') return `MOD(${text},1)`;
  return isDay(right) ? `INT(${text})` : text;
}

/** Texts of the cells of this row that an expression reads. */
export function operandCells(expression: Expression, place: FormulaPlace): readonly string[] {
  switch (expression.kind) {
    case 'cell':
    case 'scaled':
      return [cellText(expression.column, place)];
    case 'difference':
      return [cellText(expression.column, place), cellText(expression.minus, place)];
    default:
      return [];
  }
}

/** True when text instead of a number, or no number at all, makes the expression an error. */
export function canFail(expression: Expression): boolean {
  return ['scaled', 'difference', 'aggregate'].includes(expression.kind);
}

/** True for an expression that stands for words: a text or TRUE/FALSE, or a column of them. */
export function isWords(expression: Expression, place: FormulaPlace): boolean {
  if (expression.kind === 'text' || expression.kind === 'boolean') return true;
  return expression.kind === 'cell' && isWordy(expression.column, place);
}

/** The number that a constant has, whatever day it is (TODAY moved by anything is far above 0); null for others. */
export function constantNumber(expression: Expression): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'date':
      return expression.serial;
    case 'time':
      return expression.fraction;
    case 'today':
      return Number.MAX_SAFE_INTEGER;
    default:
      return null;
  }
}

function isDay(expression: Expression): boolean {
  return expression.kind === 'today' || (expression.kind === 'date' && expression.serial % 1 === 0);
}
