import type { CellError, CellValue } from '../../sheet/cellValue';
import { isDate, LAST_DAY, weekdayOf } from '../calendar';
import { toNumber } from '../coerce';
import { referTo, type Expression, type Frame } from '../expression';
import { lazy, type FunctionTable } from '../functionDef';
import { liftScalar } from '../liftScalar';
import { cellsOf, isError, NUM, single, VALUE, type Value } from '../value';

export const WORKDAY_FUNCTIONS: FunctionTable = {
  NETWORKDAYS: lazy(2, 3, (args, frame) =>
    withCalendar(args, frame, undefined, args[2], countWorkdays),
  ),
  'NETWORKDAYS.INTL': lazy(2, 4, (args, frame) =>
    withCalendar(args, frame, args[2], args[3], countWorkdays),
  ),
  WORKDAY: lazy(2, 3, (args, frame) =>
    withCalendar(args, frame, undefined, args[2], workdaysLater),
  ),
  'WORKDAY.INTL': lazy(2, 4, (args, frame) =>
    withCalendar(args, frame, args[2], args[3], workdaysLater),
  ),
};

/** Days off of the numbered weekends, 0 is Sunday. */
const WEEKENDS: Readonly<Record<number, readonly number[]>> = {
  1: [6, 0],
  2: [0, 1],
  3: [1, 2],
  4: [2, 3],
  5: [3, 4],
  6: [4, 5],
  7: [5, 6],
  11: [0],
  12: [1],
  13: [2],
  14: [3],
  15: [4],
  16: [5],
  17: [6],
};

interface WorkCalendar {
  readonly daysOff: ReadonlySet<number>;
  readonly holidays: ReadonlySet<number>;
}

function withCalendar(
  args: readonly Expression[],
  frame: Frame,
  weekend: Expression | undefined,
  holidays: Expression | undefined,
  call: (a: number, b: number, calendar: WorkCalendar) => CellValue,
): Value {
  const daysOff = toDaysOff(weekend === undefined ? null : single(weekend.run(frame)));
  const free = toHolidays(holidays === undefined ? null : referTo(holidays, frame));
  if ('error' in daysOff) return daysOff;
  if ('error' in free) return free;
  const calendar = { daysOff, holidays: free };
  const onPair = ([a = null, b = null]: readonly CellValue[]): CellValue => {
    if (typeof a === 'boolean' || typeof b === 'boolean') return VALUE;
    const first = toNumber(a);
    const second = toNumber(b);
    if (typeof first !== 'number') return first;
    return typeof second === 'number' ? call(first, second, calendar) : second;
  };
  const [a, b] = args;
  return liftScalar(onPair, [a?.run(frame) ?? null, b?.run(frame) ?? null], false);
}

/** A weekend by number, or by seven 0s and 1s from Monday on. */
function toDaysOff(value: CellValue): ReadonlySet<number> | CellError {
  if (value === null) return new Set(WEEKENDS[1]);
  if (typeof value === 'string' && /^[01]{7}$/.test(value)) {
    const off = [...value].flatMap((flag, i) => (flag === '1' ? [(i + 1) % 7] : []));
    return off.length === 7 ? VALUE : new Set(off);
  }
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  const off = WEEKENDS[Math.trunc(number)];
  return off === undefined ? NUM : new Set(off);
}

function toHolidays(value: Value): ReadonlySet<number> | CellError {
  const days = new Set<number>();
  for (const cell of cellsOf(value)) {
    if (cell === null) continue;
    const number = toNumber(cell);
    if (isError(number)) return number;
    days.add(Math.floor(number));
  }
  return days;
}

function isFree(day: number, { daysOff, holidays }: WorkCalendar): boolean {
  return daysOff.has(weekdayOf(day)) || holidays.has(day);
}

/** Workdays from one day to another, both counted; negative when the second is earlier. */
function countWorkdays(a: number, b: number, calendar: WorkCalendar): CellValue {
  if (!isDate(a) || !isDate(b)) return NUM;
  const start = Math.floor(Math.min(a, b));
  const end = Math.floor(Math.max(a, b));
  const weeks = Math.floor((end - start + 1) / 7);
  let count = weeks * (7 - calendar.daysOff.size);
  for (let day = start + weeks * 7; day <= end; day++) {
    if (!calendar.daysOff.has(weekdayOf(day))) count++;
  }
  for (const day of calendar.holidays) {
    if (day >= start && day <= end && !calendar.daysOff.has(weekdayOf(day))) count--;
  }
  return Math.floor(a) > Math.floor(b) ? -count : count;
}

function workdaysLater(start: number, count: number, calendar: WorkCalendar): CellValue {
  if (!isDate(start) || Math.abs(count) > LAST_DAY) return NUM;
  const step = Math.sign(Math.trunc(count));
  let day = Math.floor(start);
  let left = Math.abs(Math.trunc(count));
  while (left > 0) {
    day += step;
    if (!isDate(day)) return NUM;
    if (!isFree(day, calendar)) left--;
  }
  return day;
}
