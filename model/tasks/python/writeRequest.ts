import { splitPieces, type Vocabulary } from '../../../src/link/splitPieces';
import { LIMITS } from './limits';
import type { PythonRequest, Quote, RequestWord } from './splitRequest';
import { KEYWORDS } from './token';

/** Positions of a source, and features of a position: [piece, pointer, quote, number, kind, mark, shape, mode]. */
export const SOURCE_SHAPE = { positions: 64, features: 8 } as const;

/** What a quoted fragment is to Python. */
export const QUOTE_KINDS = ['CODE', 'NAME', 'NUMBER', 'TEXT'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** What is asked for in phase 1: any program, one of which parts are masked, or one from loose words. */
export const MODES = ['ANY', 'MASKED', 'HINTED'] as const;
export type Mode = (typeof MODES)[number];

const MARKS: Readonly<Record<Quote['mark'], string>> = {
  '`': 'BACKTICK',
  '"': 'DOUBLE',
  "'": 'SINGLE',
};
const SHAPES = ['NUMBER', 'CAPITAL', 'UPPER', 'SNAKE', 'CAMEL', 'SIGN', 'KEYWORD'] as const;

const counted = (name: string, most: number): readonly string[] =>
  Array.from({ length: most }, (_, index) => `${name}_${index}`);

/** Names of the features above the word pieces, in id order. */
export const FEATURE_NAMES: readonly string[] = [
  ...counted('WORD', LIMITS.words),
  ...counted('QUOTE', LIMITS.quotes),
  ...counted('NUMBER', LIMITS.numbers),
  ...QUOTE_KINDS.map((kind) => `KIND_${kind}`),
  ...Object.values(MARKS).map((mark) => `MARK_${mark}`),
  ...SHAPES.map((shape) => `SHAPE_${shape}`),
  ...MODES.map((mode) => `MODE_${mode}`),
  'MASK',
];

const INDEX_OF: ReadonlyMap<string, number> = new Map(
  FEATURE_NAMES.map((name, index) => [name, index]),
);

/** Raised by hand when a request is read so differently that a model has to learn it anew. */
const VERSION = 1;

/** Size of the id table, and everything that a trained model relies on, as text. */
export function sourceLayout(pieces: number): {
  readonly sourceSize: number;
  readonly description: string;
} {
  const shape = SOURCE_SHAPE;
  return {
    sourceSize: pieces + 1 + FEATURE_NAMES.length,
    description: JSON.stringify({ version: VERSION, shape, pieces, names: FEATURE_NAMES }),
  };
}

export interface WrittenRequest {
  /** 64 positions of 8 ids, row-major. */
  readonly ids: Int32Array;
  readonly truncated: boolean;
}

/** Stands for what is masked in a source of phase 1. */
export const MASK = '\u25ae';
const MOST_PIECES_OF_WORD = 6;

/** The ids of a request; `mode` marks what only phase 1 asks for. */
export function writeRequest(
  request: PythonRequest,
  kinds: readonly QuoteKind[],
  vocabulary: Vocabulary,
  mode: Mode | null = null,
): WrittenRequest {
  const { positions, features } = SOURCE_SHAPE;
  const id = (name: string): number => {
    const index = INDEX_OF.get(name);
    return index === undefined ? 0 : vocabulary.size + 1 + index;
  };
  const rows = request.words.flatMap((word) =>
    writeWord(word, { request, kinds, vocabulary, id, mode }),
  );
  // A source may not be empty: nothing could be attended to.
  if (rows.length === 0) rows.push([0, 0, 0, 0, 0, 0, 0, id(`MODE_${mode ?? 'ANY'}`)]);
  const ids = new Int32Array(positions * features);
  rows.slice(0, positions).forEach((row, at) => ids.set(row, at * features));
  return { ids, truncated: rows.length > positions };
}

interface WordContext {
  readonly request: PythonRequest;
  readonly kinds: readonly QuoteKind[];
  readonly vocabulary: Vocabulary;
  readonly id: (name: string) => number;
  readonly mode: Mode | null;
}

function writeWord(word: RequestWord, context: WordContext): readonly (readonly number[])[] {
  const { request, kinds, vocabulary, id, mode } = context;
  const quote = word.quote === null ? undefined : request.quotes[word.quote];
  const shape = shapeOf(word.text);
  const isMask = word.text === MASK;
  const features = [
    word.pointer === null ? 0 : id(`WORD_${word.pointer}`),
    word.quote === null ? 0 : id(`QUOTE_${word.quote}`),
    word.number === null ? 0 : id(`NUMBER_${word.number}`),
    word.quote === null ? 0 : id(`KIND_${kinds[word.quote] ?? 'TEXT'}`),
    quote === undefined ? 0 : id(`MARK_${MARKS[quote.mark]}`),
    shape === null ? 0 : id(`SHAPE_${shape}`),
    isMask ? id('MASK') : mode === null ? 0 : id(`MODE_${mode}`),
  ];
  return piecesOf(word, vocabulary).map((piece) => [piece, ...features]);
}

/** "itemCount" and "item_count" are item and count; a number that is no piece says what it is by its slot. */
function piecesOf({ text, number }: RequestWord, vocabulary: Vocabulary): readonly number[] {
  if (text === MASK) return [0];
  // The blank at the end keeps "constructor" and "__proto__" from being looked up as what every object has.
  const apart = `${text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')} `;
  const pieces = splitPieces(apart, vocabulary);
  const isPiece = pieces.length === 1 && pieces[0] !== vocabulary.unknown;
  if (number !== null && !isPiece) return [0];
  return pieces.length === 0 ? [vocabulary.unknown] : pieces.slice(0, MOST_PIECES_OF_WORD);
}

function shapeOf(text: string): (typeof SHAPES)[number] | null {
  if (/^\d/.test(text)) return 'NUMBER';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'SIGN';
  if (KEYWORDS.has(text)) return 'KEYWORD';
  if (text.includes('_')) return 'SNAKE';
  if (/\p{Ll}\p{Lu}/u.test(text)) return 'CAMEL';
  if (text.length > 1 && /^\p{Lu}+$/u.test(text)) return 'UPPER';
  return /^\p{Lu}/u.test(text) ? 'CAPITAL' : null;
}
