import type { Vocabulary } from '../../../src/link/splitPieces';
import type { Random } from '../cf/random';
import { MERGED } from '../merges/segment';
import type { PythonCodec } from './codec';
import { constructOf } from './constructOf';
import type { Example } from './example';
import { writeRequest, type Mode } from './writeRequest';

/** A training row: ids of the source, symbols of the target. */
export interface Row {
  readonly source: Int32Array;
  readonly symbols: readonly string[];
  readonly group: string;
}

export interface Making {
  readonly codec: PythonCodec;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
  readonly positions: number;
}

/** One question in so many is held back, with all its rows. */
const HELD = 20;

/** Whether training never sees a row of the train split. */
export function isHeld({ question }: { readonly question: number }): boolean {
  return question % HELD === 7;
}

/** A row, or null where the program or the request does not fit. */
export function makeRow(
  making: Omit<Making, 'random'>,
  { request, program }: Example,
  mode: Mode | null,
): Row | null {
  const opened = making.codec.open(request);
  const symbols = opened.encode(program);
  if (symbols === null || symbols.length > making.positions) return null;
  const written = writeRequest(opened.request, opened.kinds, making.vocabulary, mode);
  if (written.truncated) return null;
  const group =
    mode === null
      ? constructOf(symbols.flatMap((symbol) => symbol.split(MERGED)))
      : mode.toLowerCase();
  return { source: written.ids, symbols, group };
}
