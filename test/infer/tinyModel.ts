import { readFileSync } from 'node:fs';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { loadModel, type LoadedModel, type ReadFile } from '../../src/infer/loadModel';
import type { Grammar, SampleRequest } from '../../src/infer/port';

export const TINY_SYMBOLS = [
  'PAD',
  'END',
  ...Array.from({ length: 10 }, (_, index) => `s${index + 2}`),
];

/** Any symbols up to END. */
export const TINY_GRAMMAR: Grammar = {
  start: 'any',
  productions: {
    any: { END: [], ...Object.fromEntries(TINY_SYMBOLS.slice(2).map((s) => [s, ['any']])) },
  },
};

export const readTiny: ReadFile = (name) =>
  Promise.resolve(new Uint8Array(readFileSync(`test/golden/tiny/${name}`)));

/** The golden model with random weights: chunks of two seeds. */
export async function loadTiny(): Promise<LoadedModel> {
  const loaded = await loadModel(readTiny, createNodeOpener(1), {
    symbols: TINY_SYMBOLS,
    sourceHash: () => Promise.resolve('tiny'),
  });
  if (!loaded.ok) throw new Error(loaded.error.code);
  return loaded.value;
}

/** A request whose first source id is `id`. */
export function tinyRequest(
  model: LoadedModel,
  id: number,
  seeds: readonly number[],
): SampleRequest {
  const ids = new Int32Array(model.card.shapes.M * model.card.shapes.F);
  ids[0] = id;
  return { source: { ids }, grammar: TINY_GRAMMAR, barred: new Set(), seeds };
}
