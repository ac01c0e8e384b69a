import type { Sampler } from '../../../src/infer/port';
import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Drawer } from '../language';
import { collapseRepeats } from './collapseRepeats';
import { POINTERS } from './features';
import { linkWords } from './linkWords';
import { buildGrammar } from './packGrammar';
import { createCodec } from './packTarget';
import { printTarget } from './printTarget';
import type { Codebook } from './vocabulary';
import { writeSource } from './writeSource';

/** After one step all seeds are alike: what else may be meant stands behind the likeliest program of each. */
const PROGRAMS_A_SEED = 12;

/** Draws commands for requests; the sampler is passed in. */
export function createDrawer(sampler: Sampler, vocabulary: Vocabulary, codebook: Codebook): Drawer {
  const grammar = buildGrammar(codebook);
  const { unpack } = createCodec(codebook);
  const pointing = POINTERS.map((pointer) => [pointer, symbolsWith(pointer, codebook)] as const);
  return async (request, { seeds, steps }) => {
    const linked = linkWords(request, codebook.utilities);
    const samples = await sampler.sample({
      source: { ids: writeSource(linked, vocabulary).ids },
      grammar,
      barred: new Set(
        pointing.flatMap(([pointer, symbols]) => (linked.pointers.has(pointer) ? [] : symbols)),
      ),
      seeds: Array.from({ length: seeds }, (_, seed) => seed),
      programs: PROGRAMS_A_SEED,
      ...(steps === null ? {} : { steps }),
    });
    const drawn = samples.flatMap(({ symbols, logProbability }) => {
      const program = unpack(symbols) ?? [];
      const code =
        printTarget(collapseRepeats(program), linked.pointers) ??
        printTarget(program, linked.pointers);
      return code === null ? [] : [{ code, weight: Math.exp(logProbability) }];
    });
    const first = samples[0]?.free;
    const free = printTarget(unpack(first ?? []) ?? [], linked.pointers) !== null;
    return { drawn, free };
  };
}

/** A pointer's symbol, and those that it is merged into. */
function symbolsWith(pointer: string, { merged }: Codebook): readonly string[] {
  const names = [...merged].filter(([, parts]) => parts.includes(pointer)).map(([name]) => name);
  return [pointer, ...names];
}
