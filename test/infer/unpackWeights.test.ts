/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { openModel, readModelFile } from '../../src/cli/openModel';
import { isSameVector, runVector } from '../../src/infer/checkVector';
import { openSteps } from '../../src/infer/loadModel';
import { readVector, VECTOR_FILE } from '../../src/infer/readVector';
import type { GraphSession } from '../../src/infer/session';
import { unpackWeights } from '../../src/infer/unpackWeights';
import { readFields, writeFields } from '../../src/infer/wireFormat';

// Two sets of graphs are opened, on a machine that may be busy.
jest.setTimeout(60_000);

const FOLDER = join(__dirname, '../../assets/model');
const read = readModelFile(FOLDER);
const open = createNodeOpener(1);

async function openShipped() {
  const opened = await openModel({ folder: FOLDER, threads: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.model;
}

describe('the shipped model with its weights unpacked', () => {
  test('has no products of integers left, and says nearly what the packed one says', async () => {
    const model = await openShipped();
    const texts: string[] = [];
    const graphs = await openSteps(model.card, read, (bytes) => {
      const unpacked = unpackWeights(bytes);
      texts.push(new TextDecoder('latin1').decode(unpacked));
      return open(unpacked);
    });
    if (graphs === null) throw new Error('a graph is gone');
    expect(texts.filter((text) => /MatMulInteger|DynamicQuantizeLinear/.test(text))).toEqual([]);
    const [packed, floats] = [await runVector(model), await runVector({ ...model, ...graphs })];
    // The decoder's products are in floats as they are shipped; the denoiser's are not.
    const apart = packed.x0.map((value, at) => Math.abs(value - (floats.x0[at] ?? NaN)));
    expect(floats.logits).toEqual(packed.logits);
    expect(Math.max(...apart)).toBeGreaterThan(0);
    expect(Math.max(...apart)).toBeLessThan(1);
  });

  // Out of date after a new model was put there by hand: npm run vector.
  test('gives the stored vector, which is of these very graphs', async () => {
    const model = await openShipped();
    const stored = readVector(readFileSync(join(FOLDER, VECTOR_FILE), 'utf8'), model.card);
    if (stored === null) throw new Error('the vector is of another model: npm run vector');
    const graphs = await openSteps(model.card, read, (bytes) => open(unpackWeights(bytes)));
    if (graphs === null) throw new Error('a graph is gone');
    expect(isSameVector(await runVector({ ...model, ...graphs }), stored)).toBe(true);
    // As one of the fused kernels did that were wrong on a software adapter.
    const wrong: GraphSession = {
      ...graphs.denoiser,
      run: async (inputs) => {
        const out = await graphs.denoiser.run(inputs);
        for (const { data } of Object.values(out)) data.fill(0, data.length / 2);
        return out;
      },
    };
    const faulty = await runVector({ ...model, ...graphs, denoiser: wrong });
    expect(isSameVector(faulty, stored)).toBe(false);
  });
});

test('a message is written as it was read, whatever is in it', () => {
  const message = new Uint8Array(readFileSync('test/golden/tiny/denoiser.onnx'));
  expect(writeFields(readFields(message))).toEqual(message);
  // Nothing of integers in it: nothing changes.
  expect(unpackWeights(message)).toEqual(message);
});

test('bytes that are no message are refused', () => {
  expect(() => readFields(Uint8Array.of(0x0a, 0x05, 0x01))).toThrow('without an end');
  expect(() => readFields(Uint8Array.of(0x80))).toThrow('without an end');
});
