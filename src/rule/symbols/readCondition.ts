import { fail, ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import { COMPARISONS, PERIODS, TEXT_MATCHES, type Comparison, type Condition } from '../condition';
import { AGGREGATES, HOLE_TYPES, UNITS, type Expression } from '../expression';
import type { ColumnRef } from '../ruleSet';
import {
  readLiteral,
  readNumberSlot,
  readText,
  type DateEnd,
  type SlotProblem,
} from './readLiteral';
import type { Node } from './readTree';

type Read<T> = Result<T, SlotProblem>;

/** The column that a column symbol names. */
export function readColumn(node: Node): ColumnRef {
  return node.symbol === 'THIS' ? 'this' : Number(node.symbol.slice('C_'.length));
}

/** A condition node as a condition. */
export function readCondition(node: Node, slots: Slots): Read<Condition> {
  const { symbol, children } = node;
  const [first = node, second = node] = children;
  const column = (): ColumnRef => readColumn(first);
  const op = COMPARISONS.find((name) => symbol === `CMP_${name}`);
  if (op !== undefined) return readCompare(op, first, second, slots);
  const match = TEXT_MATCHES.find((name) => symbol === `HAS_${name}`);
  if (match !== undefined) {
    if (second.symbol === 'HOLE_text') {
      const text = { kind: 'hole', type: 'text' } as const;
      return ok({ kind: 'text', match, column: column(), text });
    }
    const text = readText(second, slots);
    return text.ok ? ok({ kind: 'text', match, column: column(), text: text.value }) : text;
  }
  const period = PERIODS.find((name) => symbol === `IN_${name}`);
  if (period !== undefined) return ok({ kind: 'period', period, column: column() });
  const read = READERS[symbol];
  return read === undefined ? fail({ code: 'noSuchSlot', symbol }) : read(node, slots);
}

const READERS: Readonly<Record<string, (node: Node, slots: Slots) => Read<Condition>>> = {
  BETWEEN: (node, slots) => readBetween(node, slots, false),
  OUTSIDE: (node, slots) => readBetween(node, slots, true),
  BLANK: (node) => ok({ kind: 'blank', column: columnOf(node) }),
  ERROR: (node) => ok({ kind: 'error', column: columnOf(node) }),
  DUPLICATE: (node) => ok({ kind: 'duplicate', column: columnOf(node), unique: false }),
  UNIQUE: (node) => ok({ kind: 'duplicate', column: columnOf(node), unique: true }),
  TOP: (node, slots) => readRank(node, slots, 'top', false),
  BOTTOM: (node, slots) => readRank(node, slots, 'bottom', false),
  TOP_PERCENT: (node, slots) => readRank(node, slots, 'top', true),
  BOTTOM_PERCENT: (node, slots) => readRank(node, slots, 'bottom', true),
  ABOVE_AVERAGE: (node) => ok({ kind: 'average', side: 'above', column: columnOf(node) }),
  BELOW_AVERAGE: (node) => ok({ kind: 'average', side: 'below', column: columnOf(node) }),
  NOT: (node, slots) => {
    const of = readCondition(node.children[0] ?? node, slots);
    return of.ok ? ok({ kind: 'not', of: of.value }) : of;
  },
  AND: (node, slots) => readJoin(node, slots, 'and'),
  OR: (node, slots) => readJoin(node, slots, 'or'),
};

function columnOf(node: Node): ColumnRef {
  return readColumn(node.children[0] ?? node);
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

function readCompare(op: Comparison, left: Node, right: Node, slots: Slots): Read<Condition> {
  const end: DateEnd = op === 'gt' || op === 'le' ? 'last' : 'first';
  const a = readExpression(left, slots, 'first');
  if (!a.ok) return a;
  const b = readExpression(right, slots, end);
  return b.ok ? ok({ kind: 'compare', op, left: a.value, right: b.value }) : b;
}

function readBetween(node: Node, slots: Slots, outside: boolean): Read<Condition> {
  const [value = node, low = node, high = node] = node.children;
  const a = readExpression(value, slots, 'first');
  if (!a.ok) return a;
  const b = readExpression(low, slots, 'first');
  if (!b.ok) return b;
  const c = readExpression(high, slots, 'last');
  if (!c.ok) return c;
  return ok({ kind: 'between', value: a.value, low: b.value, high: c.value, outside });
}

function readRank(
  node: Node,
  slots: Slots,
  side: 'top' | 'bottom',
  percent: boolean,
): Read<Condition> {
  const symbol = node.children[1]?.symbol ?? '';
  const column = columnOf(node);
  if (symbol === 'HOLE_number') {
    return ok({ kind: 'rank', side, n: { kind: 'hole', type: 'number' }, percent, column });
  }
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const n = slot.value.value;
  if (!Number.isInteger(n) || n < 1) return fail({ code: 'notWhole', symbol });
  return ok({ kind: 'rank', side, n, percent, column });
}

function readExpression(node: Node, slots: Slots, end: DateEnd): Read<Expression> {
  const literal = readLiteral(node, slots, end);
  if (literal !== null) return literal;
  const { symbol } = node;
  const hole = HOLE_TYPES.find((type) => symbol === `HOLE_${type}`);
  if (hole !== undefined) return ok({ kind: 'hole', type: hole });
  const aggregate = AGGREGATES.find((name) => symbol === `OF_${name}`);
  if (aggregate !== undefined) {
    return ok({ kind: 'aggregate', of: aggregate, column: columnOf(node) });
  }
  if (symbol === 'TODAY') return ok({ kind: 'today', amount: 0, unit: 'day' });
  if (symbol === 'TODAY_PLUS') return readToday(node, slots, 1);
  if (symbol === 'TODAY_MINUS') return readToday(node, slots, -1);
  const [first = node, second = node] = node.children;
  if (symbol === 'DIFFERENCE') {
    return ok({ kind: 'difference', column: readColumn(first), minus: readColumn(second) });
  }
  if (symbol !== 'SCALED') return ok({ kind: 'cell', column: readColumn(node) });
  const slot = readNumberSlot(first.symbol, slots);
  if (!slot.ok) return slot;
  const factor = slot.value.percent ? slot.value.value / 100 : slot.value.value;
  return ok({ kind: 'scaled', factor, column: readColumn(second) });
}

function readToday(node: Node, slots: Slots, sign: 1 | -1): Read<Expression> {
  const [amount = node, unitNode = node] = node.children;
  const slot = readNumberSlot(amount.symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  if (percent || !Number.isInteger(value)) return fail({ code: 'notWhole', symbol: amount.symbol });
  const unit = UNITS.find((name) => unitNode.symbol === `UNIT_${name}`) ?? 'day';
  return ok({ kind: 'today', amount: value === 0 ? 0 : sign * value, unit });
}
