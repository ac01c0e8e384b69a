import type { Expression, Hole } from './expression';
import type { ColumnRef } from './ruleSet';

export const COMPARISONS = ['gt', 'ge', 'lt', 'le', 'eq', 'ne'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TEXT_MATCHES = ['contains', 'starts', 'ends'] as const;
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

/** Values that occur more than once, or exactly once, in the column. */
export interface Duplicate {
  readonly kind: 'duplicate';
  readonly column: ColumnRef;
  readonly unique: boolean;
}

/** The n largest or smallest values, ties included; with `percent`, that share of the values, rounded down, at least one. */
export interface Rank {
  readonly kind: 'rank';
  readonly side: 'top' | 'bottom';
  readonly n: number | Hole;
  readonly percent: boolean;
  readonly column: ColumnRef;
}

/** Strictly above or below the column's mean. */
export interface Average {
  readonly kind: 'average';
  readonly side: 'above' | 'below';
  readonly column: ColumnRef;
}

/** A date in a period that moves with today; weeks begin on Sunday, as in Excel's own rule. */
export interface PeriodCondition {
  readonly kind: 'period';
  readonly period: Period;
  readonly column: ColumnRef;
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
  | Duplicate
  | Rank
  | Average
  | PeriodCondition
  | Not
  | And
  | Or;

/** Each room answers for each kind in one `Record<ConditionKind, …>`. */
export type ConditionKind = Condition['kind'];
