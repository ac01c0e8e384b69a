import type { ColumnRef, Key } from './ruleSet';

export const UNITS = ['day', 'week', 'month', 'year', 'workday'] as const;
export type Unit = (typeof UNITS)[number];

export const AGGREGATES = ['average', 'median', 'max', 'min', 'sum', 'count'] as const;
/** `count` counts cells that are not blank. */
export type Aggregate = (typeof AGGREGATES)[number];

export const DATE_PARTS = ['year', 'month', 'day', 'weekday', 'hour'] as const;
/** Months 1 to 12; weekdays 1 (Sunday) to 7, as WEEKDAY counts them. */
export type DatePart = (typeof DATE_PARTS)[number];

/** The cell in the row above or below, in the same column. */
export type Neighbour = 'above' | 'below';

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

/** Columns of one row, from one to another; null for all of its number cells. */
export type Span = { readonly from: number; readonly to: number } | null;

/** Over a column's data rows, or with `by` over those with this row's value in that column. */
export interface ColumnAggregate {
  readonly kind: 'aggregate';
  readonly of: Aggregate;
  readonly column: ColumnRef;
  readonly by?: number;
}

/** Over cells of this row. */
export interface RowAggregate {
  readonly kind: 'rowAggregate';
  readonly of: Aggregate;
  readonly span: Span;
}

/** This row's cell in a column. */
export interface CellExpression {
  readonly kind: 'cell';
  readonly column: ColumnRef;
}

/** A value that a condition compares. */
export type Expression =
  | Literal
  | Hole
  | CellExpression
  /** The cell of a column in the row above or below. */
  | { readonly kind: 'neighbour'; readonly side: Neighbour; readonly column: ColumnRef }
  /** The cell left or right of the very cell that is being coloured. */
  | { readonly kind: 'beside'; readonly side: 'left' | 'right' }
  /** One cell that the request names. */
  | { readonly kind: 'fixed'; readonly row: number; readonly column: number }
  /** A column's value in the first data row. */
  | { readonly kind: 'first'; readonly column: ColumnRef }
  /** Today moved by whole units (TODAY()+7 is amount 7, unit day); amount 0 is today. */
  | { readonly kind: 'today'; readonly amount: number; readonly unit: Unit }
  | ColumnAggregate
  | RowAggregate
  /** The n-th largest or smallest value of a column, ties counted apart. */
  | {
      readonly kind: 'nth';
      readonly side: 'largest' | 'smallest';
      readonly n: number;
      readonly column: ColumnRef;
    }
  /** The value below which n percent (0 to 100) of a column lie, ends included, as PERCENTILE.INC. */
  | { readonly kind: 'percentile'; readonly n: number; readonly column: ColumnRef }
  /** How many rows have this row's values in these columns. */
  | { readonly kind: 'occurrences'; readonly columns: Key }
  /** A cell or an aggregate times a factor: "80% of target", "twice the average". */
  | {
      readonly kind: 'scaled';
      readonly factor: number;
      readonly of: CellExpression | ColumnAggregate | RowAggregate;
    }
  /** This row's cell of one column minus that of another. */
  | { readonly kind: 'difference'; readonly column: ColumnRef; readonly minus: ColumnRef }
  /** The same without sign. */
  | { readonly kind: 'distance'; readonly column: ColumnRef; readonly minus: ColumnRef }
  /** This row's cell plus another one's, or plus an amount (days on a date). */
  | { readonly kind: 'plus'; readonly column: ColumnRef; readonly add: ColumnRef | Amount }
  | { readonly kind: 'product'; readonly column: ColumnRef; readonly by: ColumnRef }
  /** Characters of a cell's text. */
  | { readonly kind: 'length'; readonly column: ColumnRef }
  | { readonly kind: 'datePart'; readonly part: DatePart; readonly column: ColumnRef };

/** A number that a request names; negative to take away. */
export interface Amount {
  readonly amount: number;
}

export type ExpressionKind = Expression['kind'];
