import type { AstExpression } from '@borgar/fx';
import { MIRRORED, OP_OF_SIGN } from '../../rule/comparison';
import type { Comparison, Condition } from '../../rule/condition';
import type { Expression } from '../../rule/expression';
import { columnsOf, holdsSpaces, holdsTimes, type FormulaPlace } from '../../rule/formulaPlace';
import { readNumber, readText } from './readConstant';
import { readCounted } from './readCounted';
import { readExpression } from './readExpression';
import { readKeyCount, readKeySoFar, readLookup } from './readKey';
import { readColumn, readRange } from './readReference';
import { readRowPlace } from './readRowPlace';
import { argumentsOf, callName, sidesOf, treeKey } from './treeKey';

type Read = (
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
) => Condition | null;

/** Comparisons that say more than which value is larger, in the order in which they are tried. */
const SPECIALS: readonly Read[] = [
  readTruth,
  readBlank,
  readPart,
  readWeekday,
  readRemainder,
  readWhole,
  readRepeats,
  readCounted,
  readRank,
  readRowPlace,
];

/** A comparison of two values; null for anything else. */
export function readComparison(node: AstExpression, place: FormulaPlace): Condition | null {
  const sides = sidesOf(node, ...Object.keys(OP_OF_SIGN));
  const op = node.type === 'BinaryExpression' ? OP_OF_SIGN[node.operator] : undefined;
  if (sides === null || op === undefined) return readTruthy(node, place);
  const [left, right] = sides;
  for (const read of SPECIALS) {
    const found = read(op, left, right, place) ?? read(MIRRORED[op], right, left, place);
    if (found !== null) return found;
  }
  return readPlain(op, left, right, place);
}

/** A count, remainder or position that counts as TRUE where it is not 0. */
function readTruthy(node: AstExpression, place: FormulaPlace): Condition | null {
  const zero: AstExpression = { type: 'Literal', value: 0, raw: '0' };
  const isCount = ['COUNTIF', 'COUNTIFS', 'MOD', 'COUNTBLANK'].includes(callName(node));
  if (isCount)
    return readComparison(
      { type: 'BinaryExpression', operator: '<>', arguments: [node, zero] },
      place,
    );
  const [odd] = argumentsOf(node, 'ISODD', 'ISEVEN') ?? [];
  if (odd === undefined || odd === null) return null;
  const two: AstExpression = { type: 'Literal', value: 2, raw: '2' };
  const remainder: AstExpression = {
    type: 'CallExpression',
    callee: { type: 'Identifier', name: 'MOD' },
    arguments: [odd, two],
  };
  const rest = callName(node) === 'ISODD' ? { ...zero, value: 1 } : zero;
  return readRowPlace('eq', remainder, rest, place);
}

/** `test=TRUE` and `test=FALSE` of a test that is a comparison itself. */
function readTruth(op: Comparison, left: AstExpression, right: AstExpression, place: FormulaPlace) {
  if (right.type !== 'Literal' || typeof right.value !== 'boolean') return null;
  const inner = readComparison(left, place);
  if (inner === null || (op !== 'eq' && op !== 'ne')) return null;
  return (op === 'eq') === right.value ? inner : ({ kind: 'not', of: inner } as const);
}

function readBlank(op: Comparison, left: AstExpression, right: AstExpression, place: FormulaPlace) {
  const [measured] = argumentsOf(left, 'LEN') ?? [];
  const [trimmed] = argumentsOf(measured ?? left, 'TRIM') ?? [];
  const isNothing = measured === undefined ? readText(right) === '' : readNumber(right) === 0;
  if (!isNothing || (measured !== undefined && trimmed === undefined)) return null;
  const column = readColumn(trimmed ?? left, place);
  // Mere spaces are no empty text.
  if (column === null || (measured === undefined && holdsSpaces(column, place))) return null;
  const blank = { kind: 'blank', column } as const;
  if (op === 'eq') return blank;
  return op === 'ne' || (op === 'gt' && measured !== undefined)
    ? ({ kind: 'not', of: blank } as const)
    : null;
}

/** LEFT and RIGHT of as many characters as they are compared with. */
function readPart(op: Comparison, left: AstExpression, right: AstExpression, place: FormulaPlace) {
  const [cell, length] = argumentsOf(left, 'LEFT', 'RIGHT') ?? [];
  const text = readText(right);
  const column = readColumn(cell, place);
  if (text === null || column === null || (op !== 'eq' && op !== 'ne')) return null;
  const [counted] = argumentsOf(length, 'LEN') ?? [];
  const count = length === undefined ? 1 : (readNumber(length) ?? readText(counted)?.length);
  if (count !== text.length) return null;
  const match = callName(left) === 'LEFT' ? 'starts' : 'ends';
  return denyIf(op === 'ne', { kind: 'text', match, column, text });
}

function readWeekday(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
) {
  const [cell, system] = argumentsOf(left, 'WEEKDAY') ?? [];
  const column = readColumn(cell, place);
  const day = readNumber(right);
  if (column === null || day === null || readNumber(system) !== 2) return null;
  const key = `${op}${day}`;
  if (key === 'gt5' || key === 'ge6') return { kind: 'period', period: 'weekend', column } as const;
  if (key === 'lt6' || key === 'le5') return { kind: 'period', period: 'weekday', column } as const;
  if (op !== 'eq' && op !== 'ne') return null;
  const value = { kind: 'number', value: (day % 7) + 1, percent: false } as const;
  const left7 = { kind: 'datePart', part: 'weekday', column } as const;
  return { kind: 'compare', op, left: left7, right: value } as const;
}

