import type { Slots } from '../../sheet/slots';
import type { DatePart, Literal } from '../expression';
import { dateSerial, partOfDate, partOfTime, type DateEnd, type TextUse } from './readLiteral';
import { CONSTANTS } from './vocabulary';

/** Symbols, or null where the request does not hold what the rule needs. */
export type Written = readonly string[] | null;

/** What a literal is compared with. */
export interface Against {
  /** A value of the table is rather this column's. */
  readonly column: number | null;
  readonly end: DateEnd;
  /** The literal counts years, months, …: "March" is 3. */
  readonly part: DatePart | null;
}

/** Compared with nothing that would say how a literal is meant. */
export const ALONE: Against = { column: null, end: 'first', part: null };

/** The number slot, no weekday, that stands for a value; `percent` null takes either. */
export function findNumber(value: number, percent: boolean | null, slots: Slots): string | null {
  const index = slots.numbers.findIndex(
    (slot) =>
      close(slot.value, value) &&
      slot.weekday !== true &&
      (percent === null || slot.percent === percent),
  );
  return index >= 0 ? `NUM_${index}` : null;
}

/** The number slot or constant that stands for a value, or else a weekday; `percent` null takes either. */
export function writeNumber(value: number, percent: boolean | null, slots: Slots): Written {
  const slot = findNumber(value, percent, slots);
  if (slot !== null) return [slot];
  if (percent === true) return null;
  return CONSTANTS.some((constant) => constant === value)
    ? [`K_${value}`]
    : writeWeekday(value, slots);
}

function writeWeekday(value: number, { numbers }: Slots): Written {
  const isNamed = (slot: Slots['numbers'][number]): boolean => slot.weekday === true;
  return one(
    'NUM',
    numbers.findIndex((slot) => isNamed(slot) && slot.value === value),
  );
}

/** A number, plain or as its percent ("50%" is 0.5); what the request says goes before a constant. */
export function writeAmount(value: number, slots: Slots): Written {
  const slot = findNumber(value, false, slots) ?? findNumber(value * 100, true, slots);
  return slot === null ? writeNumber(value, false, slots) : [slot];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** A text as a quoted slot, a value of the table (of `column` if possible), or a run of words. */
export function writeText(
  text: string,
  column: number | null,
  slots: Slots,
  use: TextUse = 'whole',
): Written {
  const wanted = text.toLowerCase();
  const quoted = slots.texts.findIndex((slot) => slot.toLowerCase() === wanted);
  if (quoted >= 0) return [`TEXT_${quoted}`];
  const equal = (slot: Slots['values'][number]): boolean =>
    ((use === 'part' ? slot.part : undefined) ?? slot.text).toLowerCase() === wanted;
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
export function writeLiteral(literal: Literal, against: Against, slots: Slots): Written {
  switch (literal.kind) {
    case 'boolean':
      return [literal.value ? 'TRUE' : 'FALSE'];
    case 'text':
      return writeText(literal.text, against.column, slots);
    case 'time':
      return one(
        'TIME',
        slots.times.findIndex((fraction) => close(fraction, literal.fraction)),
      );
    case 'date':
      return one(
        'DATE',
        slots.dates.findIndex((slot) => dateSerial(slot, against.end) === literal.serial),
      );
    case 'number': {
      const { value, percent } = literal;
      if (percent) return writeNumber(value * 100, true, slots);
      const part = against.part === null ? null : writePart(value, against.part, slots);
      return part ?? writeNumber(value, false, slots);
    }
  }
}

/** The slot that names a part of a date: "Mondays", "March", "5pm"; a year is a number before it is a date. */
function writePart(value: number, part: DatePart, slots: Slots): Written {
  if (part === 'weekday') return writeWeekday(value, slots);
  if (part === 'hour') {
    return one(
      'TIME',
      slots.times.findIndex((fraction) => partOfTime(fraction, part) === value),
    );
  }
  const number = part === 'year' ? findNumber(value, false, slots) : null;
  if (number !== null) return [number];
  const isSame = (slot: Slots['dates'][number]): boolean => partOfDate(slot, part) === value;
  const named = slots.dates.findIndex((slot) => slot.grain === part && isSame(slot));
  return one('DATE', named >= 0 ? named : slots.dates.findIndex(isSame));
}

function one(role: string, index: number): Written {
  return index >= 0 ? [`${role}_${index}`] : null;
}
