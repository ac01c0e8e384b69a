import { printCell } from '../sheet/printAddress';
import type { Expression } from './expression';
import type { ColumnRef } from './ruleSet';

/** A column as rule text: `[2]` or `this`. */
export function printColumnRef(column: ColumnRef): string {
  return column === 'this' ? 'this' : `[${column}]`;
}

/** Columns as rule text, split by commas. */
export function printColumnRefs(columns: readonly ColumnRef[]): string {
  return columns.map(printColumnRef).join(', ');
}

/** A column, or a column within the rows that share a value: `[0], by [1]`. */
export function printGrouped(column: ColumnRef, by: number | undefined): string {
  return by === undefined ? printColumnRef(column) : `${printColumnRef(column)}, by [${by}]`;
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
  neighbour: ({ side, column }) => `${side}(${printColumnRef(column)})`,
  beside: ({ side }) => side,
  fixed: ({ row, column }) => `fixed(${printCell({ row, column })})`,
  first: ({ column }) => `first(${printColumnRef(column)})`,
  aggregate: ({ of, column, by }) => `${of}(${printGrouped(column, by)})`,
  rowAggregate: ({ of, span }) =>
    span === null ? `row(${of})` : `row(${of}, [${span.from}], [${span.to}])`,
  nth: ({ side, n, column }) => `${side}(${n}, ${printColumnRef(column)})`,
  percentile: ({ n, column }) => `percentile(${n}, ${printColumnRef(column)})`,
  occurrences: ({ columns }) => `occurrences(${printColumnRefs(columns)})`,
  scaled: ({ factor, of }) => `times(${factor}, ${printExpression(of)})`,
  difference: ({ column, minus }) => `minus(${printColumnRefs([column, minus])})`,
  distance: ({ column, minus }) => `distance(${printColumnRefs([column, minus])})`,
  plus: ({ column, add }) =>
    `plus(${printColumnRef(column)}, ${typeof add === 'object' ? add.amount : printColumnRef(add)})`,
  product: ({ column, by }) => `product(${printColumnRefs([column, by])})`,
  length: ({ column }) => `length(${printColumnRef(column)})`,
  datePart: ({ part, column }) => `${part}(${printColumnRef(column)})`,
};

/** An expression as rule text; `parseRule` reads it back. */
export function printExpression(expression: Expression): string {
  const print = PRINTERS[expression.kind] as (expression: Expression) => string;
  return print(expression);
}