function readRemainder(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
) {
  const [cell, divisor] = argumentsOf(left, 'MOD') ?? [];
  const column = readColumn(cell, place);
  const of = readNumber(divisor);
  const rest = readNumber(right);
  if (column === null || of === null || (op !== 'eq' && op !== 'ne')) return null;
  if (of === 2 && (rest === 0 || rest === 1)) {
    const is = (rest === 0) === (op === 'eq') ? 'even' : 'odd';
    // An odd number is a whole one.
    return rest === 0 && op === 'ne'
      ? ({ kind: 'not', of: { kind: 'content', is: 'even', column } } as const)
      : rest === 1 && op === 'ne'
        ? ({ kind: 'not', of: { kind: 'content', is: 'odd', column } } as const)
        : ({ kind: 'content', is, column } as const);
  }
  return rest === 0 ? denyIf(op === 'ne', { kind: 'multiple', of, column }) : null;
}

function readWhole(op: Comparison, left: AstExpression, right: AstExpression, place: FormulaPlace) {
  const [whole] = argumentsOf(right, 'INT') ?? [];
  const column = readColumn(left, place);
  if (column === null || treeKey(whole) !== treeKey(left)) return null;
  if (op !== 'eq' && op !== 'ne') return null;
  return denyIf(op === 'ne', { kind: 'content', is: 'whole', column });
}

/** Counts of this row's values: duplicates, first and later ones, and what stands in another column. */
function readRepeats(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
): Condition | null {
  const count = readNumber(right);
  if (count === null) return null;
  const key = `${op}${count}`;
  const all = readKeyCount(left, place);
  if (all?.kind === 'occurrences') {
    const { columns } = all;
    if (key === 'gt1' || key === 'ge2') return { kind: 'duplicate', columns, unique: false };
    if (key === 'eq1') return { kind: 'duplicate', columns, unique: true };
    return null;
  }
  const soFar = readKeySoFar(left, place);
  if (soFar !== null) {
    if (key === 'gt1' || key === 'ge2')
      return { kind: 'occurrence', which: 'later', columns: soFar };
    return key === 'eq1' ? { kind: 'occurrence', which: 'first', columns: soFar } : null;
  }
  const lookup = readLookup(left, place);
  if (lookup === null) return null;
  if (['gt0', 'ge1', 'ne0'].includes(key)) return { kind: 'inColumn', ...lookup };
  return ['eq0', 'lt1'].includes(key) ? { kind: 'not', of: { kind: 'inColumn', ...lookup } } : null;
}

function readRank(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
): Condition | null {
  const [cell, range, order] = argumentsOf(left, 'RANK', 'RANK.EQ') ?? [];
  const column = readColumn(cell, place);
  const limit = readNumber(right);
  if (column === null || limit === null || readRange(range, place) !== column) return null;
  const n = op === 'le' ? limit : op === 'lt' ? limit - 1 : op === 'eq' && limit === 1 ? 1 : 0;
  if (n < 1) return null;
  const isBottom = order !== undefined && readNumber(order) !== 0;
  return { kind: 'rank', side: isBottom ? 'bottom' : 'top', n, percent: false, column };
}

function readPlain(
  op: Comparison,
  left: AstExpression,
  right: AstExpression,
  place: FormulaPlace,
): Condition | null {
  const [a, b] = [readSide(left, place), readSide(right, place)];
  if (a === null || b === null || (CONSTANTS.has(a.kind) && CONSTANTS.has(b.kind))) return null;
  return { kind: 'compare', op, left: inUnit(a, b, place), right: inUnit(b, a, place) };
}

const CONSTANTS: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'number',
  'text',
  'boolean',
  'date',
  'time',
  'today',
]);

/** A value without the INT or MOD that takes the time off a date, or the date off a time. */
function readSide(node: AstExpression, place: FormulaPlace): Expression | null {
  const [whole] = argumentsOf(node, 'INT') ?? [];
  const [moment, one] = argumentsOf(node, 'MOD') ?? [];
  const inner = whole ?? (readNumber(one) === 1 ? moment : undefined);
  return readExpression(inner ?? node, place);
}

/** A plain number in a column of shares is a share, and in one of dates a date. */
function inUnit(value: Expression, other: Expression, place: FormulaPlace): Expression {
  if (value.kind !== 'number' || other.kind !== 'cell') return value;
  const types = columnsOf(other.column, place).map(({ type }) => type);
  if (types.length === 0) return value;
  if (types.every((type) => type === 'percent')) return { ...value, percent: true };
  const isDay = value.value > 20_000 && value.value < 80_000 && Number.isInteger(value.value);
  const isDate = types.every((type) => type === 'date') && !holdsTimes(other.column, place);
  return isDay && isDate ? { kind: 'date', serial: value.value } : value;
}

function denyIf(isDenied: boolean, of: Condition): Condition {
  return isDenied ? { kind: 'not', of } : of;
}
