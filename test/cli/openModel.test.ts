import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModel } from '../../src/cli/openModel';
import { hashText } from '../../src/infer/loadModel';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';

const FILE = { name: 'x', bytes: 1, sha256: 'none' };

async function open(card: object | null) {
  const folder = await mkdtemp(join(tmpdir(), 'model-'));
  if (card !== null) await writeFile(join(folder, 'model.json'), JSON.stringify(card));
  return openModel({ folder, threads: 1 });
}

function cardFor(symbols: readonly string[], symbolsHash: string): object {
  return {
    format: 1,
    task: 'cf',
    files: { encoder: FILE, denoiser: FILE, decoder: FILE, vocab: FILE },
    shapes: { M: 64, F: 8, L: 32, e: 96, V: symbols.length, d: 192, K: 6, chunk: 4 },
    schedule: { factor: 2, levels: [1] },
    symbols,
    symbolsHash,
    sourceHash: '',
    license: 'MIT',
    scores: {},
  };
}

test('a folder without a model is told as that', async () => {
  const error = { code: 'modelMissing', status: 1, message: expect.stringContaining('model.json') };
  expect(await open(null)).toMatchObject({ ok: false, error });
});

test('a model.json that is none is told as that', async () => {
  expect(await open({ format: 2 })).toMatchObject({
    ok: false,
    error: { code: 'modelUnreadable' },
  });
});

test('a model that was trained for other symbols is refused, with the way out', async () => {
  const error = { code: 'modelStale', message: expect.stringContaining('train again') };
  expect(await open(cardFor(['PAD', 'END'], 'other'))).toMatchObject({ ok: false, error });
});

test('a model of which a file is missing names the file', async () => {
  const hash = await hashText(VOCABULARY.join('\n'));
  const error = { code: 'modelMissing', message: expect.stringContaining(' x ') };
  expect(await open(cardFor(VOCABULARY, hash))).toMatchObject({ ok: false, error });
});
