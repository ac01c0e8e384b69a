import type { Sampler } from '../../../src/infer/port';
import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Drawer } from '../language';
import { collapseRepeats } from './collapseRepeats';
import { POINTERS } from './features';
import { buildGrammar } from './grammar';
import { linkWords } from './linkWords';
import { printTarget } from './printTarget';
import type { Codebook } from './vocabulary';
import { writeSource } from './writeSource';

/** Draws commands for requests; the sampler is passed in. */
export function createDrawer(sampler: Sampler, vocabulary: Vocabulary, codebook: Codebook): Drawer {
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
      const code =
        printTarget(collapseRepeats(symbols), linked.pointers) ??
        printTarget(symbols, linked.pointers);
      return code === null ? [] : [{ code, weight: Math.exp(logProbability) }];
    });
    const first = samples[0]?.free;
    const free = first !== undefined && printTarget(first, linked.pointers) !== null;
    return { drawn, free };
  };
}
