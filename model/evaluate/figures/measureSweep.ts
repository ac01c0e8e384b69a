import type { Sample, Sampler } from '../../../src/infer/port';
import type { Vocabulary } from '../../../src/link/splitPieces';
import type { HeldRequest } from '../heldCases';
import { createPipeline } from '../pipeline';
import { rankTarget } from '../rankTarget';

/** Shares of requests answered right at first and among the first five, for one setting. */
export interface SweepPoint {
  readonly steps: number;
  readonly seeds: number;
  readonly top1: number;
  readonly top5: number;
}

/** Accuracy by denoising steps and number of seeds; fewer seeds are the first of the same draws. */
export async function measureSweep(
  sampler: Sampler,
  vocabulary: Vocabulary,
  held: readonly HeldRequest[],
  steps: readonly number[],
  seeds: readonly number[],
): Promise<readonly SweepPoint[]> {
  const points: SweepPoint[] = [];
  for (const count of steps) {
    const ranks = seeds.map((): (number | null)[] => []);
    for (const request of held) {
      const draws = rememberDraws(sampler);
      for (const [at, most] of seeds.entries()) {
        const pipeline = createPipeline(draws(most), vocabulary, {
          steps: count,
          seeds: Math.max(...seeds),
        });
        const { utterance, snapshot, target } = request;
        const { answer } = await pipeline.answer({ utterance, snapshot, ask: true });
        ranks[at]?.push(rankTarget(answer, target, snapshot).rank);
      }
    }
    points.push(
      ...seeds.map((most, at) => ({
        ...{ steps: count, seeds: most },
        top1: shareWithin(ranks[at] ?? [], 1),
        top5: shareWithin(ranks[at] ?? [], 5),
      })),
    );
  }
  return points;
}

/** Samplers that share one draw and show the first seeds of it. */
function rememberDraws(sampler: Sampler): (seeds: number) => Sampler {
  let drawn: Promise<readonly Sample[]> | null = null;
  return (seeds) => ({
    async sample(request) {
      drawn ??= sampler.sample(request);
      return (await drawn).filter(({ seed }) => seed < seeds);
    },
  });
}

function shareWithin(ranks: readonly (number | null)[], most: number): number {
  const within = ranks.filter((rank) => rank !== null && rank < most).length;
  return ranks.length === 0 ? 0 : within / ranks.length;
}
