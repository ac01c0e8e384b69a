import type { Area } from '../../sheet/area';
import { fail, ok, type Result } from '../../sheet/result';
import type { DateSlot, NumberSlot, Slots } from '../../sheet/slots';
import type { TextMatch } from '../condition';
import type { DatePart, Literal } from '../expression';
import type { Node } from './readTree';

/** A symbol that stands for something that the request does not hold, or that its place does not take. */
export interface SlotProblem {
  readonly code:
    | 'noSuchSlot'
    | 'wordsBackwards'
    | 'notWhole'
    | 'notPercent'
    | 'notPlain'
    | 'notOneCell'
    | 'notColumn'
    | 'repeated';
  readonly symbol: string;
}

/** Which end of a month or year a date stands for: "after March" is after its last day. */
export type DateEnd = 'first' | 'last';

/** The number at the end of a symbol. */
export function slotIndex(symbol: string): number {
  return Number(symbol.slice(symbol.lastIndexOf('_') + 1));
}

/** Without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number symbol's slot; a constant counts as a plain number. */
export function readNumberSlot(symbol: string, slots: Slots): Result<NumberSlot, SlotProblem> {
  const index = slotIndex(symbol);
  if (symbol.startsWith('K_')) return ok({ value: index, percent: false });
  const slot = slots.numbers[index];
  return slot === undefined ? fail({ code: 'noSuchSlot', symbol }) : ok(slot);
}

/** An address of the request. */
export function readArea(symbol: string, slots: Slots): Result<Area, SlotProblem> {
  const area = slots.areas[slotIndex(symbol)];
  return area === undefined ? fail({ code: 'noSuchSlot', symbol }) : ok(area);
}

/** A number that is no percent. */
export function readPlain(symbol: string, slots: Slots): Result<number, SlotProblem> {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  return slot.value.percent ? fail({ code: 'notPlain', symbol }) : ok(slot.value.value);
}

/** A whole number from `least` on that is no percent. */
export function readWhole(symbol: string, slots: Slots, least: 0 | 1): Result<number, SlotProblem> {
  const plain = readPlain(symbol, slots);
  if (!plain.ok) return plain;
  return Number.isInteger(plain.value) && plain.value >= least
    ? plain
    : fail({ code: 'notWhole', symbol });
}

/** Whether a text stands for a whole cell or for a part of one. */
export type TextUse = 'whole' | 'part';

/** What a kind of text condition looks for. */
export function textUse(match: TextMatch): TextUse {
  return match === 'exact' ? 'whole' : 'part';
}

/**
 * A text node: a quoted text, a value of the table, or a run of the request's words. Where a part of a cell is
 * looked for, a value of which the request holds one word is that word.
 */
export function readText(
  node: Node,
  slots: Slots,
  use: TextUse = 'whole',
): Result<string, SlotProblem> {
  const { symbol } = node;
  const index = slotIndex(symbol);
  if (!symbol.startsWith('WORD_')) {
    const value = slots.values[index];
    const said = use === 'part' ? (value?.part ?? value?.text) : value?.text;
    const text = symbol.startsWith('TEXT_') ? slots.texts[index] : said;
    return text === undefined ? fail({ code: 'noSuchSlot', symbol }) : ok(text);
  }
  const last = Number(node.children[0]?.symbol.slice('WORD_'.length));
  if (last < index) return fail({ code: 'wordsBackwards', symbol });
  if (last >= slots.words.length) return fail({ code: 'noSuchSlot', symbol });
  return ok(slots.words.slice(index, last + 1).join(' '));
}

function toDate(serial: number): Date {
  return new Date((serial - 25569) * 86_400_000);
}

/** Serial of a date slot's first or last day. */
export function dateSerial(slot: DateSlot, end: DateEnd): number {
  if (slot.grain === 'day' || end === 'first') return slot.serial;
  const date = toDate(slot.serial);
  const next =
    slot.grain === 'month'
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
      : Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return next / 86_400_000 + 25569 - 1;
}

/** The number that a date names as a year or a month ("March" is 3); null where it names none. */
export function partOfDate(slot: DateSlot, part: DatePart): number | null {
  if (part === 'year') return toDate(slot.serial).getUTCFullYear();
  return part === 'month' && slot.grain !== 'year' ? toDate(slot.serial).getUTCMonth() + 1 : null;
}

/** The hour that a full hour names (5pm is 17); null for other times and parts. */
export function partOfTime(fraction: number, part: DatePart): number | null {
  const hour = tidy(fraction * 24);
  return part === 'hour' && Number.isInteger(hour) ? hour : null;
}

/** A literal node as a value; `end` says which day of a month or year is meant, `part` what the literal counts. */
export function readLiteral(
  node: Node,
  slots: Slots,
  end: DateEnd,
  part: DatePart | null,
): Result<Literal, SlotProblem> | null {
  const { symbol } = node;
  if (symbol === 'TRUE' || symbol === 'FALSE') {
    return ok({ kind: 'boolean', value: symbol === 'TRUE' });
  }
  if (/^(NUM|K)_/.test(symbol)) return readNumber(symbol, slots);
  if (symbol.startsWith('DATE_')) return readDate(symbol, slots, end, part);
  if (symbol.startsWith('TIME_')) return readTime(symbol, slots, part);
  if (!/^(TEXT|VALUE|WORD)_/.test(symbol)) return null;
  const text = readText(node, slots);
  return text.ok ? ok({ kind: 'text', text: text.value }) : text;
}

type ReadLiteral = Result<Literal, SlotProblem>;

function readNumber(symbol: string, slots: Slots): ReadLiteral {
  const slot = readNumberSlot(symbol, slots);
  if (!slot.ok) return slot;
  const { value, percent } = slot.value;
  return ok({ kind: 'number', value: percent ? tidy(value / 100) : value, percent });
}

function readDate(symbol: string, slots: Slots, end: DateEnd, part: DatePart | null): ReadLiteral {
  const slot = slots.dates[slotIndex(symbol)];
  if (slot === undefined) return fail({ code: 'noSuchSlot', symbol });
  if (part === null) return ok({ kind: 'date', serial: dateSerial(slot, end) });
  return counted(partOfDate(slot, part), symbol);
}

function readTime(symbol: string, slots: Slots, part: DatePart | null): ReadLiteral {
  const fraction = slots.times[slotIndex(symbol)];
  if (fraction === undefined) return fail({ code: 'noSuchSlot', symbol });
  return part === null
    ? ok({ kind: 'time', fraction })
    : counted(partOfTime(fraction, part), symbol);
}

function counted(value: number | null, symbol: string): ReadLiteral {
  return value === null
    ? fail({ code: 'notWhole', symbol })
    : ok({ kind: 'number', value, percent: false });
}
