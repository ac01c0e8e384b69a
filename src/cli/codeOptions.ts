import { z } from 'zod';
import { fail, ok, type Result } from '../sheet/result';
import { badInput, type CommandError } from './commandError';
import { readCount } from './readCount';
import { parseArguments } from './parseArguments';

export interface CodeOptions {
  readonly lang: string;
  /** Null where requests come from standard input. */
  readonly request: string | null;
  /** How many programs at most. */
  readonly top: number;
  readonly seeds: number;
  /** Denoising steps; the model's own where null. */
  readonly steps: number | null;
  readonly model: string | null;
  readonly json: boolean;
}

const USAGE =
  'code --lang L "request" [--top 5] [--seeds 16] [--steps N] [--model DIR] [--json] | code --lang L --batch < lines.jsonl';

const OPTIONS = {
  lang: { type: 'string' },
  batch: { type: 'boolean', default: false },
  top: { type: 'string', default: '5' },
  seeds: { type: 'string', default: '16' },
  steps: { type: 'string' },
  model: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the arguments of `code`; `known` are the languages there are. */
export function readCodeOptions(
  args: readonly string[],
  known: readonly string[],
): Result<CodeOptions, CommandError> {
  const parsed = parseArguments(args, OPTIONS);
  if (parsed === null) return fail(badInput('usage', USAGE));
  const { lang, batch, model, json } = parsed.values;
  const [request, ...more] = parsed.positionals;
  if (lang === undefined || !known.includes(lang)) {
    return fail(badInput('noSuchLanguage', `--lang ${known.join(' | ')}`));
  }
  if (more.length > 0 || batch !== (request === undefined)) return fail(badInput('usage', USAGE));
  if (request?.trim() === '') return fail(badInput('usage', 'The request is empty.'));
  const top = readCount(parsed.values.top, 50);
  const seeds = readCount(parsed.values.seeds, 256);
  const steps = parsed.values.steps === undefined ? null : readCount(parsed.values.steps, 100);
  if (top === null || seeds === null || (steps === null && parsed.values.steps !== undefined)) {
    const message =
      '--top (to 50), --seeds (to 256) and --steps (to 100) are whole numbers from 1.';
    return fail(badInput('badCount', message));
  }
  return ok({ lang, request: request ?? null, top, seeds, steps, model: model ?? null, json });
}

const line = z.object({
  id: z.union([z.string(), z.number()]),
  utterance: z.string().trim().min(1),
});

/** One request of `code --batch`. */
export type CodeLine = z.infer<typeof line>;

const withId = line.pick({ id: true });

/** Reads one input line; the error has the line's id as far as it can be told. */
export function parseCodeLine(
  text: string,
): Result<CodeLine, { readonly id: string | number | null; readonly error: CommandError }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ id: null, error: badInput('notJson', 'The line is not JSON.') });
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  const message = `${place === '' ? 'line' : place}: ${issue?.message ?? 'not as expected'}`;
  const known = withId.safeParse(value);
  return fail({ id: known.success ? known.data.id : null, error: badInput('badRequest', message) });
}
