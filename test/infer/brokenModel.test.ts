import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { loadModel } from '../../src/infer/loadModel';
import { runs } from '../hostile/runs';

const symbols = ['PAD', 'END', ...Array.from({ length: 10 }, (_, index) => `s${index + 2}`)];
const expected = { symbols, sourceHash: () => Promise.resolve('tiny') };
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/golden/tiny/${name}`));
const NAMES = ['encoder.onnx', 'denoiser.onnx', 'decoder.onnx', 'vocab.txt'] as const;

/** Opens anything: sound graphs may be opened before a broken one is met. */
const open = () =>
  Promise.resolve({ run: () => Promise.resolve({}), release: () => Promise.resolve() });

/** What loading says of a model of which some files are others. */
async function load(files: ReadonlyMap<string, Uint8Array>) {
  const loaded = await loadModel(
    (name) => Promise.resolve(files.get(name) ?? read(name)),
    open,
    expected,
  );
  return loaded.ok ? 'loaded' : loaded.error;
}

test('a model of which any file is cut off or changed anywhere is refused by the name of that file', async () => {
  const damage = fc.record({
    name: fc.constantFrom(...NAMES),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    flip: fc.integer({ min: 1, max: 255 }),
    isCut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ name, at, flip, isCut }) => {
      const bytes = read(name);
      const place = Math.floor(at * bytes.length);
      if (!isCut) bytes[place] = (bytes[place] ?? 0) ^ flip;
      const changed = isCut ? bytes.slice(0, place) : bytes;
      expect(await load(new Map([[name, changed]]))).toEqual({ code: 'wrongHash', file: name });
    }),
    { numRuns: runs(40, 2000), endOnFailure: true },
  );
});

test('a model whose files changed places is refused', async () => {
  const swapped = new Map([
    ['encoder.onnx', read('decoder.onnx')],
    ['decoder.onnx', read('encoder.onnx')],
  ]);
  expect(await load(swapped)).toEqual({ code: 'wrongHash', file: 'encoder.onnx' });
});

test('a card that is cut off, or is anything else, is refused before another file is read', async () => {
  const card = new TextDecoder().decode(read('model.json'));
  const texts = [
    '',
    '{}',
    'null',
    '[]',
    '<html>',
    card.slice(0, 400),
    card.replace('"format"', '"f"'),
  ];
  for (const text of texts) {
    const files = new Map([['model.json', new TextEncoder().encode(text)]]);
    expect(await load(files)).toEqual({ code: 'unreadableCard' });
  }
});
