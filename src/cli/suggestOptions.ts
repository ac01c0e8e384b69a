import type { Area } from '../sheet/area';
import { parseAreas } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';
import { badInput, type CommandError } from './commandError';
import { readCount } from './readCount';
import { readNow } from './readNow';
import { parseArguments } from './parseArguments';

export interface SuggestOptions {
  readonly file: string;
  readonly utterance: string;
  /** The sheet that was shown last when null. */
  readonly sheet: string | null;
  /** [] for the sheet's largest table. */
  readonly selection: readonly Area[];
  /** How many readings at most. */
  readonly top: number;
  /** Now as a serial. */
  readonly now: number;
  /** Where the workbook with the picked rules is written, or null. */
  readonly apply: string | null;
  /** 1-based reading to apply. */
  readonly pick: number;
  readonly model: string | null;
  readonly json: boolean;
}

const USAGE =
  'suggest FILE.xlsx "request" [--sheet S] [--range A1:D20] [--top 3] [--today 2026-11-22] [--apply OUT.xlsx [--pick 1]] [--json]';

const OPTIONS = {
  sheet: { type: 'string' },
  range: { type: 'string' },
  top: { type: 'string', default: '3' },
  today: { type: 'string' },
  apply: { type: 'string' },
  pick: { type: 'string', default: '1' },
  model: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the arguments of `suggest`. */
export function readSuggestOptions(args: readonly string[]): Result<SuggestOptions, CommandError> {
  const parsed = parseArguments(args, OPTIONS);
  const [file, utterance, ...more] = parsed?.positionals ?? [];
  if (parsed === null || file === undefined || utterance === undefined || more.length > 0) {
    return fail(badInput('usage', USAGE));
  }
  const { sheet, range, today, apply, model, json } = parsed.values;
  const selection = range === undefined ? [] : parseAreas(range);
  if (selection === null) return fail(badInput('badRange', `${range} is no address.`));
  const now = readNow(today);
  if (!now.ok) return now;
  const top = readCount(parsed.values.top, 50);
  const pick = readCount(parsed.values.pick, 50);
  if (top === null || pick === null) {
    return fail(badInput('badCount', '--top and --pick are whole numbers from 1 to 50.'));
  }
  return ok({
    ...{ file, utterance, selection, now: now.value, top, pick, json },
    ...{ sheet: sheet ?? null, apply: apply ?? null, model: model ?? null },
  });
}
