import type { DateSlot } from '../sheet/slots';
import { MONTH } from './wordPatterns';

const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How a date's numbers are read where its order says nothing else. */
export interface DateReading {
  /** Year of a date without one. */
  readonly year: number;
  /** "3/4/2026" is 3 April. */
  readonly dayFirst: boolean;
}

/** Serial (1900 system) of a calendar day, or null where the calendar has no such day. Month counts from 1. */
export function toSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return null;
  return Math.round((time - EPOCH) / 86_400_000);
}

/** Calendar year of a serial. */
export function yearOf(serial: number): number {
  return new Date(EPOCH + Math.floor(serial) * 86_400_000).getUTCFullYear();
}

/** 1 to 12 for a month's name or its short form, or null. */
export function monthOf(name: string): number | null {
  if (!new RegExp(`^${MONTH}$`, 'i').test(name)) return null;
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

type Parts = Readonly<Record<string, string | undefined>>;

const NAME = `(?<name>${MONTH})`;
const form = (source: string): RegExp => new RegExp(`^${source}$`, 'i');

const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<a>\d{1,2})(?<between>[-/.])(?<b>\d{1,2})\2(?<year>\d{4}|\d{2})$/,
  form(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?${NAME}\\.?(?:,?[\\s-]+'?(?<year>\\d{4}|\\d{2}))?`,
  ),
  form(`${NAME}\\.?(?:-|,?\\s+(?:of\\s+)?)(?<year>\\d{4})`),
  form(`${NAME}(?:-|\\s')(?<year>\\d{2})`),
  form(
    `${NAME}\\.?[\\s-]+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4})|,\\s*'(?<short>\\d{2}))?`,
  ),
  /^(?<year>\d{4})-(?<month>\d{2})$/,
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<a>\d{1,2})(?<between>\/)(?<b>\d{1,2})$/,
];

/** A date in one of the usual notations, or null; a month with a year stands for its first day. */
export function parseDate(text: string, reading: DateReading): DateSlot | null {
  for (const pattern of FORMS) {
    const parts = pattern.exec(text)?.groups;
    if (!parts) continue;
    const slot = fromParts(parts, reading);
    if (slot) return slot;
  }
  return null;
}

function fromParts(parts: Parts, reading: DateReading): DateSlot | null {
  const written = parts['year'] ?? parts['short'];
  const year = written === undefined ? reading.year : toYear(written);
  if (parts['a'] !== undefined && parts['b'] !== undefined) {
    return fromPair(Number(parts['a']), Number(parts['b']), year, parts['between'], reading);
  }
  const month = parts['name'] === undefined ? Number(parts['month']) : monthOf(parts['name']);
  const serial = month === null ? null : toSerial(year, month, Number(parts['day'] ?? '1'));
  if (serial === null) return null;
  return { serial, grain: parts['day'] === undefined ? 'month' : 'day' };
}

function fromPair(
  a: number,
  b: number,
  year: number,
  between: string | undefined,
  { dayFirst }: DateReading,
): DateSlot | null {
  const monthFirst = toSerial(year, a, b);
  const monthLast = toSerial(year, b, a);
  // Dots part dates only where the day stands first.
  const wantsDay = dayFirst || between === '.';
  const serial = wantsDay ? (monthLast ?? monthFirst) : (monthFirst ?? monthLast);
  return serial === null ? null : { serial, grain: 'day' };
}

function toYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
