import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Random } from '../cf/random';
import { SHAPE } from './features';
import { linkSnippet } from './linkSnippet';
import { linkWords, type LinkedRequest } from './linkWords';
import { createCodec, type Codec } from './packTarget';
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
export const GROUPS = ['pair', 'copy', ...MODES, 'bank', 'composed', 'paraphrase'] as const;

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

/** What the rows of one run share. */
export interface Maker extends Making {
  readonly pack: Codec['pack'];
}

/** A request with its command, both of which fit. */
export interface Told {
  readonly linked: LinkedRequest;
  /** The program, whose pointers tell what can be exchanged. */
  readonly symbols: readonly string[];
  readonly target: readonly string[];
}

export const createMaker = (making: Making): Maker => ({
  ...making,
  pack: createCodec(making.codebook).pack,
});

/** Rows of pairs, each followed by `copies` about other things. */
export function* makePairRows(
  pairs: readonly Pair[],
  copies: number,
  making: Making,
  group: Row['group'] = 'pair',
): Generator<Row> {
  const maker = createMaker(making);
  const told = pairs.flatMap((pair) => tell(pair, maker) ?? []);
  const pools = collectPools(told);
  for (const one of told) {
    yield toRow(one, group, maker);
    for (let copy = 0; copy < copies; copy += 1) {
      const row = makeCopy(one, pools, maker);
      if (row !== null) yield row;
    }
  }
}

function makeCopy(told: Told, pools: Pools, maker: Maker): Row | null {
  const varied = varyRequest(told.linked, told.symbols, pools, maker.random);
  return varied === null ? null : toRow({ ...told, linked: varied }, 'copy', maker);
}

/** A pair as symbols; null where it cannot be read, or said within the length of a target. */
export function tell({ request, code }: Pair, { codebook, pack }: Maker): Told | null {
  const script = parseBash(code);
  if (!script.ok) return null;
  const linked = linkWords(request, codebook.utilities);
  const symbols = writeSymbols(script.value, linked.pointers, codebook);
  const target = symbols === null ? null : pack(symbols);
  if (symbols === null || target === null || target.length > SHAPE.L) return null;
  return { linked, symbols, target };
}

function toRow({ linked, target }: Told, group: Row['group'], { vocabulary }: Making): Row {
  return { source: writeSource(linked, vocabulary).ids, symbols: target, group };
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
  const maker = createMaker(making);
  const seen = new Set<string>(without);
  for (const code of snippets) {
    const script = parseBash(code);
    if (!script.ok) continue;
    const key = printBash(script.value);
    if (seen.has(key)) continue;
    seen.add(key);
    const row = makeSnippetRow(script.value, maker);
    if (row !== null) yield row;
  }
}

function makeSnippetRow(script: Script, maker: Maker): Row | null {
  const { codebook, vocabulary, pack, random } = maker;
  const { mode, text } = promptSnippet(script, random);
  const linked = text === '' ? null : linkWords(text, codebook.utilities);
  const pointers = linked?.pointers ?? linkSnippet(script, codebook.utilities);
  const program = writeSymbols(script, pointers, codebook);
  const symbols = program === null ? null : pack(program);
  if (symbols === null || symbols.length > SHAPE.L) return null;
  if (linked === null) return { source: emptySource(vocabulary), symbols, group: mode };
  const source = writeSource(linked, vocabulary);
  return source.truncated ? null : { source: source.ids, symbols, group: mode };
}
