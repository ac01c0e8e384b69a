import type { Area } from '../sheet/area';
import type { Format } from './format';
import type { Condition } from './condition';
import type { Visual } from './visual';

/** A column of the snapshot by index, or the very cell that is being coloured. */
export type ColumnRef = number | 'this';

/** One to three different columns whose values together tell rows apart; 'this' stands alone. */
export type Key = readonly [ColumnRef, ...number[]];

/** Where a highlight shows. */
export type Where =
  /** The whole row of the table. */
  | { readonly kind: 'rows' }
  /** The whole row but one column. */
  | { readonly kind: 'rowsExcept'; readonly column: number }
  /** The cells of the column that the condition reads first (the selection or the table for 'this'). */
  | { readonly kind: 'cells' }
  /** Named columns, one to three, in sheet order. */
  | { readonly kind: 'columns'; readonly columns: readonly number[] }
  /** An address that the request names. */
  | { readonly kind: 'address'; readonly area: Area };

/** Cells for which a condition holds get a format. */
export interface Highlight {
  readonly kind: 'highlight';
  readonly where: Where;
  readonly when: Condition;
  /** {} when the request asks for no look. */
  readonly format: Format;
}

export type Rule = Highlight | Visual;

/** One to four rules in order: the first that holds wins on a cell. */
export interface RuleSet {
  readonly kind: 'rules';
  readonly rules: readonly Rule[];
}

/** What conditional formatting cannot do. */
export const DECLINE_REASONS = [
  'activeCell',
  'macro',
  'sort',
  'filter',
  'countByColour',
  'changeValue',
  'otherWorkbook',
  'cellSize',
  'chart',
  'notify',
  'byColour',
  'notFormatting',
] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

export interface Decline {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
}

/** What the model may say. */
export type Target = RuleSet | Decline;
