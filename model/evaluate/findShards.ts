import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';

const DATA = join('model', 'data');

/** The folder of shards that was named, or the newest of model/data/cf* (by its meta.json). */
export async function findShards(
  named: string | null,
  within: string = DATA,
): Promise<Result<string, EvalError>> {
  if (named !== null) return ok(named);
  const folders = await readdir(within).catch(() => []);
  let newest: { readonly folder: string; readonly at: number } | null = null;
  for (const name of folders.filter((one) => one.startsWith('cf'))) {
    const folder = join(within, name);
    const at = await writtenAt(join(folder, 'meta.json'));
    if (at !== null && (newest === null || at > newest.at)) newest = { folder, at };
  }
  if (newest !== null) return ok(newest.folder);
  const message = `${within} holds no shards; npm run data writes them, --data names their folder.`;
  return fail({ code: 'noData', message });
}

async function writtenAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return null;
  }
}
