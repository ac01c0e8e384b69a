import { nameMonth, nameWeekday } from './calendar';

/** The name of a month, 1 to 12. */
export function sayMonth(month: number): string {
  return nameMonth(month, 'en');
}

/** The name of a weekday, 1 (Sunday) to 7. */
export function sayWeekday(weekday: number): string {
  return nameWeekday(weekday, 'en');
}

/** "3rd"; `said` is the number as it is written. */
export function ordinal(value: number, said: string): string {
  const teen = Math.floor(value / 10) % 10 === 1;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${said}${ending}`;
}

/** "week", "weeks". */
export function plural(count: number, unit: string): string {
  return `${unit}${count === 1 ? '' : 's'}`;
}
