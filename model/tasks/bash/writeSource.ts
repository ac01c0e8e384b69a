import { splitPieces, type Vocabulary } from '../../../src/link/splitPieces';
import { featureId, SHAPE, type Shape } from './features';
import type { LinkedRequest, LinkedWord } from './linkWords';

/** Ids of a request and whether all of it fitted. */
export interface WrittenSource {
  /** `[M, F]`, row-major. */
  readonly ids: Int32Array;
  readonly truncated: boolean;
}

const MOST_PIECES = 8;

/**
 * The ids of a request: a position holds [piece, word pointer, slot, second slot, third slot, kind, shape, inside a
 * word or quotes].
 */
export function writeSource({ words }: LinkedRequest, vocabulary: Vocabulary): WrittenSource {
  const rows = words.flatMap((word, at) => wordRows(word, at, vocabulary));
  const ids = new Int32Array(SHAPE.M * SHAPE.F);
  rows.slice(0, SHAPE.M).forEach((row, position) => ids.set(row, position * SHAPE.F));
  return { ids, truncated: rows.length > SHAPE.M };
}

/** The source of a program without a request, as phase 1 learns them. */
export function emptySource(vocabulary: Vocabulary): Int32Array {
  const ids = new Int32Array(SHAPE.M * SHAPE.F);
  ids[SHAPE.F - 1] = featureId('NO_REQUEST', vocabulary.size);
  return ids;
}

function wordRows(
  word: LinkedWord,
  at: number,
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  const id = (name: string): number => featureId(name, vocabulary.size);
  const [one, two, three] = word.slots;
  const shape = shapeOf(word.text, at);
  const features = [
    id(`WORD_${at}`),
    one === undefined ? 0 : id(one),
    two === undefined ? 0 : id(two),
    three === undefined ? 0 : id(three),
    word.kind === null ? 0 : id(`KIND_${word.kind}`),
    shape === null ? 0 : id(`SHAPE_${shape}`),
  ];
  const pieces = splitPieces(word.text, vocabulary).slice(0, MOST_PIECES);
  const inside = word.quoted ? id('INSIDE_QUOTES') : id('INSIDE_WORD');
  const shown = pieces.length === 0 ? [vocabulary.unknown] : pieces;
  return shown.map((piece, index) => [piece, ...features, index > 0 || word.quoted ? inside : 0]);
}

function shapeOf(text: string, at: number): Shape | null {
  if (/^\d+$/.test(text)) return 'NUMBER';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'SIGN';
  if (/[\p{N}_/.*$=]/u.test(text)) return 'CODE';
  if (text.length > 1 && /^\p{Lu}+$/u.test(text)) return 'UPPER';
  if (!/^\p{Lu}/u.test(text)) return null;
  return at === 0 ? 'FIRST' : 'CAPITAL';
}
