import { z } from 'zod';
import { fail, ok, type Result } from '../sheet/result';
import { ERROR_CODES } from '../sheet/cellValue';
import { badInput, type CommandError } from './commandError';

const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ error: z.enum(ERROR_CODES) }),
]);

/** A sheet as machines hand it over: one header row at `origin`, data rows below it, dates as serials. */
export const batchSheet = z.object({
  name: z.string().default('Sheet1'),
  origin: z.string().default('A1'),
  header: z.array(cell),
  rows: z.array(z.array(cell)),
  dateColumns: z.array(z.string()).default([]),
  isTable: z.boolean().default(false),
});

export type BatchSheet = z.infer<typeof batchSheet>;

const line = z.object({
  id: z.union([z.string(), z.number()]),
  utterance: z.string(),
  sheet: batchSheet,
  selection: z.string().nullish(),
  today: z.string().optional(),
  topK: z.number().int().min(1).max(50).default(5),
  seed: z.number().int().min(0).max(0xffff_ffff).default(0),
  // Taken but not used yet: requests are read as English.
  locale: z.string().default('en-US'),
});

/** One request of `batch`, checked. */
export type BatchLine = z.infer<typeof line>;

/** A line that cannot be used, with its id as far as it can be told. */
export interface BadLine {
  readonly id: string | number | null;
  readonly error: CommandError;
}

/** Reads one input line of `batch`. */
export function parseBatchLine(text: string): Result<BatchLine, BadLine> {
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
  return fail({ id: idOf(value), error: badInput('badRequest', message) });
}

const withId = z.object({ id: z.union([z.string(), z.number()]) });

function idOf(value: unknown): string | number | null {
  const parsed = withId.safeParse(value);
  return parsed.success ? parsed.data.id : null;
}
