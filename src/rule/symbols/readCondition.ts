import { fail, ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import {
  COMPARISONS,
  CONTENTS,
  PERIODS,
  TEXT_MATCHES,
  type Comparison,
  type Condition,
  type Stripe,
  type TextMatch,
} from '../condition';
import type { DatePart, Expression } from '../expression';
import { columnOf, readGrouped, readKey, readOver, readPair } from './readColumns';
import { readExpression } from './readExpression';
import {
  readNumberSlot,
  readPlain,
  readText,
  readWhole,
  textUse,
  type SlotProblem,
} from './readLiteral';
import { readOneOf } from './readOneOf';
import type { Node } from './readTree';

type Read<T> = Result<T, SlotProblem>;
type Reader = (node: Node, slots: Slots) => Read<Condition>;

/** A condition node as a condition. */
export function readCondition(node: Node, slots: Slots): Read<Condition> {
  const { symbol } = node;
  const op = COMPARISONS.find((name) => symbol === `CMP_${name}`);
  if (op !== undefined) return readCompare(op, node, slots);
  const match = TEXT_MATCHES.find((name) => symbol === `HAS_${name}`);
  if (match !== undefined) return readMatch(match, node, slots);
  const period = PERIODS.find((name) => symbol === `IN_${name}`);
  if (period !== undefined) return ok({ kind: 'period', period, column: columnOf(node) });
  const content = CONTENTS.find((name) => symbol === `IS_${name}`);
  if (content !== undefined) return ok({ kind: 'content', is: content, column: columnOf(node) });
  const read = READERS[symbol];
  return read === undefined ? fail({ code: 'noSuchSlot', symbol }) : read(node, slots);
}

const READERS: Readonly<Record<string, Reader>> = {
  BETWEEN: (node, slots) => readBetween(node, slots, false),
  OUTSIDE: (node, slots) => readBetween(node, slots, true),
  BLANK: (node) => ok({ kind: 'blank', column: columnOf(node) }),
  ERROR: (node) => ok({ kind: 'error', column: columnOf(node) }),
  MULTIPLE: readMultiple,
  ONE_OF: (node, slots) => readOneOf(node, slots, 'equals'),
  CONTAINS_ANY: (node, slots) => readOneOf(node, slots, 'contains'),
  IN_COLUMN: readInColumn,
  DUPLICATE: (node) => readDuplicate(node, false),
  UNIQUE: (node) => readDuplicate(node, true),
  FIRST_OCCURRENCE: (node) => readOccurrence(node, 'first'),
  LATER_OCCURRENCE: (node) => readOccurrence(node, 'later'),
  TOP: (node, slots) => readRank(node, slots, 'top', false),
  BOTTOM: (node, slots) => readRank(node, slots, 'bottom', false),
  TOP_PERCENT: (node, slots) => readRank(node, slots, 'top', true),
  BOTTOM_PERCENT: (node, slots) => readRank(node, slots, 'bottom', true),
  ABOVE_AVERAGE: (node) => readAverage(node, 'above'),
  BELOW_AVERAGE: (node) => readAverage(node, 'below'),
  DEVIATES_ABOVE: (node, slots) => readDeviates(node, slots, 'above'),
  DEVIATES_BELOW: (node, slots) => readDeviates(node, slots, 'below'),
  DEVIATES: (node, slots) => readDeviates(node, slots, 'either'),
  STRIPE_nth: (node, slots) => readStripe(node, slots, 'nth'),
  STRIPE_from: (node, slots) => readStripe(node, slots, 'from'),
  STRIPE_blocks: (node, slots) => readStripe(node, slots, 'blocks'),
  BANDS: (node) => {
    const column = columnOf(node);
    return column === 'this' ? notColumn() : ok({ kind: 'bands', column });
  },
  FIRST_ROWS: (node, slots) => readEdge(node, slots, 'first'),
  LAST_ROWS: (node, slots) => readEdge(node, slots, 'last'),
  SOME: (node, slots) => readQuantified(node, slots, 'some'),
  EVERY: (node, slots) => readQuantified(node, slots, 'every'),
  NOT: (node, slots) => {
    const of = readCondition(node.children[0] ?? node, slots);
    return of.ok ? ok({ kind: 'not', of: of.value }) : of;
  },
  AND: (node, slots) => readJoin(node, slots, 'and'),
  OR: (node, slots) => readJoin(node, slots, 'or'),
};

function notColumn(): Read<never> {
  return fail({ code: 'notColumn', symbol: 'THIS' });
}

/** The symbol of an argument. */
function symbolAt(node: Node, index: number): string {
  return node.children[index]?.symbol ?? '';
}

/** The grammar joins two; nested joins of the same kind are one longer join. */
function readJoin(node: Node, slots: Slots, kind: 'and' | 'or'): Read<Condition> {
  const of: Condition[] = [];
  for (const child of node.children) {
    const read = readCondition(child, slots);
    if (!read.ok) return read;
    if (read.value.kind === kind) of.push(...read.value.of);
    else of.push(read.value);
  }
  return ok({ kind, of });
}

/** The part of a date that an expression counts: "March" beside it is 3. */
function partOf(expression: Expression): DatePart | null {
  return expression.kind === 'datePart' ? expression.part : null;
}

function readCompare(op: Comparison, node: Node, slots: Slots): Read<Condition> {
  const [left = node, right = node] = node.children;
  const a = readExpression(left, slots);
  if (!a.ok) return a;
  const b = readExpression(
    right,
    slots,
    op === 'gt' || op === 'le' ? 'last' : 'first',
    partOf(a.value),
  );
  return b.ok ? ok({ kind: 'compare', op, left: a.value, right: b.value }) : b;
}

function readBetween(node: Node, slots: Slots, outside: boolean): Read<Condition> {
  const [value = node, low = node, high = node] = node.children;
  const a = readExpression(value, slots);
  if (!a.ok) return a;
  const b = readExpression(low, slots, 'first', partOf(a.value));
  if (!b.ok) return b;
  const c = readExpression(high, slots, 'last', partOf(a.value));
  if (!c.ok) return c;
  return ok({ kind: 'between', value: a.value, low: b.value, high: c.value, outside });
}

function readMatch(match: TextMatch, node: Node, slots: Slots): Read<Condition> {
  const column = columnOf(node);
  const [, second = node] = node.children;
  if (second.symbol === 'HOLE_text') {
    return ok({ kind: 'text', match, column, text: { kind: 'hole', type: 'text' } });
  }
  const text = readText(second, slots, textUse(match));
  return text.ok ? ok({ kind: 'text', match, column, text: text.value }) : text;
}

function readMultiple(node: Node, slots: Slots): Read<Condition> {
  const of = readPlain(symbolAt(node, 1), slots);
  return of.ok ? ok({ kind: 'multiple', of: of.value, column: columnOf(node) }) : of;
}

function readInColumn(node: Node): Read<Condition> {
  const pair = readPair(node);
  if (!pair.ok) return pair;
  const [column, other] = pair.value;
  return other === 'this' ? notColumn() : ok({ kind: 'inColumn', column, other });
}

function readDuplicate(node: Node, unique: boolean): Read<Condition> {
  const columns = readKey(node.children[0] ?? node);
  return columns.ok ? ok({ kind: 'duplicate', columns: columns.value, unique }) : columns;
}

function readOccurrence(node: Node, which: 'first' | 'later'): Read<Condition> {
  const columns = readKey(node.children[0] ?? node);
  return columns.ok ? ok({ kind: 'occurrence', which, columns: columns.value }) : columns;
}

function readRank(
  node: Node,
  slots: Slots,
  side: 'top' | 'bottom',
  percent: boolean,
): Read<Condition> {
  const grouped = readGrouped(node.children[0] ?? node);
  if (!grouped.ok) return grouped;
  const symbol = symbolAt(node, 1);
  if (symbol === 'HOLE_number') {
    const n = { kind: 'hole', type: 'number' } as const;
    return ok({ kind: 'rank', side, n, percent, ...grouped.value });
  }
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const n = slot.value.value;
  if (slot.value.percent && !percent) return fail({ code: 'notPlain', symbol });
  if (!Number.isInteger(n) || n < 1) return fail({ code: 'notWhole', symbol });
  return ok({ kind: 'rank', side, n, percent, ...grouped.value });
}

function readAverage(node: Node, side: 'above' | 'below'): Read<Condition> {
  const grouped = readGrouped(node.children[0] ?? node);
  return grouped.ok ? ok({ kind: 'average', side, ...grouped.value }) : grouped;
}

function readDeviates(
  node: Node,
  slots: Slots,
  side: 'above' | 'below' | 'either',
): Read<Condition> {
  const n = readPlain(symbolAt(node, 1), slots);
  return n.ok ? ok({ kind: 'deviates', side, n: n.value, column: columnOf(node) }) : n;
}

function readStripe(node: Node, slots: Slots, shape: Stripe['shape']): Read<Condition> {
  const n = readWhole(symbolAt(node, 0), slots, 1);
  return n.ok ? ok({ kind: 'stripe', shape, n: n.value }) : n;
}

function readEdge(node: Node, slots: Slots, side: 'first' | 'last'): Read<Condition> {
  const n = readWhole(symbolAt(node, 0), slots, 1);
  return n.ok ? ok({ kind: 'edge', side, n: n.value }) : n;
}

function readQuantified(node: Node, slots: Slots, kind: 'some' | 'every'): Read<Condition> {
  const [overNode = node, ofNode = node] = node.children;
  const over = readOver(overNode);
  if (!over.ok) return over;
  const of = readCondition(ofNode, slots);
  return of.ok ? ok({ kind, over: over.value, of: of.value }) : of;
}
