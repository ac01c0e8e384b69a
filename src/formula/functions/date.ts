import type { CellError, CellValue } from '../../sheet/cellValue';
import { dayOf, daysInMonth, isDate, secondsOf, serialOf, weekdayOf } from '../calendar';
import { toNumber, toText } from '../coerce';
import {
  lazy,
  numeric,
  scalar,
  strictNumeric,
  type FunctionTable,
  type ScalarDef,
} from '../functionDef';
import { parseDateText } from '../parseDateText';
import { NUM, VALUE } from '../value';

export const DATE_FUNCTIONS: FunctionTable = {
  TODAY: lazy(0, 0, (_args, _frame, { now }) => Math.floor(now)),
  NOW: lazy(0, 0, (_args, _frame, { now }) => now),
  YEAR: ofSerial((serial) => dayOf(serial).year),
  MONTH: ofSerial((serial) => dayOf(serial).month),
  DAY: ofSerial((serial) => dayOf(serial).day),
  HOUR: ofSerial((serial) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: ofSerial((serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: ofSerial((serial) => secondsOf(serial) % 60),
  DATE: numeric(3, 3, (year, month, day) => {
    const y = Math.trunc(year);
    const start = serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), 1);
    const serial = start + Math.trunc(day) - 1;
    return y < 0 || y > 9999 || !isDate(serial) ? NUM : serial;
  }),
  TIME: numeric(3, 3, (hour, minute, second) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? NUM : (seconds / 86_400) % 1;
  }),
  DATEVALUE: scalar(1, 1, ([value = null]) => {
    const serial = typeof value === 'string' ? parseDateText(value) : null;
    return serial === null ? VALUE : Math.floor(serial);
  }),
  TIMEVALUE: scalar(1, 1, ([value = null]) => {
    const serial = parseDateText(toText(value));
    return serial === null ? VALUE : serial % 1;
  }),
  WEEKDAY: numeric(1, 2, weekday, [0, 1]),
  WEEKNUM: strictNumeric(1, 2, weekNumber, [0, 1]),
  ISOWEEKNUM: ofSerial(isoWeek),
  EDATE: monthsLater(false),
  EOMONTH: monthsLater(true),
  DAYS: numeric(2, 2, (end, start) => Math.trunc(end) - Math.trunc(start)),
  DAYS360: numeric(2, 3, (start, end, european) => {
    if (!isDate(start) || !isDate(end)) return NUM;
    return european === 0 ? days360(start, end) : days360European(start, end);
  }),
  DATEDIF: scalar(3, 3, dateDifference),
  YEARFRAC: strictNumeric(2, 3, yearFraction),
};

function ofSerial(call: (serial: number) => number): ScalarDef {
  return numeric(1, 1, (serial) => (isDate(serial) ? call(serial) : NUM));
}

function weekday(serial: number, type: number): CellValue {
  if (!isDate(serial)) return NUM;
  const day = weekdayOf(serial);
  if (type === 1) return day + 1;
  if (type === 2) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  return type >= 11 && type <= 17 ? ((day - (type - 10) + 7) % 7) + 1 : NUM;
}

function weekNumber(serial: number, type: number): CellValue {
  if (!isDate(serial)) return NUM;
  if (type === 21) return isoWeek(serial);
  const start = weekStart(type);
  if (start === null) return NUM;
  const newYear = serialOf(dayOf(serial).year, 1, 1);
  const offset = (weekdayOf(newYear) - start + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

/** First day of the week of a WEEKNUM type, 0 is Sunday. */
function weekStart(type: number): number | null {
  if (type === 1 || type === 17) return 0;
  if (type === 2 || type === 11) return 1;
  return type >= 12 && type <= 16 ? type - 10 : null;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 3 - ((weekdayOf(serial) + 6) % 7);
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

function monthsLater(toEnd: boolean): ScalarDef {
  return scalar(2, 2, ([value = null, count = null]) => {
    if (typeof value === 'boolean') return VALUE;
    const serial = toNumber(value);
    const months = toNumber(count);
    if (typeof serial !== 'number') return serial;
    if (typeof months !== 'number') return months;
    if (!isDate(serial)) return NUM;
    const from = dayOf(serial);
    const all = from.year * 12 + from.month - 1 + Math.trunc(months);
    const year = Math.floor(all / 12);
    const month = all - year * 12 + 1;
    const last = year === 1900 && month === 2 ? 29 : daysInMonth(year, month);
    const result = serialOf(year, month, 1) + (toEnd ? last : Math.min(from.day, last)) - 1;
    return isDate(result) ? result : NUM;
  });
}

function dateDifference([a = null, b = null, unit = null]: readonly CellValue[]): CellValue {
  const start = toNumber(a);
  const end = toNumber(b);
  if (typeof start !== 'number') return start;
  if (typeof end !== 'number') return end;
  if (start > end || !isDate(start) || !isDate(end)) return NUM;
  const from = dayOf(start);
  const to = dayOf(end);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (toText(unit).toLowerCase()) {
    case 'd':
      return Math.floor(end) - Math.floor(start);
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      if (to.day >= from.day) return to.day - from.day;
      return to.day + daysInMonth(to.year, to.month - 1) - from.day;
    case 'yd': {
      const thisYear = serialOf(to.year, from.month, from.day);
      const since = thisYear > end ? serialOf(to.year - 1, from.month, from.day) : thisYear;
      return Math.floor(end) - since;
    }
    default:
      return NUM;
  }
}

function yearFraction(a: number, b: number, basis: number): number | CellError {
  if (!isDate(a) || !isDate(b)) return NUM;
  const start = Math.floor(Math.min(a, b));
  const end = Math.floor(Math.max(a, b));
  switch (Math.trunc(basis)) {
    case 0:
      return days360(start, end) / 360;
    case 1:
      return (end - start) / averageYear(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360European(start, end) / 360;
    default:
      return NUM;
  }
}

/** Days of a year between two dates: within one year's span 365 or 366, else the mean of the years touched. */
function averageYear(start: number, end: number): number {
  const from = dayOf(start);
  const to = dayOf(end);
  const anniversary = serialOf(from.year + 1, from.month, from.day);
  if (end > anniversary) {
    const years = to.year - from.year + 1;
    return (serialOf(to.year + 1, 1, 1) - serialOf(from.year, 1, 1)) / years;
  }
  if (from.year === to.year) return daysInMonth(from.year, 2) === 29 ? 366 : 365;
  for (const year of [from.year, to.year]) {
    const leapDay = serialOf(year, 2, 29);
    if (daysInMonth(year, 2) === 29 && start <= leapDay && leapDay <= end) return 366;
  }
  return 365;
}

/** Days between two dates in a year of twelve months of 30 days, the American way. */
function days360(start: number, end: number): number {
  const from = dayOf(start);
  const to = dayOf(end);
  const startsAtEnd = from.month === 2 && from.day === daysInMonth(from.year, 2);
  const endsAtEnd = to.month === 2 && to.day === daysInMonth(to.year, 2);
  const first = startsAtEnd || from.day === 31 ? 30 : from.day;
  let last = startsAtEnd && endsAtEnd ? 30 : to.day;
  if (last === 31 && first >= 30) last = 30;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

function days360European(start: number, end: number): number {
  const from = dayOf(start);
  const to = dayOf(end);
  const days = Math.min(to.day, 30) - Math.min(from.day, 30);
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + days;
}
