import { daysInMonth, serialOf } from './calendar';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const TIME = /(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(am|pm)?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})T?$/;
const MONTH_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const DAY_NAME_YEAR = /^(\d{1,2})[- ]([a-z]{3,9})[-, ]*(\d{2}|\d{4})$/i;
const NAME_DAY_YEAR = /^([a-z]{3,9}) (\d{1,2}),? (\d{4})$/i;

/**
 * A date, a time or both in en-US text as a serial, null when it is none. A date must say its year:
 * Excel would take the current one, which this function does not know.
 */
export function parseDateText(text: string): number | null {
  const trimmed = text.trim();
  const clock = TIME.exec(trimmed);
  if (clock === null) return parseDay(trimmed);
  const time = toTime(clock);
  if (time === null) return null;
  const rest = trimmed.slice(0, clock.index).trim();
  if (rest === '') return time;
  const day = parseDay(rest);
  return day === null ? null : day + time;
}

function toTime(clock: RegExpExecArray): number | null {
  const minute = Number(clock[2]);
  const second = Number(clock[3] ?? 0);
  let hour = Number(clock[1]);
  if (minute > 59 || second >= 60) return null;
  const half = clock[4]?.toLowerCase();
  if (half !== undefined) {
    if (hour > 12) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function parseDay(text: string): number | null {
  let match = YEAR_FIRST.exec(text);
  if (match) return toDay(match[1], Number(match[2]), match[3]);
  match = MONTH_FIRST.exec(text);
  if (match) return toDay(match[3], Number(match[1]), match[2]);
  match = DAY_NAME_YEAR.exec(text);
  if (match) return toDay(match[3], toMonth(match[2]), match[1]);
  match = NAME_DAY_YEAR.exec(text);
  return match ? toDay(match[3], toMonth(match[1]), match[2]) : null;
}

/** 1 to 12 of an English month name or its first three letters, 0 when it is none. */
function toMonth(name: string | undefined): number {
  const wanted = (name ?? '').toLowerCase();
  return MONTHS.findIndex((month) => month === wanted || month.slice(0, 3) === wanted) + 1;
}

function toDay(yearText: string | undefined, month: number, dayText: string | undefined) {
  const written = Number(yearText);
  const year = written < 30 ? written + 2000 : written < 100 ? written + 1900 : written;
  const day = Number(dayText);
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return null;
  return day > daysInMonth(year, month) ? null : serialOf(year, month, day);
}
