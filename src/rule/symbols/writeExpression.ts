import type { Slots } from '../../sheet/slots';
import type { Expression, ExpressionKind, Literal } from '../expression';
import { join, writeColumn, writeGrouped, writeKey, writeSpan } from './writeColumns';
import {
  ALONE,
  findNumber,
  writeLiteral,
  writeNumber,
  type Against,
  type Written,
} from './writeLiteral';

type Of<K extends ExpressionKind> = Extract<Expression, { kind: K }>;

const literal = (expression: Literal, slots: Slots, against: Against): Written =>
  writeLiteral(expression, against, slots);

const WRITERS: {
  readonly [K in ExpressionKind]: (expression: Of<K>, slots: Slots, against: Against) => Written;
} = {
  number: literal,
  date: literal,
  time: literal,
  text: literal,
  boolean: literal,
  hole: ({ type }) => [`HOLE_${type}`],
  cell: ({ column }) => writeColumn(column),
  neighbour: ({ side, column }) =>
    join([side === 'above' ? 'ABOVE' : 'BELOW'], writeColumn(column)),
  beside: ({ side }) => [side === 'left' ? 'LEFT' : 'RIGHT'],
  fixed: writeFixed,
  first: ({ column }) => join(['FIRST'], writeColumn(column)),
  today: writeToday,
  aggregate: ({ of, column, by }) => join([`OF_${of}`], writeGrouped(column, by)),
  rowAggregate: ({ of, span }) => join([`OF_${of}`], writeSpan(span)),
  nth: ({ side, n, column }, slots) =>
    join([side.toUpperCase()], writeNumber(n, false, slots), writeColumn(column)),
  percentile: ({ n, column }, slots) =>
    join(['PERCENTILE'], writeNumber(n, null, slots), writeColumn(column)),
  occurrences: ({ columns }) => join(['OCCURRENCES'], writeKey(columns)),
  scaled: ({ factor, of }, slots) => join(writeFactor(factor, slots), writeExpression(of, slots)),
  difference: ({ column, minus }) => join(['DIFFERENCE'], writeColumn(column), writeColumn(minus)),
  distance: ({ column, minus }) => join(['DISTANCE'], writeColumn(column), writeColumn(minus)),
  plus: ({ column, add }, slots) =>
    join(
      ['PLUS'],
      writeColumn(column),
      typeof add === 'object' ? writeNumber(add.amount, false, slots) : writeColumn(add),
    ),
  product: ({ column, by }) => join(['PRODUCT'], writeColumn(column), writeColumn(by)),
  length: ({ column }) => join(['LENGTH'], writeColumn(column)),
  datePart: ({ part, column }) => join([`PART_${part}`], writeColumn(column)),
};

/** An expression in prefix symbols; null when the request does not hold one of its literals. */
export function writeExpression(
  expression: Expression,
  slots: Slots,
  against: Against = ALONE,
): Written {
  const write = WRITERS[expression.kind] as (
    expression: Expression,
    slots: Slots,
    against: Against,
  ) => Written;
  return write(expression, slots, against);
}

function writeFixed({ row, column }: Of<'fixed'>, slots: Slots): Written {
  const index = slots.areas.findIndex(
    ({ top, left, bottom, right }) =>
      top === row && bottom === row && left === column && right === column,
  );
  return index < 0 ? null : ['FIXED', `AREA_${index}`];
}

function writeToday({ amount, unit }: Of<'today'>, slots: Slots): Written {
  if (amount === 0) return ['TODAY'];
  const head = amount > 0 ? 'TODAY_PLUS' : 'TODAY_MINUS';
  return join([head], writeNumber(Math.abs(amount), false, slots), [`UNIT_${unit}`]);
}

/** "80% of", "twice", "10% above", "10% below": what the request says goes before a constant. */
function writeFactor(factor: number, slots: Slots): Written {
  const times = findNumber(factor * 100, true, slots) ?? findNumber(factor, false, slots);
  if (times !== null) return ['SCALED', times];
  const change = findNumber(Math.abs(factor - 1) * 100, true, slots);
  if (change !== null) return [factor > 1 ? 'RAISED' : 'LOWERED', change];
  return join(['SCALED'], writeNumber(factor, false, slots));
}
