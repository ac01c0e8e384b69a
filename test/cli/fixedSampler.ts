import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sampler } from '../../src/infer/port';
import { readVocabulary } from '../../src/link/splitPieces';

/** The word pieces that ship. */
export const VOCABULARY = readVocabulary(
  readFileSync(join(__dirname, '../../assets/model/vocab.txt'), 'utf8'),
);

/** A sampler that writes the given programs, the first for most seeds. */
export function fixedSampler(programs: readonly (readonly string[])[]): Sampler {
  return {
    async sample({ seeds }) {
      return seeds.map((seed, index) => {
        const symbols = programs[index < programs.length ? index : 0] ?? [];
        return { seed, symbols, logProbability: -0.1 - index / 100, place: 0, free: symbols };
      });
    },
  };
}
