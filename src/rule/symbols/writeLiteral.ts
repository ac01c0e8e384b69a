import type { Slots } from '../../sheet/slots';
import type { Literal } from '../expression';
import { dateSerial, type DateEnd } from './readLiteral';
import { CONSTANTS } from './vocabulary';

/** Symbols, or null where the request does not hold what the rule needs. */
export type Written = readonly string[] | null;

/** The number slot (or constant) that stands for a value; `percent` null takes either. */
export function writeNumber(value: number, percent: boolean | null, slots: Slots): string | null {
  const index = slots.numbers.findIndex(
    (slot) => close(slot.value, value) && (percent === null || slot.percent === percent),
  );
  if (index >= 0) return `NUM_${index}`;
  const isConstant = CONSTANTS.some((constant) => constant === value);
  return isConstant && percent !== true ? `K_${value}` : null;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** A text as a quoted slot, a value of the table (of `column` if possible), or a run of words. */
export function writeText(text: string, column: number | null, slots: Slots): Written {
  const wanted = text.toLowerCase();
  const quoted = slots.texts.findIndex((slot) => slot.toLowerCase() === wanted);
  if (quoted >= 0) return [`TEXT_${quoted}`];
  const equal = (slot: Slots['values'][number]): boolean => slot.text.toLowerCase() === wanted;
  const same = slots.values.findIndex((slot) => equal(slot) && slot.column === column);
  const value = same >= 0 ? same : slots.values.findIndex(equal);
  if (value >= 0) return [`VALUE_${value}`];
  return writeWords(wanted, slots.words);
}

function writeWords(wanted: string, words: readonly string[]): Written {
  for (let first = 0; first < words.length; first += 1) {
    let run = '';
    for (let last = first; last < words.length && run.length < wanted.length; last += 1) {
      run = run === '' ? (words[last] ?? '') : `${run} ${words[last] ?? ''}`;
      if (run.toLowerCase() === wanted) return [`WORD_${first}`, `WORD_${last}`];
    }
  }
  return null;
}

/** A literal by the slot that holds it. */
export function writeLiteral(
  literal: Literal,
  column: number | null,
  end: DateEnd,
  slots: Slots,
): Written {
  switch (literal.kind) {
    case 'boolean':
      return [literal.value ? 'TRUE' : 'FALSE'];
    case 'text':
      return writeText(literal.text, column, slots);
    case 'time':
      return one(
        'TIME',
        slots.times.findIndex((fraction) => close(fraction, literal.fraction)),
      );
    case 'date':
      return one(
        'DATE',
        slots.dates.findIndex((slot) => dateSerial(slot, end) === literal.serial),
      );
    case 'number': {
      const value = literal.percent ? literal.value * 100 : literal.value;
      const symbol = writeNumber(value, literal.percent, slots);
      return symbol === null ? null : [symbol];
    }
  }
}

function one(role: string, index: number): Written {
  return index >= 0 ? [`${role}_${index}`] : null;
}
