import type { Slots } from '../../sheet/slots';
import { MIRRORED } from '../comparison';
import type { Compare, Condition, ConditionKind } from '../condition';
import type { Expression } from '../expression';
import { GRAMMAR } from './grammar';
import { join, writeColumn, writeGrouped, writeKey, writeOver } from './writeColumns';
import { writeExpression } from './writeExpression';
import { textUse } from './readLiteral';
import { writeAmount, writeNumber, writeText, type Against, type Written } from './writeLiteral';

type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;

const WRITERS: {
  readonly [K in ConditionKind]: (condition: Of<K>, slots: Slots) => Written;
} = {
  compare: (condition, slots) =>
    writeCompare(condition, slots) ?? writeCompare(mirror(condition), slots),
  between: ({ value, low, high, outside }, slots) =>
    join(
      [outside ? 'OUTSIDE' : 'BETWEEN'],
      writeOperand(value, slots),
      writeExpression(low, slots, against(value, 'first')),
      writeExpression(high, slots, against(value, 'last')),
    ),
  text: ({ match, column, text }, slots) =>
    join(
      [`HAS_${match}`],
      writeColumn(column),
      typeof text === 'string'
        ? writeText(text, indexOf(column), slots, textUse(match))
        : ['HOLE_text'],
    ),
  blank: ({ column }) => join(['BLANK'], writeColumn(column)),
  error: ({ column }) => join(['ERROR'], writeColumn(column)),
  content: ({ is, column }) => join([`IS_${is}`], writeColumn(column)),
  multiple: ({ of, column }, slots) =>
    join(['MULTIPLE'], writeColumn(column), writeNumber(of, false, slots)),
  oneOf: writeOneOf,
  inColumn: ({ column, other }) => join(['IN_COLUMN'], writeColumn(column), writeColumn(other)),
  duplicate: ({ columns, unique }) => join([unique ? 'UNIQUE' : 'DUPLICATE'], writeKey(columns)),
  occurrence: ({ which, columns }) =>
    join([which === 'first' ? 'FIRST_OCCURRENCE' : 'LATER_OCCURRENCE'], writeKey(columns)),
  rank: ({ side, n, percent, column, by }, slots) =>
    join(
      [`${side === 'top' ? 'TOP' : 'BOTTOM'}${percent ? '_PERCENT' : ''}`],
      writeGrouped(column, by),
      typeof n === 'number' ? writeNumber(n, percent ? null : false, slots) : ['HOLE_number'],
    ),
  average: ({ side, column, by }) =>
    join([side === 'above' ? 'ABOVE_AVERAGE' : 'BELOW_AVERAGE'], writeGrouped(column, by)),
  deviates: ({ side, n, column }, slots) =>
    join([DEVIATES[side]], writeColumn(column), writeNumber(n, false, slots)),
  period: ({ period, column }) => join([`IN_${period}`], writeColumn(column)),
  stripe: ({ shape, n }, slots) => join([`STRIPE_${shape}`], writeNumber(n, false, slots)),
  bands: ({ column }) => join(['BANDS'], writeColumn(column)),
  edge: ({ side, n }, slots) =>
    join([side === 'first' ? 'FIRST_ROWS' : 'LAST_ROWS'], writeNumber(n, false, slots)),
  some: ({ over, of }, slots) => join(['SOME'], writeOver(over), writeCondition(of, slots)),
  every: ({ over, of }, slots) => join(['EVERY'], writeOver(over), writeCondition(of, slots)),
  not: ({ of }, slots) => join(['NOT'], writeCondition(of, slots)),
  and: ({ of }, slots) => writeJoin('AND', of, slots),
  or: ({ of }, slots) => writeJoin('OR', of, slots),
};

const DEVIATES = { above: 'DEVIATES_ABOVE', below: 'DEVIATES_BELOW', either: 'DEVIATES' } as const;

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

function writeCompare({ op, left, right }: Compare, slots: Slots): Written {
  const end = op === 'gt' || op === 'le' ? 'last' : 'first';
  return join(
    [`CMP_${op}`],
    writeOperand(left, slots),
    writeExpression(right, slots, against(left, end)),
  );
}

function mirror({ op, left, right }: Compare): Compare {
  return { kind: 'compare', op: MIRRORED[op], left: right, right: left };
}

/** The left side of a comparison, which is no literal. */
function writeOperand(expression: Expression, slots: Slots): Written {
  const written = writeExpression(expression, slots);
  const [head = ''] = written ?? [];
  return GRAMMAR.productions['operand']?.[head] === undefined ? null : written;
}

function against(left: Expression, end: Against['end']): Against {
  return {
    column: left.kind === 'cell' ? indexOf(left.column) : null,
    end,
    part: left.kind === 'datePart' ? left.part : null,
  };
}

function indexOf(column: number | 'this'): number | null {
  return column === 'this' ? null : column;
}

function writeOneOf({ match, column, items }: Of<'oneOf'>, slots: Slots): Written {
  if (items.length < 2) return null;
  const use = match === 'equals' ? 'whole' : 'part';
  const written = items.map((item) =>
    typeof item === 'number'
      ? writeAmount(item, slots)
      : writeText(item, indexOf(column), slots, use),
  );
  const head = match === 'equals' ? 'ONE_OF' : 'CONTAINS_ANY';
  return join([head], writeColumn(column), ...written, ['ENOUGH']);
}
