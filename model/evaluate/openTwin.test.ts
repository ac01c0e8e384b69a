/** @jest-environment ./test/nativeArrays.cjs */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashBytes, hashText } from '../../src/infer/loadModel';
import { sourceHash } from '../../src/link/sourceLayout';
import { readVocabulary } from '../../src/link/splitPieces';
import { VOCABULARY } from '../../src/rule/symbols/vocabulary';
import { openTwin } from './openTwin';

const PIECES = 'a\nb\n';

/** A twin's folder with packed graphs; `change` replaces parts of its card. */
async function twinFolder(change: object = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'twin-'));
  const put = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    return { name, bytes: bytes.length, sha256: await hashBytes(bytes) };
  };
  const graph = gzipSync(await readFile('test/golden/tiny/encoder.onnx'));
  const card = {
    format: 1,
    kind: 'twin',
    files: {
      encoder: await put('encoder.onnx.gz', graph),
      decoder: await put('decoder.onnx.gz', graph),
      vocab: await put('vocab.txt', new TextEncoder().encode(PIECES)),
    },
    shapes: { M: 8, F: 3, L: 6, V: VOCABULARY.length, d: 16, K: 2 },
    symbols: VOCABULARY,
    symbolsHash: await hashText(VOCABULARY.join('\n')),
    sourceHash: await sourceHash(readVocabulary(PIECES).size),
    ...change,
  };
  await writeFile(join(folder, 'model.json'), JSON.stringify(card));
  return folder;
}

async function complaint(folder: string): Promise<string> {
  const opened = await openTwin(folder);
  return opened.ok ? '' : `${opened.error.code}: ${opened.error.message}`;
}

test('a twin is opened as it was exported, its graphs packed', async () => {
  const opened = await openTwin(await twinFolder());
  expect(opened.ok && opened.value.twin.shapes.L).toBe(6);
});

test('a folder that holds no twin, a changed one or a stale one is refused with the reason', async () => {
  expect(await complaint('test/golden/tiny')).toMatch(
    "noModel: test/golden/tiny/model.json is no twin's",
  );
  expect(await complaint(await twinFolder({ symbolsHash: 'x' }))).toMatch('other output symbols');
  expect(await complaint(await twinFolder({ sourceHash: 'x' }))).toMatch('other input features');
  const changed = await twinFolder();
  await writeFile(join(changed, 'decoder.onnx.gz'), 'x');
  expect(await complaint(changed)).toMatch('decoder.onnx.gz is not what the card names');
});
