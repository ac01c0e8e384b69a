import type { DateSlot } from '../sheet/slots';
import type { Found } from './found';
import { monthOf, parseDate, toSerial, type DateReading } from './parseDate';
import type { Word } from './splitWords';

/** What a request's dates are read with. */
export interface DateContext extends DateReading {
  /** The table holds dates, so that "before 2025" may be a year. */
  readonly hasDates: boolean;
}

const BEFORE_DATE =
  /^(?:in|on|by|before|after|since|until|till|from|between|during|of|for|and|or|to|through|prior|than|is|=|>|<|>=|<=|year|not|this|last|next|every|due|beyond|past)$/;
const BEFORE_YEAR =
  /^(?:in|by|before|after|since|until|till|from|during|year|to|through|and|or|for|of|is|not|pre|post)$/;
/** Names that are also everyday words: a date only after a preposition or in capitals. */
const EVERYDAY = /^(?:may|mar|march|dec|jan|sep|sept|oct)$/;

/**
 * Dates of a request in every usual notation: a whole day, a month alone ("in March", "March birthdays": the year of
 * today), a year alone after a preposition where the table holds dates. "today" and the like stay words.
 */
export function readDates(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  context: DateContext,
): readonly Found<DateSlot>[] {
  return words.flatMap((word, at) => {
    const value = taken.has(at) ? null : readOne(words, word, at, context);
    return value === null ? [] : [{ value, first: at, last: at }];
  });
}

function readOne(
  words: readonly Word[],
  word: Word,
  at: number,
  context: DateContext,
): DateSlot | null {
  const before = words[at - 1]?.key ?? '';
  if (word.kind === 'date') {
    // "3/4" may be a fraction or a score where nothing speaks of dates.
    if (/^\d+\/\d+$/.test(word.key) && word.key.length < 6) {
      if (!context.hasDates || !BEFORE_DATE.test(before)) return null;
    }
    return parseDate(word.key, context);
  }
  if (word.kind === 'quoted') return /\d/.test(word.key) ? parseLong(word.key, context) : null;
  if (word.kind === 'number') return readYear(word, before, context);
  return word.kind === 'word' ? readMonth(word, before, words[at + 1]?.key ?? '', context) : null;
}

function parseLong(text: string, context: DateContext): DateSlot | null {
  return text.length >= 6 ? parseDate(text, context) : null;
}

function readYear(word: Word, before: string, { hasDates }: DateContext): DateSlot | null {
  if (!hasDates || !/^(?:19|20)\d{2}$/.test(word.key) || !BEFORE_YEAR.test(before)) return null;
  const serial = toSerial(Number(word.key), 1, 1);
  return serial === null ? null : { serial, grain: 'year' };
}

function readMonth(
  word: Word,
  before: string,
  after: string,
  context: DateContext,
): DateSlot | null {
  const month = monthOf(word.key);
  if (month === null || !context.hasDates) return null;
  const isName = /^\p{Lu}/u.test(word.text) && !/^(?:i|you|we|they|it)$/.test(after);
  if (EVERYDAY.test(word.key) && !isName && !/^(?:in|since|until|by|during)$/.test(before)) {
    return null;
  }
  const serial = toSerial(context.year, month, 1);
  return serial === null ? null : { serial, grain: 'month' };
}
