import { fail, ok, type Result } from '../sheet/result';
import { badInput, type CommandError } from './commandError';
import { clockSerial, parseIsoDay } from './dateSerial';

/** Now as a serial: the day of `--today`, or the clock where it was left out. */
export function readNow(today: string | undefined): Result<number, CommandError> {
  const now = today === undefined ? clockSerial(new Date()) : parseIsoDay(today);
  return now === null ? fail(badInput('badDate', `${today} is no day like 2026-11-22.`)) : ok(now);
}
