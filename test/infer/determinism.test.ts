/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { createSampler } from '../../src/infer/createSampler';
import { loadModel } from '../../src/infer/loadModel';
import type { Grammar, Sample } from '../../src/infer/port';

const symbols = ['PAD', 'END', ...Array.from({ length: 10 }, (_, index) => `s${index + 2}`)];
const grammar: Grammar = {
  start: 'any',
  productions: {
    any: { END: [], ...Object.fromEntries(symbols.slice(2).map((symbol) => [symbol, ['any']])) },
  },
};
const { source }: { source: readonly number[] } = JSON.parse(
  readFileSync('test/golden/sampler.json', 'utf8'),
);

/** What a worker of its own gives for seeds; each loads the model anew. */
async function sampleAlone(seeds: readonly number[]): Promise<readonly Sample[]> {
  const loaded = await loadModel(
    (name) => Promise.resolve(new Uint8Array(readFileSync(`test/golden/tiny/${name}`))),
    createNodeOpener(1),
    { symbols, sourceHash: () => Promise.resolve('tiny') },
  );
  if (!loaded.ok) throw new Error(loaded.error.code);
  const ids = Int32Array.from(source);
  return createSampler(loaded.value).sample({ source: { ids }, grammar, barred: new Set(), seeds });
}

test('a request has the same samples each time, by one worker or by two that share its seeds', async () => {
  const seeds = [3, 1, 4, 15, 92, 6];
  const whole = await sampleAlone(seeds);
  expect(whole.length).toBeGreaterThanOrEqual(seeds.length);
  expect(await sampleAlone(seeds)).toEqual(whole);
  const shares = await Promise.all([sampleAlone(seeds.slice(0, 4)), sampleAlone(seeds.slice(4))]);
  expect(shares.flat()).toEqual(whole);
});
