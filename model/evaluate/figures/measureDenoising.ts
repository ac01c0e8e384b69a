import { createSampler } from '../../../src/infer/createSampler';
import type { LoadedModel } from '../../../src/infer/loadModel';
import { indexTable } from '../../../src/link/indexTable';
import { linkRequest, type LinkedRequest } from '../../../src/link/linkRequest';
import type { Vocabulary } from '../../../src/link/splitPieces';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { barredSymbols } from '../../../src/rule/symbols/barredSymbols';
import { typedGrammar } from '../../../src/rule/symbols/typedGrammar';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import type { Snapshot } from '../../../src/sheet/snapshot';
import type { HeldRequest } from '../heldCases';
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

const SEEDS = [0, 1, 2, 3];

/** The paper's Figure 3: how far programs read out along the denoising are from what is expected, and from the end. */
export async function measureDenoising(
  model: LoadedModel,
  vocabulary: Vocabulary,
  held: readonly HeldRequest[],
  levels: readonly number[],
): Promise<readonly DenoisingPoint[]> {
  const sums = levels.map(() => ({ toTarget: 0, toFinal: 0, count: 0 }));
  for (const request of held) {
    const { utterance, snapshot } = request;
    const linked = linkRequest(utterance, snapshot, vocabulary, { index: indexTable(snapshot) });
    const target = expectedProgram(request, linked);
    if (target === null) continue;
    const along = await readAlong(model, snapshot, linked, levels);
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

function expectedProgram(
  { target }: HeldRequest,
  { slots }: LinkedRequest,
): readonly string[] | null {
  return writeSymbols(target.kind === 'rules' ? canonicalRuleSet(target) : target, slots);
}

/** For each number of steps the programs of all seeds; the first steps of a longer run are those of a shorter one. */
async function readAlong(
  model: LoadedModel,
  snapshot: Snapshot,
  linked: LinkedRequest,
  levels: readonly number[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const along: (readonly string[])[][] = [];
  for (let done = 1; done <= levels.length; done += 1) {
    const schedule = { ...model.card.schedule, levels: levels.slice(0, done) };
    const samples = await createSampler({ ...model, card: { ...model.card, schedule } }).sample({
      source: { ids: linked.source },
      grammar: typedGrammar(snapshot, linked.slots),
      barred: barredSymbols(linked.slots),
      seeds: SEEDS,
    });
    along.push(SEEDS.map((seed) => samples.find((sample) => sample.seed === seed)?.free ?? []));
  }
  return along;
}
