import type { Ask, Guess } from '../suggest/answer';

const DAY = 86_400_000;
/** 1970-01-01 as a serial of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** A guess as a request can say it: a date as "2026-11-22" instead of its serial, anything else as its label. */
export function writeGuess(what: Ask['what'], { value, label }: Guess): string {
  if (what !== 'date' || typeof value !== 'number') return label;
  return new Date((value - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}
