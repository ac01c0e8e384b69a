/** @jest-environment ./test/nativeArrays.cjs */
import { chooseEffort } from '../../src/infer/chooseEffort';
import { createSampler } from '../../src/infer/createSampler';
import { createPace } from '../../src/infer/keepPace';
import type { LoadedModel } from '../../src/infer/loadModel';
import type { Effort, Sample } from '../../src/infer/port';
import type { GraphSession } from '../../src/infer/session';
import { loadTiny, tinyRequest } from './tinyModel';

// Several machines and many requests a test.
jest.setTimeout(60_000);

const BUDGET = 1000;
const ALL: Effort = { seeds: 16, steps: null };

/** The tiny model on a machine whose clock only its graphs turn: `at(ms)` makes each of their runs take so long. */
async function openMachine() {
  const model = await loadTiny();
  let [now, each] = [0, 1];
  const turn = (session: GraphSession): GraphSession => ({
    ...session,
    run: (inputs) => {
      now += each;
      return session.run(inputs);
    },
  });
  const slowed: LoadedModel = {
    ...model,
    encoder: turn(model.encoder),
    denoiser: turn(model.denoiser),
    decoder: turn(model.decoder),
  };
  const changed = jest.fn();
  const pace = createPace({ card: model.card, step: 1, budget: BUDGET, clock: () => now, changed });
  const paced = pace.keep(createSampler(slowed));
  let asked = 0;
  const ask = async () => {
    const { seeds, steps } = pace.effort();
    const start = now;
    const request = {
      ...tinyRequest(model, (asked += 1) % 5, seedsOf(seeds)),
      ...(steps === null ? {} : { steps }),
    };
    const samples = await paced.sample(request);
    return { samples, request, took: now - start };
  };
  return { model, pace, changed, ask, at: (ms: number) => void (each = ms) };
}

const seedsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const drawn = (samples: readonly Sample[]): number => new Set(samples.map(({ seed }) => seed)).size;

describe('a machine that becomes slow after the model was loaded', () => {
  it('answers its first slow request from fewer seeds, as if no more had been asked for', async () => {
    const { ask, at, model } = await openMachine();
    at(60);
    const { samples, request } = await ask();
    const count = drawn(samples);
    expect(count).toBeLessThan(ALL.seeds);
    expect(count).toBeGreaterThanOrEqual(model.card.shapes.chunk);
    const fewer = { ...request, seeds: seedsOf(count) };
    expect(samples).toEqual(await createSampler(model).sample(fewer));
  });

  it('gets less to do once two answers were slow, in time then, and all again when it is fast', async () => {
    const { pace, changed, ask, at } = await openMachine();
    const before = await ask();
    expect(drawn(before.samples)).toBe(ALL.seeds);
    at(60);
    const slow = [await ask(), await ask()];
    expect(changed).toHaveBeenCalledTimes(1);
    const less = pace.effort();
    expect(less).not.toEqual(ALL);
    const after = await ask();
    expect(drawn(after.samples)).toBe(less.seeds);
    expect(after.took).toBeLessThanOrEqual(BUDGET);
    expect(after.took).toBeLessThan(Math.min(...slow.map(({ took }) => took)));
    at(1);
    for (let count = 0; count < 6; count += 1) await ask();
    expect(pace.effort()).toEqual(ALL);
  });

  it('says the same to the same request with the same effort, whatever made it so', async () => {
    const [slowed, other] = [await openMachine(), await openMachine()];
    slowed.at(60);
    for (let count = 0; count < 3; count += 1) await slowed.ask();
    const { samples, request } = await slowed.ask();
    expect(await createSampler(other.model).sample(request)).toEqual(samples);
  });

  it('is not taken for one where a single answer was slow', async () => {
    const { pace, changed, ask, at } = await openMachine();
    at(60);
    await ask();
    at(1);
    expect(drawn((await ask()).samples)).toBe(ALL.seeds);
    expect([pace.effort(), changed.mock.calls]).toEqual([ALL, []]);
  });

  it('goes up by one kind of effort at a time: what little work tells of much may be wrong', async () => {
    const { pace, ask, at } = await openMachine();
    at(1000);
    for (let count = 0; count < 3; count += 1) await ask();
    const work = ({ seeds, steps }: Effort): number => seeds * (steps ?? 5);
    const seen = [work(pace.effort())];
    at(1);
    while (pace.effort().steps !== null) {
      await ask();
      seen.push(work(pace.effort()));
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(3);
  });
});

test('another runtime starts from its own timed step', async () => {
  const { pace, model } = await openMachine();
  pace.restart(200);
  expect(pace.effort()).toEqual(chooseEffort(model.card, 200, BUDGET));
  expect(pace.effort()).not.toEqual(ALL);
});
