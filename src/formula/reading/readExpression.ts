import type { AstExpression } from '@borgar/fx';
import type {
  Aggregate,
  ColumnAggregate,
  DatePart,
  Expression,
  RowAggregate,
} from '../../rule/expression';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { readDate, readNumber, readText, readTime } from './readConstant';
import { readGroupAggregate } from './readGroup';
import { readKeyCount } from './readKey';
import { readAnyCell, readColumn, readRange, readRowSpan } from './readReference';
import { argumentsOf, callName, sidesOf } from './treeKey';
import { withoutSigns } from './withoutSigns';

type Read = (node: AstExpression, place: FormulaPlace) => Expression | null;

const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map([
  ['AVERAGE', 'average'],
  ['MEDIAN', 'median'],
  ['MAX', 'max'],
  ['MIN', 'min'],
  ['SUM', 'sum'],
  ['COUNTA', 'count'],
]);

/** The same functions by their number in AGGREGATE and SUBTOTAL. */
const BY_NUMBER: ReadonlyMap<number, Aggregate> = new Map([
  [1, 'average'],
  [3, 'count'],
  [4, 'max'],
  [5, 'min'],
  [9, 'sum'],
  [12, 'median'],
]);

const PARTS: ReadonlyMap<string, DatePart> = new Map([
  ['YEAR', 'year'],
  ['MONTH', 'month'],
  ['DAY', 'day'],
  ['HOUR', 'hour'],
]);

const READERS: readonly Read[] = [
  readLiteral,
  readToday,
  readAnyCell,
  readAggregate,
  readRowAggregate,
  readGroupAggregate,
  readNth,
  readPercentile,
  readKeyCount,
  readOneCell,
  readReckoned,
];

/** A value that the rule language can name, null for anything else. */
export function readExpression(node: AstExpression, place: FormulaPlace): Expression | null {
  for (const read of READERS) {
    const found = read(node, place);
    if (found !== null) return found;
  }
  return null;
}

function readLiteral(node: AstExpression): Expression | null {
  const value = readNumber(node);
  if (value !== null)
    return {
      kind: 'number',
      value,
      percent: node.type === 'UnaryExpression' && node.operator === '%',
    };
  const text = readText(node);
  if (text !== null) return { kind: 'text', text };
  if (node.type === 'Literal' && typeof node.value === 'boolean') {
    return { kind: 'boolean', value: node.value };
  }
  const serial = readDate(node);
  if (serial !== null) return { kind: 'date', serial };
  const fraction = readTime(node);
  return fraction === null ? null : { kind: 'time', fraction };
}

function readToday(node: AstExpression): Expression | null {
  if (argumentsOf(node, 'TODAY', 'NOW')?.length === 0) {
    return { kind: 'today', amount: 0, unit: 'day' };
  }
  const sides = sidesOf(node, '+', '-');
  if (sides !== null && node.type === 'BinaryExpression') {
    const days = readNumber(sides[1]);
    if (callName(sides[0]) !== 'TODAY' && callName(sides[0]) !== 'NOW') return null;
    return days === null
      ? null
      : { kind: 'today', amount: node.operator === '-' ? -days : days, unit: 'day' };
  }
  const [start, moved] = argumentsOf(node, 'EDATE', 'WORKDAY') ?? [];
  const amount = readNumber(moved);
  if (callName(start) !== 'TODAY' || amount === null) return null;
  if (callName(node) === 'WORKDAY') return { kind: 'today', amount, unit: 'workday' };
  return amount % 12 === 0
    ? { kind: 'today', amount: amount / 12, unit: 'year' }
    : { kind: 'today', amount, unit: 'month' };
}

function readAggregate(node: AstExpression, place: FormulaPlace): ColumnAggregate | null {
  const of = AGGREGATES.get(callName(node));
  if (of !== undefined && node.type === 'CallExpression' && node.arguments.length === 1) {
    const column = readRange(node.arguments[0], place);
    return column === null ? null : { kind: 'aggregate', of, column };
  }
  return readFilledCount(node, place);
}

/** `SUMPRODUCT(--(range<>""))`: a count without the empty texts of formulas. */
function readFilledCount(node: AstExpression, place: FormulaPlace): ColumnAggregate | null {
  const [test] = argumentsOf(node, 'SUMPRODUCT') ?? [];
  const sides = sidesOf(withoutSigns(test ?? null), '<>');
  if (sides === null || readText(sides[1]) !== '') return null;
  const column = readRange(sides[0], place);
  return column === null ? null : { kind: 'aggregate', of: 'count', column };
}

