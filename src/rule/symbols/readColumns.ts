import { fail, ok, type Result } from '../../sheet/result';
import type { Over } from '../condition';
import type { ColumnRef, Key } from '../ruleSet';
import type { SlotProblem } from './readLiteral';
import type { Node } from './readTree';

type Read<T> = Result<T, SlotProblem>;

/** The column that a column symbol names. */
export function readColumn(node: Node): ColumnRef {
  return node.symbol === 'THIS' ? 'this' : Number(node.symbol.slice('C_'.length));
}

/** The column of a node's first argument. */
export function columnOf(node: Node): ColumnRef {
  return readColumn(node.children[0] ?? node);
}

/** Columns of the table, each another one; 'this' is none. */
export function readIndices(nodes: readonly Node[]): Read<readonly number[]> {
  const found: number[] = [];
  for (const node of nodes) {
    const column = readColumn(node);
    if (column === 'this') return fail({ code: 'notColumn', symbol: node.symbol });
    if (found.includes(column)) return fail({ code: 'repeated', symbol: node.symbol });
    found.push(column);
  }
  return ok(found);
}

/** Two columns that are not the same. */
export function readPair(node: Node): Read<readonly [ColumnRef, ColumnRef]> {
  const [first = node, second = node] = node.children;
  return first.symbol === second.symbol
    ? fail({ code: 'repeated', symbol: second.symbol })
    : ok([readColumn(first), readColumn(second)]);
}

/** A column or several as one key. */
export function readKey(node: Node): Read<Key> {
  if (!node.symbol.startsWith('KEY')) return ok([readColumn(node)]);
  const indices = readIndices(node.children);
  if (!indices.ok) return indices;
  const [first, ...rest] = indices.value;
  return first === undefined
    ? fail({ code: 'notColumn', symbol: node.symbol })
    : ok([first, ...rest]);
}

/** A column, perhaps within the rows of a group. */
export interface Grouped {
  readonly column: ColumnRef;
  readonly by?: number;
}

/** A column, or WITHIN a column and its group. */
export function readGrouped(node: Node): Read<Grouped> {
  if (node.symbol !== 'WITHIN') return ok({ column: readColumn(node) });
  const pair = readPair(node);
  if (!pair.ok) return pair;
  const [column, by] = pair.value;
  return by === 'this' ? fail({ code: 'notColumn', symbol: 'THIS' }) : ok({ column, by });
}

/** Two columns of one row in sheet order. */
export function readSpan(node: Node): Read<{ readonly from: number; readonly to: number }> {
  const ends = readIndices(node.children);
  return ends.ok ? ok({ from: Math.min(...ends.value), to: Math.max(...ends.value) }) : ends;
}

/** The cells that a quantified condition is about. */
export function readOver(node: Node): Read<Over> {
  if (node.symbol === 'ACROSS') return ok({ kind: 'across' });
  if (node.symbol === 'SPAN') {
    const span = readSpan(node);
    return span.ok ? ok({ kind: 'span', ...span.value }) : span;
  }
  const columns = readIndices(node.children);
  return columns.ok ? ok({ kind: 'list', columns: columns.value }) : columns;
}
