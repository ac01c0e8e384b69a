import { chooseEffort, costOf, followEffort } from './chooseEffort';
import type { ModelCard } from './modelCard';
import type { Effort, SampleRequest, Sampler } from './port';

/** Times the budget after which no chunk of seeds is begun that would end later. */
const PATIENCE = 1.75;
/** So many of the last measurements count. */
const REMEMBERED = 2;

export interface PaceParts {
  readonly card: ModelCard;
  /** Milliseconds of a warm step, as it was timed at load. */
  readonly step: number;
  /** Milliseconds that drawing may take. */
  readonly budget: number;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Called when an answer has taken so long, or so short, that the next ones get another effort. */
  readonly changed: () => void;
}

/** How much work the next request gets, by how long the last ones took. */
export interface Pace {
  effort(): Effort;
  /** Forgets what was measured, on another runtime. */
  restart(step: number): void;
  /** The same sampler, timed: where the machine has become slow, it stops after fewer seeds, and the next ones get less. */
  keep(sampler: Sampler): Sampler;
}

/**
 * A pace that follows the machine. Of the last two measurements the shorter counts: a neighbour makes an answer longer,
 * never shorter. An answer depends on its seeds and steps alone, not on what made them so many.
 */
export function createPace(parts: PaceParts): Pace {
  const { card, budget, clock } = parts;
  let steps: readonly number[] = [parts.step];
  let effort = chooseEffort(card, parts.step, budget);
  return {
    effort: () => effort,
    restart(step) {
      steps = [step];
      effort = chooseEffort(card, step, budget);
    },
    keep: (sampler) => ({
      async sample(request) {
        const watch = watchChunks(card, request, clock, PATIENCE * budget);
        const samples = await sampler.sample({ ...request, isEnough: watch.isEnough });
        steps = [...steps, watch.step()].slice(-REMEMBERED);
        const next = followEffort(card, effort, Math.min(...steps), budget);
        const isOther = next !== effort;
        effort = next;
        if (isOther) parts.changed();
        return samples;
      },
    }),
  };
}

/** Times one request from now on; `step` is what one of its steps has taken, all told. */
function watchChunks(
  card: ModelCard,
  { seeds, steps }: SampleRequest,
  clock: () => number,
  patience: number,
): { readonly isEnough: () => boolean; readonly step: () => number } {
  const start = clock();
  let last = start;
  let drawn = 0;
  let isCut = false;
  return {
    isEnough() {
      const now = clock();
      drawn += card.shapes.chunk;
      isCut = now - start + (now - last) > patience;
      last = now;
      return isCut;
    },
    step() {
      const done: Effort = { seeds: isCut ? drawn : seeds.length, steps: steps ?? null };
      return (clock() - start) / costOf(card, done);
    },
  };
}
