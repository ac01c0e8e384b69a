import { fail, ok, type Result } from '../sheet/result';
import { badInput, type CommandError } from './commandError';
import { readCount } from './readCount';
import { readNow } from './readNow';
import { parseArguments } from './parseArguments';

export interface ChangeOptions {
  readonly file: string;
  readonly utterance: string;
  readonly out: string;
  /** The sheet that was shown last when null. */
  readonly sheet: string | null;
  /** 1-based, the winning rule's being 1; found by the words when null. */
  readonly rule: number | null;
  /** The rule is taken away instead of being changed. */
  readonly remove: boolean;
  /** 1-based reading of the change. */
  readonly pick: number;
  /** Now as a serial. */
  readonly now: number;
  readonly model: string | null;
  readonly json: boolean;
}

const USAGE =
  'change FILE.xlsx "make the late ones amber" --out OUT.xlsx [--sheet S] [--rule 2] [--remove] [--pick 1] [--today 2026-11-22] [--json]';

const OPTIONS = {
  out: { type: 'string' },
  sheet: { type: 'string' },
  rule: { type: 'string' },
  remove: { type: 'boolean', default: false },
  pick: { type: 'string', default: '1' },
  today: { type: 'string' },
  model: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the arguments of `change`. */
export function readChangeOptions(args: readonly string[]): Result<ChangeOptions, CommandError> {
  const parsed = parseArguments(args, OPTIONS);
  const [file, utterance, ...more] = parsed?.positionals ?? [];
  const out = parsed?.values.out;
  const isMissing = file === undefined || utterance === undefined || out === undefined;
  if (parsed === null || isMissing || more.length > 0) return fail(badInput('usage', USAGE));
  const { sheet, rule, pick, remove, today, model, json } = parsed.values;
  const now = readNow(today);
  if (!now.ok) return now;
  const place = rule === undefined ? null : readCount(rule, Infinity);
  const picked = readCount(pick, Infinity);
  if ((rule !== undefined && place === null) || picked === null) {
    return fail(badInput('badCount', '--rule and --pick are whole numbers from 1.'));
  }
  return ok({
    ...{ file, utterance, out, remove, json, rule: place, pick: picked, now: now.value },
    ...{ sheet: sheet ?? null, model: model ?? null },
  });
}
