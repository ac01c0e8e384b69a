import { fail, ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import type { OneOf } from '../condition';
import { columnOf } from './readColumns';
import { readNumberSlot, readText, tidy, type SlotProblem, type TextUse } from './readLiteral';
import type { Node } from './readTree';

type Read<T> = Result<T, SlotProblem>;

/** A column with its items, which are nested: each holds the ones after it, the last of them ENOUGH. */
export function readOneOf(node: Node, slots: Slots, match: OneOf['match']): Read<OneOf> {
  const [, first = node, ...others] = node.children;
  const items: (string | number)[] = [];
  const known = new Set<string>();
  for (const item of [first, ...others.flatMap(unnest)]) {
    const read = readItem(item, slots, match === 'equals' ? 'whole' : 'part');
    if (!read.ok) return read;
    const key = String(read.value).toLowerCase();
    if (known.has(key)) return fail({ code: 'repeated', symbol: item.symbol });
    known.add(key);
    items.push(read.value);
  }
  return ok({ kind: 'oneOf', match, column: columnOf(node), items });
}

function unnest(node: Node): readonly Node[] {
  if (node.symbol === 'ENOUGH') return [];
  const next = node.children[node.symbol.startsWith('WORD_') ? 1 : 0];
  return next === undefined ? [node] : [node, ...unnest(next)];
}

function readItem(node: Node, slots: Slots, use: TextUse): Read<string | number> {
  if (!/^(NUM|K)_/.test(node.symbol)) return readText(node, slots, use);
  const slot = readNumberSlot(node.symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  return ok(percent ? tidy(value / 100) : value);
}
