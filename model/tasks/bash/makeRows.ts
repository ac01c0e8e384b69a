import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Random } from '../cf/random';
import { SHAPE } from './features';
import { linkSnippet } from './linkSnippet';
import { linkWords, type LinkedRequest } from './linkWords';
import { parseBash } from './parseBash';
import { printBash } from './printBash';
import { MODES, promptSnippet } from './promptSnippet';
import type { Pair } from './readPaper';
import type { Script } from './syntax';
import { collectPools, varyRequest, type Pools } from './varyRequest';
import type { Codebook } from './vocabulary';
import { emptySource, writeSource } from './writeSource';
import { writeSymbols } from './writeSymbols';

/** Where a row comes from, for reports. */
export const GROUPS = ['pair', 'copy', ...MODES] as const;

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

/**
 * Rows of commands without a request, each command once, with what it is asked for instead; `without` are normal forms
 * of commands that are judged by and must not be met before.
 */
export function* makeSnippetRows(
  snippets: Iterable<string>,
  without: ReadonlySet<string>,
  making: Making,
): Generator<Row> {
  const seen = new Set<string>(without);
  for (const code of snippets) {
    const script = parseBash(code);
    if (!script.ok) continue;
    const key = printBash(script.value);
    if (seen.has(key)) continue;
    seen.add(key);
    const row = makeSnippetRow(script.value, making);
    if (row !== null) yield row;
  }
}

function makeSnippetRow(script: Script, making: Making): Row | null {
  const { codebook, vocabulary } = making;
  const { mode, text } = promptSnippet(script, making.random);
  const linked = text === '' ? null : linkWords(text, codebook.utilities);
  const pointers = linked?.pointers ?? linkSnippet(script, codebook.utilities);
  const symbols = writeSymbols(script, pointers, codebook);
  if (symbols === null || symbols.length > SHAPE.L) return null;
  if (linked === null) return { source: emptySource(vocabulary), symbols, group: mode };
  const source = writeSource(linked, vocabulary);
  return source.truncated ? null : { source: source.ids, symbols, group: mode };
}
