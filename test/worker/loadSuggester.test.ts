import { hashText } from '../../src/infer/loadModel';
import { sourceHash } from '../../src/link/sourceLayout';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';
import { loadSuggester } from '../../src/worker/loadSuggester';

const PIECES = '[UNK]\nred\n';

async function writeCard(changes: object): Promise<string> {
  const graph = { name: 'graph.onnx', bytes: 3, sha256: await hashText('abc') };
  const vocab = { name: 'vocab.txt', bytes: PIECES.length, sha256: await hashText(PIECES) };
  return JSON.stringify({
    format: 1,
    task: 'cf',
    files: { encoder: graph, denoiser: graph, decoder: graph, vocab },
    shapes: { M: 64, F: 8, L: 32, e: 96, V: VOCABULARY.length, d: 192, K: 6, chunk: 4 },
    schedule: { factor: 2, levels: [1] },
    symbols: VOCABULARY,
    symbolsHash: await hashText(VOCABULARY.join('\n')),
    sourceHash: await sourceHash(2),
    license: 'MIT',
    scores: {},
    ...changes,
  });
}

/** Loads from files given as text; the graphs must not be opened. */
function load(files: Readonly<Record<string, string>>) {
  const read = async (name: string): Promise<Uint8Array | null> => {
    const text = files[name];
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  return loadSuggester(read, () => Promise.reject(new Error('opened')));
}

describe('a model that cannot be used', () => {
  test('no files at all: the model is missing', async () => {
    expect(await load({})).toEqual({ ok: false, error: { code: 'modelMissing' } });
  });

  test('a card without one of its files: the model is missing', async () => {
    const files = { 'model.json': await writeCard({}), 'graph.onnx': 'abc' };
    expect(await load(files)).toEqual({ ok: false, error: { code: 'modelMissing' } });
  });

  test('a file that was changed is named', async () => {
    const card = await writeCard({});
    const files = { 'model.json': card, 'graph.onnx': 'abd', 'vocab.txt': PIECES };
    expect(await load(files)).toEqual({
      ok: false,
      error: { code: 'modelStale', detail: 'graph.onnx' },
    });
  });

  test.each([
    ['symbols', { symbolsHash: 'other' }],
    ['source', { sourceHash: 'other' }],
  ])('a model trained for other %s is refused with that reason', async (what, changes) => {
    const card = await writeCard(changes);
    const files = { 'model.json': card, 'graph.onnx': 'abc', 'vocab.txt': PIECES };
    expect(await load(files)).toEqual({ ok: false, error: { code: 'modelStale', detail: what } });
  });

  test('files that are all right are opened', async () => {
    const files = { 'model.json': await writeCard({}), 'graph.onnx': 'abc', 'vocab.txt': PIECES };
    await expect(load(files)).rejects.toThrow('opened');
  });
});