function readRowAggregate(node: AstExpression, place: FormulaPlace): RowAggregate | null {
  const [number, , ...ranges] = argumentsOf(node, 'AGGREGATE') ?? [];
  const numbered = BY_NUMBER.get(readNumber(number) ?? 0);
  const of = numbered ?? AGGREGATES.get(callName(node));
  const cells = numbered === undefined ? argumentsOf(node, callName(node)) : ranges;
  if (of === undefined || cells === null || cells.length === 0) return null;
  const columns: number[] = [];
  for (const one of cells) {
    const column = readColumn(one, place);
    const span = typeof column === 'number' ? [column] : readRowSpan(one, place);
    if (span === null) return null;
    columns.push(...span);
  }
  return { kind: 'rowAggregate', of, span: spanOf(columns, place) } satisfies RowAggregate;
}

/** Neighbours as a span; others are what a whole row's number cells are. */
function spanOf(columns: readonly number[], { snapshot }: FormulaPlace): RowAggregate['span'] {
  const [from = 0] = columns;
  const to = columns.at(-1) ?? from;
  const numeric = snapshot.columns.flatMap(({ type }, i) =>
    type === 'number' || type === 'percent' ? [i] : [],
  );
  return columns.join() === numeric.join() ? null : { from, to };
}

function readNth(node: AstExpression, place: FormulaPlace): Expression | null {
  const [range, rank] = argumentsOf(node, 'LARGE', 'SMALL') ?? [];
  const column = readRange(range, place);
  const n = readNumber(rank);
  if (column === null || n === null) return null;
  return { kind: 'nth', side: callName(node) === 'LARGE' ? 'largest' : 'smallest', n, column };
}

function readPercentile(node: AstExpression, place: FormulaPlace): Expression | null {
  const [range, share] = argumentsOf(node, 'PERCENTILE', 'PERCENTILE.INC') ?? [];
  const column = readRange(range, place);
  const k = readNumber(share);
  if (column === null || k === null) return null;
  return { kind: 'percentile', n: Number((k * 100).toPrecision(12)), column };
}

/** LEN, YEAR, MONTH, … of one cell. */
function readOneCell(node: AstExpression, place: FormulaPlace): Expression | null {
  const [cell, system] = argumentsOf(node, callName(node)) ?? [];
  const column = readColumn(cell, place);
  if (column === null) return null;
  const name = callName(node);
  if (name === 'LEN') return { kind: 'length', column };
  const isSunday = system === undefined || readNumber(system) === 1;
  if (name === 'WEEKDAY' && isSunday) return { kind: 'datePart', part: 'weekday', column };
  const part = PARTS.get(name);
  return part === undefined ? null : { kind: 'datePart', part, column };
}

/** Sums, differences and products of cells. */
function readReckoned(node: AstExpression, place: FormulaPlace): Expression | null {
  const [inner] = argumentsOf(node, 'ABS') ?? [];
  const apart = sidesOf(inner, '-');
  if (apart !== null) return pair('distance', apart, place);
  if (node.type !== 'BinaryExpression') return null;
  const sides = sidesOf(node, '+', '-', '*', '/');
  if (sides === null) return null;
  const [left, right] = sides;
  const number = readNumber(right);
  switch (node.operator) {
    case '*':
      return readProduct(left, right, place);
    case '/':
      return number === null || number === 0 ? null : scale(left, 1 / number, place);
    case '-':
      return number === null ? pair('difference', sides, place) : move(left, -number, place);
    default:
      return number === null ? readSum(left, right, place) : move(left, number, place);
  }
}

function pair(
  kind: 'distance' | 'difference',
  sides: readonly AstExpression[],
  place: FormulaPlace,
): Expression | null {
  const [column, minus] = sides.map((side) => readColumn(side, place));
  if (column === undefined || column === null || minus === undefined || minus === null) return null;
  return { kind, column, minus };
}

function move(node: AstExpression, amount: number, place: FormulaPlace): Expression | null {
  const column = readColumn(node, place);
  return column === null ? null : { kind: 'plus', column, add: { amount } };
}

function readSum(a: AstExpression, b: AstExpression, place: FormulaPlace): Expression | null {
  const column = readColumn(a, place);
  const add = readColumn(b, place);
  return column === null || add === null ? null : { kind: 'plus', column, add };
}

function readProduct(a: AstExpression, b: AstExpression, place: FormulaPlace): Expression | null {
  const [first, second] = [readNumber(a), readNumber(b)];
  if (second !== null) return scale(a, second, place);
  if (first !== null) return scale(b, first, place);
  const [column, by] = [readColumn(a, place), readColumn(b, place)];
  return column === null || by === null ? null : { kind: 'product', column, by };
}

function scale(node: AstExpression, factor: number, place: FormulaPlace): Expression | null {
  const of = readExpression(node, place);
  if (of?.kind !== 'cell' && of?.kind !== 'aggregate' && of?.kind !== 'rowAggregate') return null;
  return { kind: 'scaled', factor, of };
}
