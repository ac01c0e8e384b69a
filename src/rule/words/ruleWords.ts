import type {
  ColumnPhrase,
  ConditionPhrase,
  OperandPhrase,
  OverPhrase,
  PlacePhrase,
  Quantity,
  RulePhrase,
} from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { ComparisonView } from './viewComparison';

/** What something is said about. */
export interface Subject {
  readonly text: string;
  readonly plural: boolean;
  /** True for the cell at hand among several of the row. */
  readonly isIt: boolean;
}

/** What is said, of one and of several: "is blank", "are blank". */
export interface Predicate {
  readonly one: string;
  readonly many: string;
  /** After "none", where that takes a negation of its own (French). */
  readonly none?: string;
}

export interface Statement extends Predicate {
  readonly subject: Subject;
}

export type Group = Extract<ConditionPhrase, { kind: 'quantified' | 'all' | 'any' }>;
export type Single = Exclude<ConditionPhrase, Group>;
type Compared = Extract<ConditionPhrase, { kind: 'compare' }>;
type Plain = Exclude<Single, Compared | PlacePhrase>;

/** Extract drops members whose kind is itself a union, such as blank and error; this keeps them. */
type Of<Union extends { readonly kind: string }, K, P = Union> = P extends {
  readonly kind: infer Own;
}
  ? K extends Own
    ? P
    : never
  : never;

export type OperandOf<K extends OperandPhrase['kind']> = Of<OperandPhrase, K>;

export type Operands = {
  readonly [K in OperandPhrase['kind']]: (operand: OperandOf<K>, say: Say) => string;
};
export type Statements = {
  readonly [K in Plain['kind']]: (phrase: Of<Plain, K>, say: Say) => Statement;
};
export type Comparisons = {
  readonly [K in ComparisonView['kind']]: (view: Of<ComparisonView, K>, say: Say) => Statement;
};
export type Rules = {
  readonly [K in RulePhrase['kind']]: (rule: Of<RulePhrase, K>, say: Say) => string;
};

/** One language for what rules say; a language is complete or it does not compile. */
export interface RuleWords {
  /** BCP 47 tag; its lists, dates and names of months and weekdays are the platform's. */
  readonly language: string;
  readonly quotes: readonly [open: string, close: string];
  /** Before a rule that counts where those before it do not. */
  readonly otherwise: string;
  readonly column: (column: ColumnPhrase) => string;
  readonly operands: Operands;
  readonly statements: Statements;
  readonly comparisons: Comparisons;
  /** A place among other conditions, e.g. "the row is among the first 5 rows". */
  readonly among: (place: PlacePhrase, say: Say) => Statement;
  /** The rows that a place means, e.g. "every 3rd row". */
  readonly place: (place: PlacePhrase, say: Say) => string;
  /** Cells of the row as what is said something about, e.g. "any cell of the row". */
  readonly over: (quantity: Quantity, over: OverPhrase, say: Say) => Subject;
  /** Something that is not said of those cells alone. */
  readonly forEach: (subject: string, condition: string) => string;
  /** A group inside a group. */
  readonly nested: Readonly<Record<'all' | 'any', (said: string, parts: number) => string>>;
  readonly rules: Rules;
  readonly declines: Readonly<Record<DeclineReason, string>>;
}

/** Parts of a sentence in one language, with the user's figures. */
export interface Say {
  number(value: number): string;
  percent(fraction: number): string;
  /** A date serial of the 1900 system as "22 November 2026", with its time of day if it has one. */
  date(serial: number): string;
  /** A fraction of a day as "17:30". */
  time(fraction: number): string;
  /** 1 to 12. */
  month(month: number): string;
  /** 1 (Sunday) to 7. */
  weekday(weekday: number): string;
  quote(text: string): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  column(column: ColumnPhrase): string;
  operand(operand: OperandPhrase): string;
  condition(condition: ConditionPhrase): string;
  place(place: PlacePhrase): string;
}

/** True for a condition on where a row stands, not on what it holds. */
export function isPlace(phrase: { readonly kind: string }): phrase is PlacePhrase {
  return phrase.kind === 'stripe' || phrase.kind === 'bands' || phrase.kind === 'edge';
}

/** A column as what a statement is about. */
export function columnSubject(column: ColumnPhrase, say: Say): Subject {
  return { text: say.column(column), plural: false, isIt: column.kind === 'it' };
}

/** A value as what a statement is about. */
export function operandSubject(operand: OperandPhrase, say: Say): Subject {
  return operand.kind === 'cell'
    ? columnSubject(operand.column, say)
    : { text: say.operand(operand), plural: false, isIt: false };
}

/** Columns that are one key together; `together` says so of several. */
export function keySubject(
  columns: readonly ColumnPhrase[],
  together: (names: string) => string,
  say: Say,
): Subject {
  const [first] = columns;
  if (first !== undefined && columns.length === 1) return columnSubject(first, say);
  return { text: together(say.and(columns.map(say.column))), plural: true, isIt: false };
}
