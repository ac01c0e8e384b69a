import type { ModelCard } from './modelCard';
import type { Effort, Grammar, Sampler } from './port';

/**
 * What a request may get, the most first. Fewer steps come before fewer seeds: on own held-back rows two steps were
 * as good as five within the noise (model/RESULTS.md), and what the vote needs are seeds.
 */
const EFFORTS: readonly Effort[] = [
  { seeds: 16, steps: null },
  { seeds: 16, steps: 3 },
  { seeds: 16, steps: 2 },
  { seeds: 8, steps: 2 },
  { seeds: 4, steps: 2 },
  { seeds: 4, steps: 1 },
];

/** What a chunk costs besides its steps, and a request besides its chunks, in steps (`npm run bench`, docs/performance.md). */
const CHUNK_STEPS = 3;
const REQUEST_STEPS = 4;

/** Levels of the run that is timed: the first ones pay for what a runtime does once. */
const TIMED_STEPS = 4;

/**
 * Runs the model once on an empty request under a grammar and times its last steps: milliseconds of one warm step of
 * a chunk. `clock` gives milliseconds.
 */
export async function timeStep(
  sampler: Sampler,
  { shapes }: ModelCard,
  grammar: Grammar,
  clock: () => number,
): Promise<number> {
  const ids = new Int32Array(shapes.M * shapes.F);
  // One position that is not padding.
  ids[0] = 1;
  const marks: number[] = [];
  await sampler.sample({
    source: { ids },
    grammar,
    barred: new Set(),
    seeds: [0],
    steps: TIMED_STEPS,
    onProgress: () => marks.push(clock()),
  });
  const [, second = 0, third = 0, fourth = 0] = marks;
  // The shorter of two: a neighbour on the machine makes a step longer, never shorter.
  return Math.min(third - second, fourth - third);
}

/** What drawing with this effort takes, in steps of a chunk. */
export function costOf({ shapes, schedule }: ModelCard, { seeds, steps }: Effort): number {
  const chunks = Math.ceil(seeds / shapes.chunk);
  return chunks * ((steps ?? schedule.levels.length) + CHUNK_STEPS) + REQUEST_STEPS;
}

/** The most effort with which a machine of this step time draws within a budget, both in ms; else the least. */
export function chooseEffort(card: ModelCard, step: number, budget: number): Effort {
  const affordable = EFFORTS.find((effort) => step * costOf(card, effort) <= budget);
  return affordable ?? EFFORTS[EFFORTS.length - 1] ?? { seeds: card.shapes.chunk, steps: 1 };
}

/** The same after another effort: down as far as it must, up by one at a time, as what is foreseen from little work may be wrong. */
export function followEffort(card: ModelCard, last: Effort, step: number, budget: number): Effort {
  const wanted = chooseEffort(card, step, budget);
  const highest = EFFORTS.indexOf(last) - 1;
  return EFFORTS[Math.max(EFFORTS.indexOf(wanted), highest)] ?? wanted;
}
