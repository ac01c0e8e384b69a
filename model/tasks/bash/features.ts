/** Positions of a source, features of a position, symbols of a target. */
export const SHAPE = { M: 64, F: 8, L: 40 } as const;

/** Typed slots of a request, with the most of each. */
export const SLOTS = {
  NUM: 8,
  SIZE: 3,
  DAYS: 2,
  MINUTES: 2,
  PATH: 6,
  FILE: 6,
  QUOTED: 6,
  DATE: 3,
} as const;

export type SlotType = keyof typeof SLOTS;

/** Words that a pointer reaches. */
export const MOST_WORDS = 40;

export const KINDS = ['UTILITY', 'OPTION', 'UNIT', 'EXTENSION', 'NAME'] as const;
export const SHAPES = ['NUMBER', 'CODE', 'UPPER', 'CAPITAL', 'FIRST', 'SIGN'] as const;

export type Kind = (typeof KINDS)[number];
export type Shape = (typeof SHAPES)[number];

const counted = (prefix: string, most: number): readonly string[] =>
  Array.from({ length: most }, (_, index) => `${prefix}_${index}`);

/** Symbols that stand for words of the request, as features and in programs. */
export const POINTERS: readonly string[] = [
  ...Object.entries(SLOTS).flatMap(([type, most]) => counted(type, most)),
  ...counted('WORD', MOST_WORDS),
];

/** Task features in id order; the first has the id after the last word piece. */
const NAMES: readonly string[] = [
  ...POINTERS,
  ...KINDS.map((kind) => `KIND_${kind}`),
  ...SHAPES.map((shape) => `SHAPE_${shape}`),
  ...['INSIDE_WORD', 'INSIDE_QUOTES', 'NO_REQUEST'],
];

const INDEX_OF: ReadonlyMap<string, number> = new Map(NAMES.map((name, index) => [name, index]));

/** Raised by hand when linking changes so much that a model has to learn it anew. */
const LINKER_VERSION = 1;

/** One more than the largest id, and everything that a trained model relies on, as text. */
export function sourceLayout(pieces: number): { sourceSize: number; description: string } {
  return {
    sourceSize: pieces + 1 + NAMES.length,
    description: JSON.stringify({ task: 'bash', version: LINKER_VERSION, SHAPE, pieces, NAMES }),
  };
}

/** Id of a task feature; 0 for a name beyond the limits. */
export function featureId(name: string, pieces: number): number {
  const index = INDEX_OF.get(name);
  return index === undefined ? 0 : pieces + 1 + index;
}
