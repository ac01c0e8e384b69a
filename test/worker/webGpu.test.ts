/** @jest-environment ./test/nativeArrays.cjs */
import { join } from 'node:path';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { readModelFile } from '../../src/cli/openModel';
import type { ReadFile } from '../../src/infer/loadModel';
import { VECTOR_FILE } from '../../src/infer/readVector';
import type { GraphSession, OpenGraph } from '../../src/infer/session';
import { unpackWeights } from '../../src/infer/unpackWeights';
import { createWebGpuFinder, type FindWebGpu } from '../../src/worker/findWebGpu';
import { loadSuggester } from '../../src/worker/loadSuggester';
import type { Runtime } from '../../src/worker/runtime';
import { sampleSnapshot } from '../bench/ownRequests';

const read = readModelFile(join(__dirname, '../../assets/model'));
const open = createNodeOpener(1);
// The shipped model is opened several times.
jest.setTimeout(60_000);

/** A clock that only graphs turn: a run of the first kind by 200 ms, so that requests get little, of the second by 20 for each `other`. */
function createClock(other: number) {
  let now = 0;
  const turn =
    (by: number, opener: OpenGraph, change: (session: GraphSession) => GraphSession): OpenGraph =>
    async (bytes) => {
      const session = change(await opener(bytes));
      return {
        ...session,
        run: async (inputs) => {
          now += by;
          return session.run(inputs);
        },
      };
    };
  const same = (session: GraphSession): GraphSession => session;
  return {
    clock: () => now,
    wasm: turn(200, open, same),
    other: (change: (session: GraphSession) => GraphSession = same): OpenGraph =>
      turn(20 * other, (bytes) => open(unpackWeights(bytes)), change),
  };
}

const NO_DEVICE: OpenGraph = () => Promise.reject(new Error('no device'));

/** Asks once, waits until the other runtime was tried, and answers what was told of both. */
async function askFirst(
  parts: { readonly wasm: OpenGraph; readonly clock: () => number },
  findWebGpu?: FindWebGpu,
  files: ReadFile = read,
) {
  const told: Runtime[] = [];
  let settled: () => void = () => undefined;
  const tried = new Promise<void>((resolve) => (settled = resolve));
  const loaded = await loadSuggester(files, parts.wasm, {
    clock: parts.clock,
    ...(findWebGpu && { findWebGpu }),
    tellRuntime: (runtime) => {
      told.push(runtime);
      if (runtime.webgpu !== 'untried') settled();
    },
  });
  if (!loaded.ok) throw new Error(loaded.error.code);
  const ask = (utterance: string) =>
    loaded.value.suggest({ utterance, snapshot: sampleSnapshot(), topK: 1, seed: 0, ask: false });
  const first = await ask('hours above 20 in orange');
  if (findWebGpu) await tried;
  return { told, first, ask };
}

describe('a model that may run on the graphics processor', () => {
  test('does so from the second answer on, where the numbers are right and a step is faster', async () => {
    const { clock, wasm, other } = createClock(5);
    const { told, first, ask } = await askFirst({ clock, wasm }, async () => other());
    expect(told[0]).toMatchObject({ runs: 'wasm', webgpu: 'untried' });
    expect(told.at(-1)).toMatchObject({ runs: 'webgpu', webgpu: 'chosen' });
    expect(told.at(-1)?.webgpuStep).toBeLessThan(told.at(-1)?.wasmStep ?? 0);
    // What was answered once is answered the same.
    expect(await ask('hours above 20 in orange')).toEqual(first);
    expect((await ask('blocked rows in grey')).kind).toBe('candidates');
  });

  test.each([
    ['no adapter', 'none', () => null],
    ['a step nearly as long as in WebAssembly', 'slower', (slow: OpenGraph) => slow],
    ['a runtime that does not start', 'failed', () => NO_DEVICE],
  ])('stays in WebAssembly without a word: %s', async (_, webgpu, choose) => {
    const { clock, wasm, other } = createClock(9);
    const { told, ask } = await askFirst({ clock, wasm }, async () => choose(other()));
    expect(told.at(-1)).toMatchObject({ runs: 'wasm', webgpu });
    expect((await ask('blocked rows in grey')).kind).toBe('candidates');
  });

  test('stays where the numbers are others than the stored ones', async () => {
    const { clock, wasm, other } = createClock(1);
    const halve = (session: GraphSession): GraphSession => ({
      ...session,
      run: async (inputs) => {
        const out = await session.run(inputs);
        for (const { data } of Object.values(out)) data.forEach((one, at) => (data[at] = one / 2));
        return out;
      },
    });
    const { told } = await askFirst({ clock, wasm }, async () => other(halve));
    expect(told.at(-1)).toMatchObject({ runs: 'wasm', webgpu: 'wrong', webgpuStep: null });
  });

  test('stays where no numbers are stored, or those of another model', async () => {
    const { clock, wasm } = createClock(1);
    const find = jest.fn(async () => null);
    const without: ReadFile = async (name) => (name === VECTOR_FILE ? null : read(name));
    expect((await askFirst({ clock, wasm }, find, without)).told.at(-1)?.webgpu).toBe('noVector');
    const old = new TextEncoder().encode('{"denoiser":"a","decoder":"b","x0":[1],"logits":[1]}');
    const stale: ReadFile = async (name) => (name === VECTOR_FILE ? old : read(name));
    expect((await askFirst({ clock, wasm }, find, stale)).told.at(-1)?.webgpu).toBe('noVector');
    // The runtime is not even fetched.
    expect(find).not.toHaveBeenCalled();
  });

  test('goes back to WebAssembly when the device is lost, with an answer all the same', async () => {
    const { clock, wasm, other } = createClock(2);
    let isLost = false;
    const fragile = (session: GraphSession): GraphSession => ({
      ...session,
      run: (inputs) => (isLost ? Promise.reject(new Error('device lost')) : session.run(inputs)),
    });
    const { told, ask } = await askFirst({ clock, wasm }, async () => other(fragile));
    expect(told.at(-1)?.runs).toBe('webgpu');
    isLost = true;
    expect((await ask('blocked rows in grey')).kind).toBe('candidates');
    expect(told.at(-1)).toMatchObject({ runs: 'wasm', webgpu: 'failed' });
    expect((await ask('empty owner cells in blue')).kind).toBe('candidates');
    expect(told.at(-1)).toMatchObject({ runs: 'wasm', webgpu: 'failed' });
  });

  test('is not looked for where the browser knows no graphics processor or has none to give', async () => {
    expect(await createWebGpuFinder({}, '/')()).toBeNull();
    const none = { gpu: { requestAdapter: async () => null } };
    expect(await createWebGpuFinder(none, '/')()).toBeNull();
  });

  test('is not loaded for an adapter in software, which only keeps the processor busy', async () => {
    Object.assign(WebAssembly, { Suspending: Object });
    for (const info of [
      { isFallbackAdapter: true },
      { isFallbackAdapter: false, architecture: 'swiftshader' },
      { description: 'Microsoft Basic Render Driver' },
    ]) {
      const software = { gpu: { requestAdapter: async () => ({ info }) } };
      expect(await createWebGpuFinder(software, '/')()).toBeNull();
    }
  });
});
