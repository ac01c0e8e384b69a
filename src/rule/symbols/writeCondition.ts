import type { Slots } from '../../sheet/slots';
import type { Condition, ConditionKind } from '../condition';
import type { Expression } from '../expression';
import type { ColumnRef } from '../ruleSet';
import type { DateEnd } from './readLiteral';
import { writeLiteral, writeNumber, writeText, type Written } from './writeLiteral';

type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;

/** Joins parts; null when one part could not be written. */
export function join(...parts: readonly Written[]): Written {
  const symbols: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    symbols.push(...part);
  }
  return symbols;
}

/** The symbol of a column. */
export function writeColumn(column: ColumnRef): Written {
  return [column === 'this' ? 'THIS' : `C_${column}`];
}

const WRITERS: {
  readonly [K in ConditionKind]: (condition: Of<K>, slots: Slots) => Written;
} = {
  compare: ({ op, left, right }, slots) => {
    const end: DateEnd = op === 'gt' || op === 'le' ? 'last' : 'first';
    const column = columnOf(left);
    return join(
      [`CMP_${op}`],
      writeExpression(left, null, 'first', slots),
      writeExpression(right, column, end, slots),
    );
  },
  between: ({ value, low, high, outside }, slots) => {
    const column = columnOf(value);
    return join(
      [outside ? 'OUTSIDE' : 'BETWEEN'],
      writeExpression(value, null, 'first', slots),
      writeExpression(low, column, 'first', slots),
      writeExpression(high, column, 'last', slots),
    );
  },
  text: ({ match, column, text }, slots) =>
    join(
      [`HAS_${match}`],
      writeColumn(column),
      typeof text === 'string'
        ? writeText(text, column === 'this' ? null : column, slots)
        : ['HOLE_text'],
    ),
  blank: ({ column }) => join(['BLANK'], writeColumn(column)),
  error: ({ column }) => join(['ERROR'], writeColumn(column)),
  duplicate: ({ column, unique }) => join([unique ? 'UNIQUE' : 'DUPLICATE'], writeColumn(column)),
  rank: ({ side, n, percent, column }, slots) => {
    const head = `${side === 'top' ? 'TOP' : 'BOTTOM'}${percent ? '_PERCENT' : ''}`;
    const number = typeof n === 'number' ? writeNumber(n, null, slots) : 'HOLE_number';
    return number === null ? null : join([head], writeColumn(column), [number]);
  },
  average: ({ side, column }) =>
    join([side === 'above' ? 'ABOVE_AVERAGE' : 'BELOW_AVERAGE'], writeColumn(column)),
  period: ({ period, column }) => join([`IN_${period}`], writeColumn(column)),
  not: ({ of }, slots) => join(['NOT'], writeCondition(of, slots)),
  and: ({ of }, slots) => writeJoin('AND', of, slots),
  or: ({ of }, slots) => writeJoin('OR', of, slots),
};

/** A condition in prefix symbols, its literals as slots; null when a literal is not in the request. */
export function writeCondition(condition: Condition, slots: Slots): Written {
  const write = WRITERS[condition.kind] as (condition: Condition, slots: Slots) => Written;
  return write(condition, slots);
}

/** n parts as n - 1 joins of two, nested to the right. */
function writeJoin(symbol: string, of: readonly Condition[], slots: Slots): Written {
  const [first, ...rest] = of;
  if (first === undefined) return null;
  if (rest.length === 0) return writeCondition(first, slots);
  return join([symbol], writeCondition(first, slots), writeJoin(symbol, rest, slots));
}

function columnOf(expression: Expression): number | null {
  return expression.kind === 'cell' && expression.column !== 'this' ? expression.column : null;
}

function writeExpression(
  expression: Expression,
  column: number | null,
  end: DateEnd,
  slots: Slots,
): Written {
  switch (expression.kind) {
    case 'cell':
      return writeColumn(expression.column);
    case 'hole':
      return [`HOLE_${expression.type}`];
    case 'today':
      return writeToday(expression, slots);
    case 'aggregate':
      return join([`OF_${expression.of}`], writeColumn(expression.column));
    case 'scaled':
      return writeScaled(expression, slots);
    case 'difference':
      return join(['DIFFERENCE'], writeColumn(expression.column), writeColumn(expression.minus));
    default:
      return writeLiteral(expression, column, end, slots);
  }
}

function writeToday(
  { amount, unit }: Extract<Expression, { kind: 'today' }>,
  slots: Slots,
): Written {
  if (amount === 0) return ['TODAY'];
  const number = writeNumber(Math.abs(amount), false, slots);
  if (number === null) return null;
  return [amount > 0 ? 'TODAY_PLUS' : 'TODAY_MINUS', number, `UNIT_${unit}`];
}

function writeScaled(
  { factor, column }: Extract<Expression, { kind: 'scaled' }>,
  slots: Slots,
): Written {
  const number = writeNumber(factor * 100, true, slots) ?? writeNumber(factor, false, slots);
  return number === null ? null : join(['SCALED', number], writeColumn(column));
}
