import type { ColumnRef } from './ruleSet';

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export const AGGREGATES = ['average', 'median', 'max', 'min', 'sum'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** What a missing literal must be. */
export const HOLE_TYPES = ['number', 'date', 'text'] as const;
export type HoleType = (typeof HOLE_TYPES)[number];

/** A value that a request spells out. A percent is stored as its fraction: 50% is 0.5. */
export type Literal =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'time'; readonly fraction: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** A literal that the request does not hold: the pane asks for it. */
export interface Hole {
  readonly kind: 'hole';
  readonly type: HoleType;
}

/** A value that a condition compares. */
export type Expression =
  | Literal
  | Hole
  /** This row's cell in a column. */
  | { readonly kind: 'cell'; readonly column: ColumnRef }
  /** Today moved by whole units (TODAY()+7 is amount 7, unit day); amount 0 is today. */
  | { readonly kind: 'today'; readonly amount: number; readonly unit: Unit }
  /** An aggregate over a column's data rows. */
  | { readonly kind: 'aggregate'; readonly of: Aggregate; readonly column: ColumnRef }
  /** This row's cell of a column times a factor: "80% of target". */
  | { readonly kind: 'scaled'; readonly factor: number; readonly column: ColumnRef }
  /** This row's cell of one column minus that of another. */
  | { readonly kind: 'difference'; readonly column: ColumnRef; readonly minus: ColumnRef };
