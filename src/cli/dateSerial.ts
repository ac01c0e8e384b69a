const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Serial of an ISO day ("2026-11-22"), or null when the calendar has no such day. */
export function parseIsoDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const isReal = new Date(time).toISOString().startsWith(text);
  return isReal && time > EPOCH ? (time - EPOCH) / DAY : null;
}

/** A moment of the local clock as a serial. */
export function clockSerial(date: Date): number {
  return (date.getTime() - date.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

/** ISO day of a serial. */
export function printIsoDay(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
