import { createSampler } from '../../../src/infer/createSampler';
import type { LoadedModel } from '../../../src/infer/loadModel';
import type { Grammar } from '../../../src/infer/port';
import type { GraphSession, Tensor } from '../../../src/infer/session';
import { editDistance } from './editDistance';

/** What the decoder reads out of the latents after some of the steps. */
export interface DenoisingPoint {
  /** Steps done, from 1. */
  readonly step: number;
  /** Noise level of the last of them, 1 = pure noise. */
  readonly level: number;
  /** Mean edit distance to the expected program, as a share of the longer of both. */
  readonly toTarget: number;
  /** The same to the program after the last step. */
  readonly toFinal: number;
}

/** A request as ids, and the symbols of the program that is expected. */
export interface HeldRow {
  readonly source: Int32Array;
  readonly target: readonly string[];
}

/** A model with rows that its training held back. */
export interface HeldTask {
  readonly model: LoadedModel;
  readonly rows: readonly HeldRow[];
}

const SEEDS = [0, 1, 2, 3];

/** The paper's Figure 3: how far programs read out along the denoising are from what is expected, and from the end. */
export async function measureDenoising(
  { model, rows }: HeldTask,
  levels: readonly number[],
): Promise<readonly DenoisingPoint[]> {
  const sums = levels.map(() => ({ toTarget: 0, toFinal: 0, count: 0 }));
  for (const { source, target } of rows) {
    const along = await readAlong(model, source, levels);
    const last = along[along.length - 1] ?? [];
    along.forEach((programs, at) => {
      const sum = sums[at];
      if (sum === undefined) return;
      programs.forEach((program, seed) => {
        sum.toTarget += editDistance(program, target);
        sum.toFinal += editDistance(program, last[seed] ?? []);
        sum.count += 1;
      });
    });
  }
  return sums.map(({ toTarget, toFinal, count }, at) => ({
    ...{ step: at + 1, level: levels[at] ?? 0 },
    toTarget: count === 0 ? 0 : toTarget / count,
    toFinal: count === 0 ? 0 : toFinal / count,
  }));
}

/**
 * For each number of steps the programs of all seeds; the first steps of a longer run are those of a shorter one. The
 * programs are the decoder's own, on which a grammar has no say: the one here costs the least.
 */
async function readAlong(
  model: LoadedModel,
  ids: Int32Array,
  levels: readonly number[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const grammar: Grammar = {
    start: 'any',
    productions: { any: { [model.card.symbols[1] ?? '']: [] } },
  };
  const along: (readonly string[])[][] = [];
  const known = {
    ...model,
    ...{ encoder: remember(model.encoder, 'source'), denoiser: remember(model.denoiser, 'z') },
  };
  for (let done = 1; done <= levels.length; done += 1) {
    const schedule = { ...model.card.schedule, levels: levels.slice(0, done) };
    const samples = await createSampler({ ...known, card: { ...model.card, schedule } }).sample({
      ...{ source: { ids }, grammar, barred: new Set<string>() },
      ...{ seeds: SEEDS, programs: 1 },
    });
    along.push(SEEDS.map((seed) => samples.find((sample) => sample.seed === seed)?.free ?? []));
  }
  return along;
}

/** A graph that is run once for each value of an input: so each further step costs one step, not all before it again. */
function remember(session: GraphSession, input: string): GraphSession {
  const known: { readonly given: Tensor; readonly out: ReturnType<GraphSession['run']> }[] = [];
  return {
    release: () => session.release(),
    run(feeds) {
      const given = feeds[input];
      if (given === undefined) return session.run(feeds);
      const found = known.find((one) => isSame(one.given.data, given.data));
      if (found !== undefined) return found.out;
      const out = session.run(feeds);
      known.push({ given, out });
      return out;
    },
  };
}

function isSame(a: Tensor['data'], b: Tensor['data']): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
