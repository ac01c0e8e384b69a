import type { Expression } from './expression';
import type { ColumnRef } from './ruleSet';

/** A column as rule text: `[2]` or `this`. */
export function printColumnRef(column: ColumnRef): string {
  return column === 'this' ? 'this' : `[${column}]`;
}

type Printer<K extends Expression['kind']> = (
  expression: Extract<Expression, { kind: K }>,
) => string;

const PRINTERS: { readonly [K in Expression['kind']]: Printer<K> } = {
  number: ({ value, percent }) => (percent ? `percent(${value})` : String(value)),
  date: ({ serial }) => `date(${serial})`,
  time: ({ fraction }) => `time(${fraction})`,
  text: ({ text }) => JSON.stringify(text),
  boolean: ({ value }) => String(value),
  hole: ({ type }) => `hole(${type})`,
  cell: ({ column }) => printColumnRef(column),
  today: ({ amount, unit }) =>
    amount === 0 && unit === 'day' ? 'today' : `today(${amount}, ${unit})`,
  aggregate: ({ of, column }) => `${of}(${printColumnRef(column)})`,
  scaled: ({ factor, column }) => `times(${factor}, ${printColumnRef(column)})`,
  difference: ({ column, minus }) => `minus(${printColumnRef(column)}, ${printColumnRef(minus)})`,
};

/** An expression as rule text; `parseRule` reads it back. */
export function printExpression(expression: Expression): string {
  const print = PRINTERS[expression.kind] as (expression: Expression) => string;
  return print(expression);
}
