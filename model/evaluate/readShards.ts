import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { parseJson, readText } from './readData';

const meta = z.object({
  count: z.number().int(),
  M: z.number().int(),
  F: z.number().int(),
  L: z.number().int(),
  sourceSize: z.number().int(),
  symbols: z.array(z.string()),
});

/** The training rows as the shard writer left them (docs/model-format.md). */
export interface Shards {
  readonly count: number;
  /** Ids a row. */
  readonly width: number;
  readonly sourceSize: number;
  /** `[count, width]`, 0 = nothing. */
  readonly source: Uint16Array;
  /** Symbols of a row's target, without padding. */
  target(row: number): readonly string[];
}

/** Reads the shards of a folder. */
export async function readShards(folder: string): Promise<Result<Shards, EvalError>> {
  const text = await readText(join(folder, 'meta.json'));
  if (!text.ok) return text;
  const parsed = parseJson(text.value, meta);
  if (!parsed.ok) return fail({ code: 'badData', message: `${folder}: ${parsed.error}` });
  const { count, M, F, L, symbols, sourceSize } = parsed.value;
  const bytes = await readFile(join(folder, 'source.bin'));
  const targets = await readFile(join(folder, 'target.bin'));
  const width = M * F;
  if (bytes.length !== count * width * 2 || targets.length !== count * L) {
    return fail({ code: 'badData', message: `${folder}: the shards are not those of meta.json` });
  }
  return ok({
    count,
    width,
    sourceSize,
    source: new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    target: (row) =>
      [...targets.subarray(row * L, (row + 1) * L)]
        .filter((id) => id > 0)
        .map((id) => symbols[id] ?? ''),
  });
}
