import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { parseJson, readText } from './readData';

const meta = z.object({ count: z.number().int(), groups: z.array(z.string()) });

/** Each construct's share of the training rows of a folder of shards. */
export async function readMix(
  folder: string,
): Promise<Result<ReadonlyMap<string, number>, EvalError>> {
  const text = await readText(join(folder, 'meta.json'));
  if (!text.ok) return text;
  const parsed = parseJson(text.value, meta);
  if (!parsed.ok) return fail({ code: 'badData', message: `${folder}: ${parsed.error}` });
  const { count, groups } = parsed.value;
  const ids = await readFile(join(folder, 'group.bin')).catch(() => null);
  if (ids?.length !== count) {
    return fail({ code: 'badData', message: `${folder}: group.bin is not that of meta.json` });
  }
  const counts = groups.map(() => 0);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return ok(new Map(groups.map((group, at) => [group, (counts[at] ?? 0) / Math.max(1, count)])));
}
