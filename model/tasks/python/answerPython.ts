import type { Sampler } from '../../../src/infer/port';
import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Drawer } from '../language';
import { acceptSymbols } from './acceptSymbols';
import { createCodec } from './codec';
import { writeRequest } from './writeRequest';

/** After one step all seeds are alike: what else may be meant stands behind the likeliest program of each. */
const PROGRAMS_A_SEED = 12;

/** Draws programs for requests; the sampler is passed in, the symbols are those of its model. */
export function createDrawer(
  sampler: Sampler,
  vocabulary: Vocabulary,
  symbols: readonly string[],
): Drawer {
  const codec = createCodec(symbols);
  return async (request, { seeds, steps }) => {
    const opened = codec.open(request);
    const samples = await sampler.sample({
      source: { ids: writeRequest(opened.request, opened.kinds, vocabulary).ids },
      grammar: codec.grammar,
      barred: opened.barred,
      seeds: Array.from({ length: seeds }, (_, seed) => seed),
      programs: PROGRAMS_A_SEED,
      ...(steps === null ? {} : { steps }),
    });
    const drawn = samples.flatMap(({ symbols: said, logProbability }) => {
      const code = opened.decode(said);
      return code === null ? [] : [{ code, weight: Math.exp(logProbability) }];
    });
    const free = samples[0]?.free;
    return { drawn, free: free !== undefined && acceptSymbols(free, codec.grammar) };
  };
}
