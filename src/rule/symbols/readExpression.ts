import { fail, ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import {
  AGGREGATES,
  DATE_PARTS,
  HOLE_TYPES,
  UNITS,
  type Aggregate,
  type ColumnAggregate,
  type DatePart,
  type Expression,
  type RowAggregate,
} from '../expression';
import type { ColumnRef } from '../ruleSet';
import { columnOf, readColumn, readGrouped, readKey, readPair, readSpan } from './readColumns';
import {
  readArea,
  readLiteral,
  readNumberSlot,
  readPlain,
  readWhole,
  tidy,
  type DateEnd,
  type SlotProblem,
} from './readLiteral';
import type { Node } from './readTree';

type Read<T> = Result<T, SlotProblem>;

/** An expression node; `end` and `part` say how its literals are meant. */
export function readExpression(
  node: Node,
  slots: Slots,
  end: DateEnd = 'first',
  part: DatePart | null = null,
): Read<Expression> {
  const literal = readLiteral(node, slots, end, part);
  if (literal !== null) return literal;
  const { symbol } = node;
  const hole = HOLE_TYPES.find((type) => symbol === `HOLE_${type}`);
  if (hole !== undefined) return ok({ kind: 'hole', type: hole });
  const aggregate = AGGREGATES.find((name) => symbol === `OF_${name}`);
  if (aggregate !== undefined) return readAggregate(node, aggregate);
  const counted = DATE_PARTS.find((name) => symbol === `PART_${name}`);
  if (counted !== undefined) {
    return ok({ kind: 'datePart', part: counted, column: columnOf(node) });
  }
  const read = READERS[symbol];
  return read === undefined ? ok({ kind: 'cell', column: readColumn(node) }) : read(node, slots);
}

type Reader = (node: Node, slots: Slots) => Read<Expression>;

const READERS: Readonly<Record<string, Reader>> = {
  TODAY: () => ok({ kind: 'today', amount: 0, unit: 'day' }),
  TODAY_PLUS: (node, slots) => readToday(node, slots, 1),
  TODAY_MINUS: (node, slots) => readToday(node, slots, -1),
  ABOVE: (node) => ok({ kind: 'neighbour', side: 'above', column: columnOf(node) }),
  BELOW: (node) => ok({ kind: 'neighbour', side: 'below', column: columnOf(node) }),
  LEFT: () => ok({ kind: 'beside', side: 'left' }),
  RIGHT: () => ok({ kind: 'beside', side: 'right' }),
  FIXED: readFixed,
  FIRST: (node) => ok({ kind: 'first', column: columnOf(node) }),
  LARGEST: (node, slots) => readNth(node, slots, 'largest'),
  SMALLEST: (node, slots) => readNth(node, slots, 'smallest'),
  PERCENTILE: readPercentile,
  OCCURRENCES: (node) => {
    const columns = readKey(node.children[0] ?? node);
    return columns.ok ? ok({ kind: 'occurrences', columns: columns.value }) : columns;
  },
  SCALED: readScaled,
  RAISED: readScaled,
  LOWERED: readScaled,
  DIFFERENCE: (node) => ofPair(node, (column, minus) => ({ kind: 'difference', column, minus })),
  DISTANCE: (node) => ofPair(node, (column, minus) => ({ kind: 'distance', column, minus })),
  PLUS: readPlus,
  PRODUCT: (node) => {
    const [first = node, second = node] = node.children;
    return ok({ kind: 'product', column: readColumn(first), by: readColumn(second) });
  },
  LENGTH: (node) => ok({ kind: 'length', column: columnOf(node) }),
};

function ofPair(
  node: Node,
  make: (first: ColumnRef, second: ColumnRef) => Expression,
): Read<Expression> {
  const pair = readPair(node);
  return pair.ok ? ok(make(...pair.value)) : pair;
}

function readAggregate(node: Node, of: Aggregate): Read<ColumnAggregate | RowAggregate> {
  const gathered = node.children[0] ?? node;
  if (gathered.symbol === 'ACROSS') return ok({ kind: 'rowAggregate', of, span: null });
  if (gathered.symbol === 'SPAN') {
    const span = readSpan(gathered);
    return span.ok ? ok({ kind: 'rowAggregate', of, span: span.value }) : span;
  }
  const grouped = readGrouped(gathered);
  return grouped.ok ? ok({ kind: 'aggregate', of, ...grouped.value }) : grouped;
}

function readToday(node: Node, slots: Slots, sign: 1 | -1): Read<Expression> {
  const [amount = node, unitNode = node] = node.children;
  const whole = readWhole(amount.symbol, slots, 0);
  if (!whole.ok) return whole;
  const unit = UNITS.find((name) => unitNode.symbol === `UNIT_${name}`) ?? 'day';
  return ok({ kind: 'today', amount: whole.value === 0 ? 0 : sign * whole.value, unit });
}

function readFixed(node: Node, slots: Slots): Read<Expression> {
  const symbol = node.children[0]?.symbol ?? '';
  const area = readArea(symbol, slots);
  if (!area.ok) return area;
  const { top, left, bottom, right } = area.value;
  return top === bottom && left === right
    ? ok({ kind: 'fixed', row: top, column: left })
    : fail({ code: 'notOneCell', symbol });
}

function readNth(node: Node, slots: Slots, side: 'largest' | 'smallest'): Read<Expression> {
  const [number = node, column = node] = node.children;
  const n = readWhole(number.symbol, slots, 1);
  return n.ok ? ok({ kind: 'nth', side, n: n.value, column: readColumn(column) }) : n;
}

function readPercentile(node: Node, slots: Slots): Read<Expression> {
  const [{ symbol } = node, column = node] = node.children;
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const n = slot.value.value;
  return n >= 0 && n <= 100
    ? ok({ kind: 'percentile', n, column: readColumn(column) })
    : fail({ code: 'notPercent', symbol });
}

/** A column plus a number or plus another column. */
function readPlus(node: Node, slots: Slots): Read<Expression> {
  const [first = node, second = node] = node.children;
  const column = readColumn(first);
  if (/^(THIS$|C_)/.test(second.symbol)) {
    return ok({ kind: 'plus', column, add: readColumn(second) });
  }
  const amount = readPlain(second.symbol, slots);
  return amount.ok ? ok({ kind: 'plus', column, add: { amount: amount.value } }) : amount;
}

function readScaled(node: Node, slots: Slots): Read<Expression> {
  const [number = node, scalable = node] = node.children;
  const factor = readFactor(node.symbol, number.symbol, slots);
  if (!factor.ok) return factor;
  const of = readExpression(scalable, slots);
  if (!of.ok) return of;
  const { kind } = of.value;
  return kind === 'cell' || kind === 'aggregate' || kind === 'rowAggregate'
    ? ok({ kind: 'scaled', factor: factor.value, of: of.value })
    : fail({ code: 'notColumn', symbol: scalable.symbol });
}

/** "80% of" and "twice" as they are, "10% above" is 1.1, "10% below" is 0.9. */
function readFactor(head: string, symbol: string, slots: Slots): Read<number> {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  if (head === 'SCALED') return ok(percent ? tidy(value / 100) : value);
  if (!percent) return fail({ code: 'notPercent', symbol });
  return ok(tidy(1 + (head === 'RAISED' ? value : -value) / 100));
}
