import { LIMITS } from '../sheet/limits';
import type { ColumnType } from '../sheet/snapshot';
import { COLOURS } from '../sheet/colours';

/** Positions of a source, and features of a position. */
export const SOURCE_SHAPE = {
  positions: 80,
  features: 8,
  wordPositions: 64,
  columnPositions: 16,
} as const;

/** Slot types as a source names them, with the most of each. */
export const SLOT_LIMITS = {
  NUM: LIMITS.numbers,
  DATE: LIMITS.dates,
  TIME: LIMITS.times,
  TEXT: LIMITS.texts,
  VALUE: LIMITS.values,
  AREA: LIMITS.areas,
} as const;

export type SlotType = keyof typeof SLOT_LIMITS;

export const COLUMN_TYPES: readonly ColumnType[] = [
  'number',
  'percent',
  'date',
  'time',
  'text',
  'boolean',
  'mixed',
  'empty',
];

export const KIND_FLAGS = [
  'PERCENT',
  'ORDINAL',
  'CURRENCY',
  'DAY',
  'MONTH',
  'YEAR',
  'WEEKDAY',
] as const;
export const SHAPES = ['NUMBER', 'CAPITAL', 'UPPER', 'QUOTED', 'SIGN', 'CODE', 'FIRST'] as const;
export const COLUMN_STATES = ['NAMED', 'SELECTED', 'NAMED_SELECTED'] as const;
export const COLUMN_TRAITS = [
  'NO_ROWS',
  'FULL_ALL_DISTINCT',
  'FULL_FEW_DISTINCT',
  'FULL_SOME_DISTINCT',
  'BLANKS_ALL_DISTINCT',
  'BLANKS_FEW_DISTINCT',
  'BLANKS_SOME_DISTINCT',
] as const;

export type KindFlag = (typeof KIND_FLAGS)[number];
export type Shape = (typeof SHAPES)[number];
export type ColumnTrait = (typeof COLUMN_TRAITS)[number];

const counted = (prefix: string, most: number): readonly string[] =>
  Array.from({ length: most }, (_, index) => `${prefix}${index}`);

/** Names of the task features in id order; the first has the id after the last word piece. */
export const FEATURE_NAMES: readonly string[] = [
  ...counted('WORD_', LIMITS.words),
  ...counted('MARK_C', LIMITS.columns),
  ...Object.entries(SLOT_LIMITS).flatMap(([type, most]) => counted(`${type}_`, most)),
  ...KIND_FLAGS.map((flag) => `FLAG_${flag}`),
  ...COLOURS.map((colour) => `COLOUR_${colour}`),
  ...counted('VALUEOF_C', LIMITS.columns),
  ...SHAPES.map((shape) => `SHAPE_${shape}`),
  ...counted('COLUMN_', LIMITS.columns),
  ...COLUMN_TYPES.map((type) => `TYPE_${type}`),
  ...COLUMN_STATES.map((state) => `STATE_${state}`),
  ...COLUMN_TRAITS.map((trait) => `TRAIT_${trait}`),
];

const INDEX_OF: ReadonlyMap<string, number> = new Map(
  FEATURE_NAMES.map((name, index) => [name, index]),
);

/** What the ids of a source mean; `description` changes whenever they do. */
export interface SourceLayout {
  /** One more than the largest id. */
  readonly sourceSize: number;
  readonly pieces: number;
  /** Name of id `pieces + 1 + index`. */
  readonly names: readonly string[];
  /** Everything that a trained model relies on, as text; hash it together with the vocabulary. */
  readonly description: string;
}

/** Raised by hand when linking itself changes so much that a model has to learn it anew. */
const LINKER_VERSION = 1;

/** The layout of the feature ids over a vocabulary of `pieces` word pieces. */
export function sourceLayout(pieces: number): SourceLayout {
  return {
    sourceSize: pieces + 1 + FEATURE_NAMES.length,
    pieces,
    names: FEATURE_NAMES,
    description: JSON.stringify({
      version: LINKER_VERSION,
      shape: SOURCE_SHAPE,
      pieces,
      names: FEATURE_NAMES,
    }),
  };
}

/** Id of a task feature; 0 (no feature) for a name beyond the limits, such as "WORD_40". */
export function featureId(name: string, pieces: number): number {
  const index = INDEX_OF.get(name);
  return index === undefined ? 0 : pieces + 1 + index;
}
