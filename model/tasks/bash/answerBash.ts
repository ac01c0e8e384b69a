import type { Sampler } from '../../../src/infer/port';
import type { Vocabulary } from '../../../src/link/splitPieces';
import { POINTERS } from './features';
import { buildGrammar } from './grammar';
import { linkWords } from './linkWords';
import { printTarget } from './printTarget';
import type { Drawn } from './rankCandidates';
import type { Codebook } from './vocabulary';
import { writeSource } from './writeSource';

export interface DrawOptions {
  readonly seeds: number;
  /** Denoising steps; the model's own where null. */
  readonly steps: number | null;
}

/** What the seeds said to a request. */
export interface Draw {
  /** Best first within a seed, seeds in their order. */
  readonly drawn: readonly Drawn[];
  /** Whether the first seed's symbols were a program before the grammar. */
  readonly free: boolean;
}

/** Draws commands for requests; the sampler is passed in. */
export function createDrawer(
  sampler: Sampler,
  vocabulary: Vocabulary,
  codebook: Codebook,
): (request: string, options: DrawOptions) => Promise<Draw> {
  const grammar = buildGrammar(codebook);
  return async (request, { seeds, steps }) => {
    const linked = linkWords(request, codebook.utilities);
    const samples = await sampler.sample({
      source: { ids: writeSource(linked, vocabulary).ids },
      grammar,
      barred: new Set(POINTERS.filter((pointer) => !linked.pointers.has(pointer))),
      seeds: Array.from({ length: seeds }, (_, seed) => seed),
      ...(steps === null ? {} : { steps }),
    });
    const drawn = samples.flatMap(({ symbols, logProbability }) => {
      const code = printTarget(symbols, linked.pointers);
      return code === null ? [] : [{ code, weight: Math.exp(logProbability) }];
    });
    const first = samples[0]?.free;
    const free = first !== undefined && printTarget(first, linked.pointers) !== null;
    return { drawn, free };
  };
}
