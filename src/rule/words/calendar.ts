const DAY = 86_400_000;
const MINUTES = 1440;
/** Serial 0 of the 1900 system as seen from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** A year that begins on a Sunday. */
const YEAR = 2023;

const FORMATS = {
  month: { month: 'long', timeZone: 'UTC' },
  weekday: { weekday: 'long', timeZone: 'UTC' },
  date: { dateStyle: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The name of a month, 1 to 12; '' for none. */
export function nameMonth(month: number, language: string): string {
  if (month < 1 || month > 12) return '';
  return write(Date.UTC(YEAR, month - 1, 1), 'month', language);
}

/** The name of a weekday, 1 (Sunday) to 7; '' for none. */
export function nameWeekday(weekday: number, language: string): string {
  if (weekday < 1 || weekday > 7) return '';
  return write(Date.UTC(YEAR, 0, weekday), 'weekday', language);
}

/** A date serial of the 1900 system in words, with its time of day if it has one. */
export function writeDate(serial: number, language: string): string {
  const day = write(EPOCH + Math.floor(serial) * DAY, 'date', language);
  return serial % 1 === 0 ? day : `${day}, ${writeTime(serial % 1)}`;
}

/** A fraction of a day as "17:30". */
export function writeTime(fraction: number): string {
  const minutes = Math.round(fraction * MINUTES);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function write(time: number, style: keyof typeof FORMATS, language: string): string {
  // Past the calendar's end there is no name.
  if (Number.isNaN(new Date(time).getTime())) return String(time);
  return new Intl.DateTimeFormat(language, FORMATS[style]).format(time);
}
