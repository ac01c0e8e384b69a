import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';

/** Folder of the evaluation sets: RULEFUSION_DATA, or `shared/data` beside the checkout. */
export function dataFolder(): string {
  return process.env['RULEFUSION_DATA'] ?? resolve('..', 'shared', 'data');
}

/** A file's text, or an error that says where it was looked for. */
export async function readText(path: string): Promise<Result<string, EvalError>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch {
    const message = `${path} cannot be read; RULEFUSION_DATA names the folder of the evaluation sets.`;
    return fail({ code: 'noData', message });
  }
}

/** A JSON file of the data folder, checked against its schema. */
export async function readJson<T>(
  name: string,
  schema: z.ZodType<T>,
): Promise<Result<T, EvalError>> {
  const path = join(dataFolder(), name);
  const text = await readText(path);
  if (!text.ok) return text;
  const parsed = parseJson(text.value, schema);
  return parsed.ok ? parsed : fail({ code: 'badData', message: `${path}: ${parsed.error}` });
}

/** A JSON text checked against a schema; the error is a sentence. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return fail(String(thrown));
  }
  const parsed = schema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fail(parsed.error.issues[0]?.message ?? 'not as expected');
}
