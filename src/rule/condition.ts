import type { Expression, Hole } from './expression';
import type { ColumnRef, Key } from './ruleSet';

export const COMPARISONS = ['gt', 'ge', 'lt', 'le', 'eq', 'ne'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TEXT_MATCHES = [
  'contains',
  'starts',
  'ends',
  'exact',
  'containsCase',
  'like',
] as const;
/** `exact` (equal) and `containsCase` mind the case; `like` takes ? and * as Excel does. */
export type TextMatch = (typeof TEXT_MATCHES)[number];

export const PERIODS = [
  'today',
  'yesterday',
  'tomorrow',
  'last7Days',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
  'lastQuarter',
  'thisQuarter',
  'nextQuarter',
  'thisYear',
  'lastYear',
  'nextYear',
  'weekend',
  'weekday',
] as const;
export type Period = (typeof PERIODS)[number];

/** left op right, Excel's order: number < text < boolean; text without case. */
export interface Compare {
  readonly kind: 'compare';
  readonly op: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** low <= value <= high; `outside` turns it round. */
export interface Between {
  readonly kind: 'between';
  readonly value: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly outside: boolean;
}

/** Text without case; equality of text is a Compare. */
export interface TextCondition {
  readonly kind: 'text';
  readonly match: TextMatch;
  readonly column: ColumnRef;
  readonly text: string | Hole;
}

/** Blank as Excel's own rule sees it: nothing or only spaces. */
export interface Blank {
  readonly kind: 'blank';
  readonly column: ColumnRef;
}

export interface ErrorCondition {
  readonly kind: 'error';
  readonly column: ColumnRef;
}

/** What a cell holds, whatever its value. */
export const CONTENTS = ['formula', 'text', 'number', 'whole', 'odd', 'even'] as const;
export type Content = (typeof CONTENTS)[number];

export interface ContentCondition {
  readonly kind: 'content';
  readonly is: Content;
  readonly column: ColumnRef;
}

export interface Multiple {
  readonly kind: 'multiple';
  readonly of: number;
  readonly column: ColumnRef;
}

/** Equals (or contains) one of two or more texts or numbers, without case. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly match: 'equals' | 'contains';
  readonly column: ColumnRef;
  readonly items: readonly (string | number)[];
}

/** The value stands somewhere in another column. */
export interface InColumn {
  readonly kind: 'inColumn';
  readonly column: ColumnRef;
  readonly other: number;
}

/** Values, or rows' values in up to three columns, that occur more than once, or exactly once. */
export interface Duplicate {
  readonly kind: 'duplicate';
  readonly columns: Key;
  readonly unique: boolean;
}

/** The first row with its value (also of values that occur once), or every row after that. */
export interface Occurrence {
  readonly kind: 'occurrence';
  readonly which: 'first' | 'later';
  readonly columns: Key;
}

/** The n largest or smallest values, ties included; with `percent`, that share of the values, rounded down, at least one. */
export interface Rank {
  readonly kind: 'rank';
  readonly side: 'top' | 'bottom';
  readonly n: number | Hole;
  readonly percent: boolean;
  readonly column: ColumnRef;
  /** Ranked among the rows with this row's value in that column. */
  readonly by?: number;
}

/** Strictly above or below the mean of the column (or of this row's group). */
export interface Average {
  readonly kind: 'average';
  readonly side: 'above' | 'below';
  readonly column: ColumnRef;
  readonly by?: number;
}

/** More than n standard deviations (of the population) from the column's mean. */
export interface Deviates {
  readonly kind: 'deviates';
  readonly side: 'above' | 'below' | 'either';
  readonly n: number;
  readonly column: ColumnRef;
}

/** A date in a period that moves with today; weeks begin on Sunday, as in Excel's own rule. */
export interface PeriodCondition {
  readonly kind: 'period';
  readonly period: Period;
  readonly column: ColumnRef;
}

/**
 * Rows by their place among the data rows: `nth` hits rows n, 2n, …; `from` rows 1, n + 1, …; `blocks` the first
 * n, not the next n, and so on.
 */
export interface Stripe {
  readonly kind: 'stripe';
  readonly shape: 'nth' | 'from' | 'blocks';
  readonly n: number;
}

/** Every second run of equal neighbours in a column, the first run not. */
export interface Bands {
  readonly kind: 'bands';
  readonly column: number;
}

/** The first or last n data rows. */
export interface Edge {
  readonly kind: 'edge';
  readonly side: 'first' | 'last';
  readonly n: number;
}

/** Cells of one row: all that the condition can read, those from one column to another, or two or three. */
export type Over =
  | { readonly kind: 'across' }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | { readonly kind: 'list'; readonly columns: readonly number[] };

/** A condition on 'this' that holds for some, or for every one, of several cells of the row. */
export interface Quantified {
  readonly kind: 'some' | 'every';
  readonly over: Over;
  readonly of: Condition;
}

export interface Not {
  readonly kind: 'not';
  readonly of: Condition;
}

/** All of two or more conditions. */
export interface And {
  readonly kind: 'and';
  readonly of: readonly Condition[];
}

/** At least one of two or more conditions. */
export interface Or {
  readonly kind: 'or';
  readonly of: readonly Condition[];
}

export type Condition =
  | Compare
  | Between
  | TextCondition
  | Blank
  | ErrorCondition
  | ContentCondition
  | Multiple
  | OneOf
  | InColumn
  | Duplicate
  | Occurrence
  | Rank
  | Average
  | Deviates
  | PeriodCondition
  | Stripe
  | Bands
  | Edge
  | Quantified
  | Not
  | And
  | Or;

/** Each room answers for each kind in one `Record<ConditionKind, …>`. */
export type ConditionKind = Condition['kind'];
