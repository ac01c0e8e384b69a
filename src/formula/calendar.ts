/** A calendar day; day 0 and 29 February 1900 exist in Excel's 1900 system. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const UNIX_EPOCH = 25_569;
/** Serial of the last day of 9999, the last one that Excel knows. */
export const LAST_DAY = 2_958_465;

/** Whether Excel has a date for a serial. No other may reach `dayOf`, which counts years one by one. */
export function isDate(serial: number): boolean {
  return serial >= 0 && serial < LAST_DAY + 1;
}

/** Days from 1970-01-01 in the Gregorian calendar; months and days may lie outside their usual bounds. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const civilYear = Math.floor(months / 12);
  const civilMonth = months - civilYear * 12 + 1;
  // Years begin in March here, so that the leap day is the last of its year.
  const y = civilMonth <= 2 ? civilYear - 1 : civilYear;
  const m = (civilMonth + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((m * 306 + 5) / 10) + day - 1 - 719_468;
}

/** Serial of a day; 1900-02-29 is no day here, as everywhere after 1900-03-01. */
export function serialOf(year: number, month: number, day: number): number {
  const serial = daysFromEpoch(year, month, day) + UNIX_EPOCH;
  return serial < 61 ? serial - 1 : serial;
}

/** The day of a date's serial (its whole part, `isDate`); serial 0 is 1900-01-00 and 60 is 1900-02-29, as in Excel. */
export function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const days = (whole < 60 ? whole + 1 : whole) - UNIX_EPOCH;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysFromEpoch(year + 1, 1, 1) <= days) year++;
  while (daysFromEpoch(year, 1, 1) > days) year--;
  let month = 1;
  while (month < 12 && daysFromEpoch(year, month + 1, 1) <= days) month++;
  return { year, month, day: days - daysFromEpoch(year, month, 1) + 1 };
}

/** Number of days of a month; 28 in February 1900. */
export function daysInMonth(year: number, month: number): number {
  return daysFromEpoch(year, month + 1, 1) - daysFromEpoch(year, month, 1);
}

/** Day of the week in Excel's own calendar, 0 is Sunday. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

/** Seconds since midnight, rounded as Excel shows them. */
export function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}
