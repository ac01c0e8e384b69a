import { fail, ok, type Result } from '../../sheet/result';
import type { DateSlot, NumberSlot, Slots } from '../../sheet/slots';
import type { Literal } from '../expression';
import type { Node } from './readTree';

/** A symbol that stands for something that the request does not hold. */
export interface SlotProblem {
  readonly code: 'noSuchSlot' | 'wordsBackwards' | 'notWhole';
  readonly symbol: string;
}

/** Which end of a month or year a date stands for: "after March" is after its last day. */
export type DateEnd = 'first' | 'last';

/** A number symbol's slot; a constant counts as a plain number. */
export function readNumberSlot(symbol: string, slots: Slots): Result<NumberSlot, SlotProblem> {
  const index = Number(symbol.slice(symbol.lastIndexOf('_') + 1));
  if (symbol.startsWith('K_')) return ok({ value: index, percent: false });
  const slot = slots.numbers[index];
  return slot === undefined ? fail({ code: 'noSuchSlot', symbol }) : ok(slot);
}

/** A text node: a quoted text, a value of the table, or a run of the request's words. */
export function readText(node: Node, slots: Slots): Result<string, SlotProblem> {
  const { symbol } = node;
  const index = Number(symbol.slice(symbol.lastIndexOf('_') + 1));
  if (!symbol.startsWith('WORD_')) {
    const text = symbol.startsWith('TEXT_') ? slots.texts[index] : slots.values[index]?.text;
    return text === undefined ? fail({ code: 'noSuchSlot', symbol }) : ok(text);
  }
  const last = Number(node.children[0]?.symbol.slice('WORD_'.length));
  if (last < index) return fail({ code: 'wordsBackwards', symbol });
  if (last >= slots.words.length) return fail({ code: 'noSuchSlot', symbol });
  return ok(slots.words.slice(index, last + 1).join(' '));
}

/** Serial of a date slot's first or last day. */
export function dateSerial(slot: DateSlot, end: DateEnd): number {
  if (slot.grain === 'day' || end === 'first') return slot.serial;
  const date = new Date((slot.serial - 25569) * 86_400_000);
  const next =
    slot.grain === 'month'
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
      : Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return next / 86_400_000 + 25569 - 1;
}

/** A literal node as a value; `end` says which day of a month or year is meant. */
export function readLiteral(
  node: Node,
  slots: Slots,
  end: DateEnd,
): Result<Literal, SlotProblem> | null {
  const { symbol } = node;
  const index = Number(symbol.slice(symbol.lastIndexOf('_') + 1));
  if (symbol === 'TRUE' || symbol === 'FALSE') {
    return ok({ kind: 'boolean', value: symbol === 'TRUE' });
  }
  if (/^(NUM|K)_/.test(symbol)) return readNumber(symbol, slots);
  if (symbol.startsWith('DATE_')) {
    const slot = slots.dates[index];
    if (slot === undefined) return fail({ code: 'noSuchSlot', symbol });
    return ok({ kind: 'date', serial: dateSerial(slot, end) });
  }
  if (symbol.startsWith('TIME_')) {
    const fraction = slots.times[index];
    return fraction === undefined
      ? fail({ code: 'noSuchSlot', symbol })
      : ok({ kind: 'time', fraction });
  }
  if (!/^(TEXT|VALUE|WORD)_/.test(symbol)) return null;
  const text = readText(node, slots);
  return text.ok ? ok({ kind: 'text', text: text.value }) : text;
}

function readNumber(symbol: string, slots: Slots): Result<Literal, SlotProblem> {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  return ok({ kind: 'number', value: percent ? value / 100 : value, percent });
}
