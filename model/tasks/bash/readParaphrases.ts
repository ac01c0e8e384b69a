import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Pair } from './readPaper';

export const PARAPHRASES_FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'paraphrases');

/** Words of a request that hold a slash: folders and files. */
const PATHS = /[^\s"'`(),;]*\/[^\s"'`(),;]*/g;

/**
 * Other wordings of a request of the paper's train split, by its place there; the paper's own words are not kept. `{@1}`
 * is the second path of the request.
 */
const schema = z.array(
  z.strictObject({
    of: z.int().min(0),
    say: z.array(z.string().trim().min(1)).min(1),
  }),
);

/**
 * Pairs of our wordings with the train split's commands; of `train` only those that `isKept`, so that what is held back
 * stays so. Throws on a file that is no list of wordings, or names a pair that is not there.
 */
export function readParaphrases(
  train: readonly Pair[],
  isKept: (pair: Pair) => boolean,
  folder = PARAPHRASES_FOLDER,
): readonly Pair[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return [...names].sort().flatMap((name) => {
    const read = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
    return read.data.flatMap(({ of, say }) => {
      const pair = train[of];
      if (pair === undefined) throw new Error(`${name}: the train split has no pair ${of}`);
      if (!isKept(pair)) return [];
      return say.map((text) => ({ request: fillPaths(text, pair.request), code: pair.code }));
    });
  });
}

function fillPaths(text: string, request: string): string {
  const paths = (request.match(PATHS) ?? []).map((path) => path.replace(/[.?!:]+$/, ''));
  return text.replace(/\{@(\d+)\}/g, (mark, number: string) => paths[Number(number)] ?? mark);
}
