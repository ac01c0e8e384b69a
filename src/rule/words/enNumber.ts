import { toCivil } from '../literalText';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** The name of a month, 1 to 12. */
export function sayMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The name of a weekday, 1 (Sunday) to 7. */
export function sayWeekday(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** A number in English, e.g. "1,250.5". */
export function sayNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

/** "3rd". */
export function sayOrdinal(value: number): string {
  const teen = Math.floor(value / 10) % 10 === 1;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${sayNumber(value)}${ending}`;
}

/** A fraction as "50%". */
export function sayPercent(fraction: number): string {
  return `${sayNumber(Number((fraction * 100).toPrecision(12)))}%`;
}

/** "1 week", "2 weeks". */
export function sayCount(count: number, unit: string): string {
  return `${sayNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** A date serial of the 1900 system as "22 November 2026", with its time of day if it has one. */
export function sayDate(serial: number): string {
  const { year, month, day } = toCivil(Math.floor(serial));
  const time = serial % 1 === 0 ? '' : `, ${sayTime(serial % 1)}`;
  return `${day} ${sayMonth(month)} ${year}${time}`;
}

/** A fraction of a day as "17:30". */
export function sayTime(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** A text in quotation marks. */
export function quote(text: string): string {
  return `“${text}”`;
}

/** "a, b and c". */
export function list(items: readonly string[], word: 'and' | 'or' | 'nor'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
