import type { Grammar } from '../../../src/infer/port';
import { keepReachable, mergeProductions } from '../merges/mergeProductions';
import { isWord } from './derive';
import { POINTERS } from './features';
import { buildPlainGrammar, each, N } from './grammar';
import { pieceSymbol, type Codebook } from './vocabulary';

/** The grammar of targets: programs as `packTarget.ts` writes them, with merged symbols wherever those can stand. */
export function buildGrammar(codebook: Codebook): Grammar {
  const plain = buildPlainGrammar(codebook).productions;
  const whole = { ...mergeProductions(plain, codebook.merged, isWord) };
  const letters = each([...[...codebook.pieces].map(pieceSymbol), ...POINTERS], () => [N.letters]);
  whole[N.texts] = { STOP: [], ...letters };
  whole[N.letters] = { STOP: [N.texts], ...letters };
  whole[N.program] = Object.fromEntries(
    Object.entries(whole[N.list] ?? {}).map(([symbol, then]) => [symbol, [...then, N.texts]]),
  );
  return { start: N.program, productions: keepReachable(whole, N.program) };
}
