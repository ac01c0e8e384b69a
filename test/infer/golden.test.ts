/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { createSampler } from '../../src/infer/createSampler';
import { hashBytes, loadModel, type LoadedModel, type ReadFile } from '../../src/infer/loadModel';
import { createNormal } from '../../src/infer/noise';
import type { Grammar } from '../../src/infer/port';
import type { OpenGraph, Tensor } from '../../src/infer/session';
import { recordRuns } from './recordRuns';

interface Golden {
  readonly source: readonly number[];
  readonly seeds: readonly number[];
  readonly noise: readonly (readonly number[])[];
  readonly memorySums: readonly number[];
  readonly mask: readonly number[];
  readonly x0: readonly (readonly (readonly number[])[])[];
  readonly logits: readonly (readonly number[])[];
}

const golden: Golden = JSON.parse(readFileSync('test/golden/sampler.json', 'utf8'));
const readTiny: ReadFile = (name) =>
  Promise.resolve(new Uint8Array(readFileSync(`test/golden/tiny/${name}`)));
const symbols = ['PAD', 'END', ...Array.from({ length: 10 }, (_, index) => `s${index + 2}`)];
const expected = { symbols, sourceHash: () => Promise.resolve('tiny') };

/** Any symbols up to END. */
const grammar: Grammar = {
  start: 'any',
  productions: {
    any: { END: [], ...Object.fromEntries(symbols.slice(2).map((symbol) => [symbol, ['any']])) },
  },
};

async function loadTiny(open: OpenGraph): Promise<LoadedModel> {
  const loaded = await loadModel(readTiny, open, expected);
  if (!loaded.ok) throw new Error(loaded.error.code);
  return loaded.value;
}

function rowsOf(tensor: Tensor | undefined, count: number): number[][] {
  const data = Array.from(tensor?.data ?? []);
  const size = data.length / (tensor?.dims[0] ?? 1);
  return Array.from({ length: count }, (_, row) => data.slice(row * size, (row + 1) * size));
}

function expectClose(actual: readonly number[], wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  const worst = Math.max(...wanted.map((value, i) => Math.abs(value - (actual[i] ?? Infinity))));
  expect(worst).toBeLessThan(1e-3);
}

describe('the sampler does what PyTorch does', () => {
  it('draws the same noise from a seed', () => {
    golden.seeds.forEach((seed, row) => {
      const normal = createNormal(seed);
      expectClose(Array.from({ length: 8 }, normal), golden.noise[row] ?? []);
    });
  });

  it('meets the latents of every step and the logits, also where a chunk is not full', async () => {
    const { outputs, open } = recordRuns(createNodeOpener(1));
    const model = await loadTiny(open);
    const samples = await createSampler(model).sample({
      source: { ids: Int32Array.from(golden.source) },
      grammar,
      barred: new Set(),
      seeds: golden.seeds,
    });
    expect([...new Set(samples.map(({ seed }) => seed))]).toEqual(golden.seeds);
    const [encoded, ...runs] = outputs;
    expectClose(Array.from(encoded?.mask?.data ?? []), golden.mask);
    const steps = golden.x0.length;
    golden.seeds.forEach((_, seed) => {
      const first = Math.floor(seed / 2) * (steps + 1);
      golden.x0.forEach((wanted, step) => {
        expectClose(rowsOf(runs[first + step]?.x0, 2)[seed % 2] ?? [], wanted[seed] ?? []);
      });
      const logits = runs[first + steps]?.logits;
      expectClose(rowsOf(logits, 2)[seed % 2] ?? [], golden.logits[seed] ?? []);
    });
  });

  it('gives a seed the same program alone and beside others', async () => {
    const sampler = createSampler(await loadTiny(createNodeOpener(1)));
    const source = { ids: Int32Array.from(golden.source) };
    const request = { source, grammar, barred: new Set<string>() };
    const beside = await sampler.sample({ ...request, seeds: [7, 8, 9] });
    const second = beside.find(({ seed }) => seed === 8);
    const [alone] = await sampler.sample({ ...request, seeds: [8] });
    expect(alone?.symbols).toEqual(second?.symbols);
  });
});

describe('a packed model', () => {
  it('is unpacked once its hash was checked', async () => {
    const packed = gzipSync((await readTiny('denoiser.onnx')) ?? new Uint8Array());
    const sha256 = await hashBytes(packed);
    const read: ReadFile = async (name) => {
      if (name === 'small.gz') return packed;
      if (name === 'denoiser.onnx') return null;
      const bytes = await readTiny(name);
      if (name !== 'model.json' || bytes === null) return bytes;
      const text = new TextDecoder().decode(bytes);
      const old = /"denoiser": \{[^}]*\}/;
      const file = JSON.stringify({ name: 'small.gz', bytes: packed.length, sha256 });
      return new TextEncoder().encode(text.replace(old, `"denoiser": ${file}`));
    };
    expect(await loadModel(read, createNodeOpener(1), expected)).toMatchObject({ ok: true });
  });
});

describe('a model is refused', () => {
  const open = createNodeOpener(1);

  it('when a file is missing', async () => {
    const read: ReadFile = (name) =>
      name === 'decoder.onnx' ? Promise.resolve(null) : readTiny(name);
    expect(await loadModel(read, open, expected)).toEqual({
      ok: false,
      error: { code: 'missing', file: 'decoder.onnx' },
    });
  });

  it('when a file is not the one that the card names', async () => {
    const read: ReadFile = async (name) => {
      const bytes = (await readTiny(name)) ?? new Uint8Array();
      return name === 'denoiser.onnx' ? bytes.slice(0, 100) : bytes;
    };
    expect(await loadModel(read, open, expected)).toEqual({
      ok: false,
      error: { code: 'wrongHash', file: 'denoiser.onnx' },
    });
  });

  it('when it was trained for other symbols or another linker', async () => {
    const otherSymbols = { ...expected, symbols: ['PAD', 'END'] };
    const otherSource = { ...expected, sourceHash: () => Promise.resolve('other') };
    expect(await loadModel(readTiny, open, otherSymbols)).toMatchObject({
      error: { code: 'stale', what: 'symbols' },
    });
    expect(await loadModel(readTiny, open, otherSource)).toMatchObject({
      error: { code: 'stale', what: 'source' },
    });
  });

  it('when its card is no card', async () => {
    const read: ReadFile = () => Promise.resolve(new TextEncoder().encode('{"format": 9}'));
    expect(await loadModel(read, open, expected)).toMatchObject({
      error: { code: 'unreadableCard' },
    });
  });
});
