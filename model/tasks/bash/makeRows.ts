import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Random } from '../cf/random';
import { SHAPE } from './features';
import { linkSnippet } from './linkSnippet';
import { linkWords, type LinkedRequest } from './linkWords';
import { parseBash } from './parseBash';
import type { Pair } from './readPaper';
import { collectPools, varyRequest, type Pools } from './varyRequest';
import type { Codebook } from './vocabulary';
import { emptySource, writeSource } from './writeSource';
import { writeSymbols } from './writeSymbols';

/** Where a row comes from, for reports. */
export const GROUPS = ['pair', 'copy', 'snippet'] as const;

/** A training row: ids of the source, symbols of the target. */
export interface Row {
  readonly source: Int32Array;
  readonly symbols: readonly string[];
  readonly group: (typeof GROUPS)[number];
}

export interface Making {
  readonly codebook: Codebook;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
}

/** A request with the symbols of its command, both of which fit. */
interface Told {
  readonly linked: LinkedRequest;
  readonly symbols: readonly string[];
}

/** Rows of pairs, each followed by `copies` about other things. */
export function* makePairRows(
  pairs: readonly Pair[],
  copies: number,
  making: Making,
): Generator<Row> {
  const told = pairs.flatMap((pair) => tell(pair, making.codebook) ?? []);
  const pools = collectPools(told);
  for (const one of told) {
    yield toRow(one, 'pair', making);
    for (let copy = 0; copy < copies; copy += 1) {
      const row = makeCopy(one, pools, making);
      if (row !== null) yield row;
    }
  }
}

function makeCopy({ linked, symbols }: Told, pools: Pools, making: Making): Row | null {
  const varied = varyRequest(linked, symbols, pools, making.random);
  return varied === null ? null : toRow({ linked: varied, symbols }, 'copy', making);
}

function tell({ request, code }: Pair, codebook: Codebook): Told | null {
  const script = parseBash(code);
  if (!script.ok) return null;
  const linked = linkWords(request, codebook.utilities);
  const symbols = writeSymbols(script.value, linked.pointers, codebook);
  return symbols === null || symbols.length > SHAPE.L ? null : { linked, symbols };
}

function toRow({ linked, symbols }: Told, group: Row['group'], { vocabulary }: Making): Row {
  return { source: writeSource(linked, vocabulary).ids, symbols, group };
}

/** Rows of commands without a request, each program once. */
export function* makeSnippetRows(snippets: Iterable<string>, making: Making): Generator<Row> {
  const { codebook, vocabulary } = making;
  const source = emptySource(vocabulary);
  const seen = new Set<string>();
  for (const code of snippets) {
    const script = parseBash(code);
    if (!script.ok) continue;
    const pointers = linkSnippet(script.value, codebook.utilities);
    const symbols = writeSymbols(script.value, pointers, codebook);
    if (symbols === null || symbols.length > SHAPE.L) continue;
    const key = symbols.join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    yield { source, symbols, group: 'snippet' };
  }
}
