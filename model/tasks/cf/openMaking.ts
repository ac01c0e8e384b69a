import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVocabulary } from '../../../src/link/splitPieces';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import type { Making } from './makeRows';
import { createRandom } from './random';
import { readBank } from './readBank';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The bank, the vocabularies and the choices of one seed. */
export function openMaking(seed: number): Making {
  const file = join(HERE, '../../../assets/model/vocab.txt');
  return {
    bank: readBank(join(HERE, 'bank')),
    vocabulary: readVocabulary(readFileSync(file, 'utf8')),
    symbolIds: new Map(VOCABULARY.map((symbol, id) => [symbol, id])),
    random: createRandom(seed),
  };
}
