import { z } from 'zod';
import { MERGED } from '../merges/segment';
import { POINTERS } from './features';
import learnt from './vocabulary.json';

const schema = z.object({
  /** Utilities by falling frequency in the train split. */
  utilities: z.array(z.string()),
  /** Those that `find -exec` ran. */
  execUtilities: z.array(z.string()),
  /** Options that a utility was seen with. */
  options: z.record(z.string(), z.array(z.string())),
  /** Fixed words (as symbols) that a place was seen with: a utility's operand, "find -type", "=", ">", … */
  uses: z.record(z.string(), z.array(z.string())),
  /** What an option's value was seen to start with, where that says something (`learnValues.ts`). */
  values: z.record(z.string(), z.array(z.string())),
  /** Texts around one pointer, which stands where the ellipsis does: "*.…", "+…". */
  formats: z.array(z.string()),
  /** Fragments of arguments that are spelled, and signs beyond ASCII. */
  pieces: z.array(z.string()),
  /** Symbols that are one where they stand together (`learnMerges.ts`), joined by a dot. */
  merges: z.array(z.string()),
});

/** What was learnt from the train split (`learnVocabulary.ts` writes it). */
export type Learnt = z.infer<typeof schema>;

/** The learnt lists with the symbols that they give. */
export interface Codebook {
  readonly learnt: Learnt;
  /** Id order; 0 is PAD. */
  readonly symbols: readonly string[];
  readonly utilities: ReadonlySet<string>;
  readonly execUtilities: ReadonlySet<string>;
  /** Pieces by text, single signs among them. */
  readonly pieces: ReadonlySet<string>;
  readonly longestPiece: number;
  /** What merged symbols stand for. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

export const CONNECTORS = ['|', '|&', ';', '&&', '||', '&'] as const;

/** `&.` is `&` at the end of a list. */
const STRUCTURE = [
  ...['PAD', 'END', ...CONNECTORS, '&.', 'FOR', 'WHILE', 'UNTIL', 'IF', 'IFELSE', 'SUBSHELL'],
  ...['GROUP', 'NOT', 'SET', 'WITH', 'RUN', 'JOIN', 'ACTIVE', 'DOUBLE', 'SPELL', 'STOP'],
  'ARG',
  ...['$(', '"$(', '<(', '>('],
];

/** Kinds of a fixed word, as the first signs of its symbol. */
export const FIXED = { literal: 'w:', active: 'w*:', double: 'w":' } as const;

/** Where a format has its pointer. */
export const HOLE = '…';

/** Symbol of the empty word, which every place takes. */
export const EMPTY = FIXED.literal;

export const EXECS = ['-exec', '-execdir', '-ok', '-okdir'].flatMap((name) => [
  `x:${name} ;`,
  `x:${name} +`,
]);

/** Redirects in normal form; `2>&1` and the like have no target. */
export const REDIRECTS: readonly string[] = [
  ...['>', '>>', '<', '<<<', '&>', '&>>'],
  ...['2>', '2>>', '2>&1', '>&2'],
];

/** Every sign that can be spelled one by one. */
export const SIGNS: readonly string[] = [
  ...['\n', '\t'],
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
];

/** A symbol is one line of the hashed list, so a newline shows as its sign. */
export function pieceSymbol(piece: string): string {
  return `p:${piece.replace(/\n/g, '␊')}`;
}

/** Text of a piece's symbol; null for any other. */
export function pieceText(symbol: string): string | null {
  return symbol.startsWith('p:') ? symbol.slice(2).replace(/␊/g, '\n') : null;
}

/** The codebook of learnt lists. */
export function createCodebook(lists: Learnt): Codebook {
  const options = [...new Set(Object.values(lists.options).flat())];
  const fixed = [...new Set([EMPTY, ...Object.values(lists.uses).flat()])];
  const pieces = [...new Set([...SIGNS, ...lists.pieces])];
  const symbols = [
    ...STRUCTURE,
    ...REDIRECTS.map((sign) => `r:${sign}`),
    ...EXECS,
    ...POINTERS,
    ...lists.utilities.map((name) => `u:${name}`),
    ...options.map((name) => `o:${name}`),
    ...fixed,
    ...lists.formats.map((format) => `f:${format}`),
    ...pieces.map(pieceSymbol),
    ...lists.merges,
  ];
  return {
    learnt: lists,
    symbols,
    utilities: new Set(lists.utilities),
    execUtilities: new Set(lists.execUtilities),
    pieces: new Set(pieces),
    longestPiece: pieces.reduce((most, { length }) => Math.max(most, length), 1),
    merged: new Map(lists.merges.map((name) => [name, name.split(MERGED)])),
  };
}

/** The same with any value for any option: what people wrote can be rarer than what a model may say. */
export function widen(codebook: Codebook): Codebook {
  return { ...codebook, learnt: { ...codebook.learnt, values: {} } };
}

/** The committed codebook. */
export function readCodebook(): Codebook {
  return createCodebook(schema.parse(learnt));
}
