/** @jest-environment ./test/nativeArrays.cjs */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chooseEffort, timeStep } from '../../src/infer/chooseEffort';
import { createSampler } from '../../src/infer/createSampler';
import type { LoadedModel } from '../../src/infer/loadModel';
import type { Sample, Sampler } from '../../src/infer/port';
import { rememberSamples } from '../../src/infer/rememberSamples';
import { loadTiny, TINY_GRAMMAR, tinyRequest } from './tinyModel';

let model: LoadedModel;
beforeAll(async () => {
  model = await loadTiny();
});

describe('the first seeds of a request', () => {
  it('are told while the others are still to come, and change nothing about the end', async () => {
    const sampler = createSampler(model);
    const request = tinyRequest(model, 3, [1, 2, 3, 4, 5]);
    const early: (readonly Sample[])[] = [];
    const told = await sampler.sample({ ...request, onFirst: (samples) => early.push(samples) });
    expect(early).toHaveLength(1);
    expect(new Set(early[0]?.map(({ seed }) => seed))).toEqual(new Set([1, 2]));
    expect(early[0]).toEqual(told.slice(0, early[0]?.length));
    expect(told).toEqual(await sampler.sample(request));
  });

  it('are not told where there are no others', async () => {
    const early: unknown[] = [];
    const onFirst = (samples: readonly Sample[]): void => void early.push(samples);
    await createSampler(model).sample({ ...tinyRequest(model, 3, [1, 2]), onFirst });
    expect(early).toEqual([]);
  });
});

describe('a sampler that remembers', () => {
  const count = (): { sampler: Sampler; runs: () => number } => {
    let runs = 0;
    const inner = createSampler(model);
    const counted: Sampler = {
      sample: (request) => {
        runs += 1;
        return inner.sample(request);
      },
    };
    return { sampler: rememberSamples(counted, 2), runs: () => runs };
  };

  it('answers the same request without the model, and another one with it', async () => {
    const { sampler, runs } = count();
    const request = tinyRequest(model, 3, [1, 2]);
    const shares: number[] = [];
    const first = await sampler.sample(request);
    const again = await sampler.sample({
      ...tinyRequest(model, 3, [1, 2]),
      onProgress: (share) => shares.push(share),
    });
    expect(again).toEqual(first);
    expect([runs(), shares]).toEqual([1, [1]]);
    await sampler.sample({ ...request, seeds: [2, 3] });
    await sampler.sample({ ...request, barred: new Set(['s2']) });
    await sampler.sample(tinyRequest(model, 4, [1, 2]));
    expect(runs()).toBe(4);
  });

  it('says what it said, though the machine has time for other seeds and steps now', async () => {
    const { sampler, runs } = count();
    const request = tinyRequest(model, 3, [1, 2]);
    const first = await sampler.sample(request);
    expect(await sampler.sample({ ...request, seeds: [1, 2, 3, 4], steps: 1 })).toEqual(first);
    expect(runs()).toBe(1);
  });

  it('forgets the oldest', async () => {
    const { sampler, runs } = count();
    for (const id of [3, 4, 5, 3]) await sampler.sample(tinyRequest(model, id, [1]));
    expect(runs()).toBe(4);
  });

  it('rejects a cancelled request also where it knows the answer', async () => {
    const { sampler } = count();
    const request = tinyRequest(model, 3, [1]);
    await sampler.sample(request);
    const signal = AbortSignal.abort();
    await expect(sampler.sample({ ...request, signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('effort for the machine at hand', () => {
  /** A clock on which every look at it is so many milliseconds later. */
  const ticking = (ms: number): (() => number) => {
    let now = 0;
    return () => (now += ms);
  };

  it('is measured by warm steps', async () => {
    const step = await timeStep(createSampler(model), model.card, TINY_GRAMMAR, ticking(30));
    expect(step).toBe(30);
  });

  it('is all of it on a fast machine, less on slower ones, and never nothing', () => {
    const card = {
      ...model.card,
      shapes: { ...model.card.shapes, chunk: 4 },
      schedule: { factor: 2, levels: [1, 0.92, 0.85, 0.76, 0.64] },
    };
    const efforts = [5, 30, 60, 100, 300, 10_000].map((step) => chooseEffort(card, step, 1000));
    expect(efforts[0]).toEqual({ seeds: 16, steps: null });
    expect(efforts.at(-1)).toEqual({ seeds: 4, steps: 1 });
    const work = efforts.map(({ seeds, steps }) => seeds * (steps ?? 5));
    expect(work).toEqual([...work].sort((a, b) => b - a));
    expect(new Set(work).size).toBeGreaterThan(3);
  });

  it('gives the same samples for the same seeds and steps', async () => {
    const request = { ...tinyRequest(model, 3, [1, 2, 3]), steps: 2 };
    const [once, again] = [createSampler(model), createSampler(await loadTiny())];
    expect(await once.sample(request)).toEqual(await again.sample(request));
  });
});

describe('many requests in a row', () => {
  it('leave no memory behind', async () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    const heap = (): number => {
      if (typeof collect === 'function') collect();
      return process.memoryUsage().heapUsed;
    };
    const sampler = rememberSamples(createSampler(model), 4);
    const ask = async (from: number, count: number): Promise<void> => {
      for (let seed = from; seed < from + count; seed += 1) {
        await sampler.sample(tinyRequest(model, 3, [seed]));
      }
    };
    await ask(0, 100);
    const before = heap();
    await ask(100, 200);
    expect((heap() - before) / 1e6).toBeLessThan(1);
  }, 60_000);
});
