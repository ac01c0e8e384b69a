import type { RuleWarning } from '../formula/warnRule';
import type { DeclineReason, RuleSet } from '../rule/ruleSet';
import type { Format } from '../rule/format';
import type { NativeRule } from '../rule/nativeRule';
import type { HoleType } from '../rule/expression';
import type { Area, Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import type { PackedColumn } from '../sheet/packedColumn';
import type { Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';

/** A reading on its way out of the noise. */
export interface Sketch {
  /** What the program says so far; null where it says that there is no rule, or nothing yet. */
  readonly ruleSet: RuleSet | null;
  /** How sure the model is of each symbol, 0 to 1, in the program's order. */
  readonly sureness: readonly number[];
}

export interface SuggestRequest {
  readonly utterance: string;
  readonly snapshot: Snapshot;
  /** How many candidates at most. */
  readonly topK: number;
  readonly seed: number;
  /** Ask for a missing value instead of guessing only. */
  readonly ask: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  readonly onSketch?: (sketch: Sketch) => void;
  /** Called at most once, with what the first few seeds say; the final answer replaces it, whatever it was. */
  readonly onEarly?: (answer: Answer) => void;
}

/** What the data says against a rule. */
export type Warning = RuleWarning;

/** One rule of a candidate, as it will be written. */
export interface PlannedRule {
  readonly native: NativeRule;
  readonly format: Format;
  /** Cells that it hits, row by row; for a visual every cell of its areas that holds a number. */
  readonly hits: readonly Cell[];
}

/** One reading of the request. */
export interface Candidate {
  readonly id: string;
  readonly kind: 'highlight' | 'colorScale' | 'dataBar' | 'iconSet' | 'multi';
  /** Share of the model's votes, 0 to 1. */
  readonly score: number;
  readonly ruleSet: RuleSet;
  readonly planned: readonly PlannedRule[];
  readonly areas: readonly Area[];
  /** Rows of the table with at least one hit, and rows in all. */
  readonly hitRows: number;
  readonly rows: number;
  /** Rows of a table of which only the first `rows` were looked at; left out where all were. */
  readonly allRows?: number;
  readonly explanation: string;
  readonly warnings: readonly Warning[];
  /** Columns of which numbers and dates that are stored as text are read as such; none where left out. */
  readonly readsTexts?: readonly number[];
}

export interface Guess {
  readonly value: CellValue;
  readonly label: string;
  readonly hits: number;
}

export interface Ask {
  readonly what: HoleType;
  readonly guesses: readonly Guess[];
  /** The first candidate with the value still open. */
  readonly open: RuleSet;
}

export type SuggestError =
  | { readonly code: 'emptyRequest' }
  | { readonly code: 'requestTooLong'; readonly most: number }
  | { readonly code: 'emptyTable' }
  | { readonly code: 'noReading' }
  | { readonly code: 'modelMissing' }
  | { readonly code: 'modelStale'; readonly detail: string }
  | { readonly code: 'modelFailed'; readonly detail: string };

export type Answer =
  | {
      readonly kind: 'candidates';
      readonly candidates: readonly Candidate[];
      readonly ask: Ask | null;
    }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly explanation: string }
  | { readonly kind: 'failed'; readonly error: SuggestError };

/** What the pane and the CLI talk to; the worker is one behind a message port. */
export interface Suggester {
  suggest(request: SuggestRequest): Promise<Answer>;
}

/** What stands against working a rule set out. */
export type CheckError =
  /** It says nothing that can be written on this table. */
  { readonly code: 'cannotWrite' } | { readonly code: 'checkFailed'; readonly detail: string };

/** What rules do on a whole table of which the first rows are shown. */
export interface Counted {
  /** For each rule the cells that it hits among the first rows; null for a visual. */
  readonly hits: readonly RuleHits[];
  /** Rows of the whole table with at least one hit. */
  readonly hitRows: number;
}

/** What the pane asks for without the model; behind the same message port. */
export interface Checker {
  /** The columns of the sheet whose cells decide what rules do; `cannotWrite` where that cannot be told. */
  columnsOf?(
    rules: readonly NativeRule[],
    snapshot: Snapshot,
  ): Promise<Result<readonly number[], CheckError>>;
  /**
   * Works rules out on a whole table of which the snapshot holds the first rows only. `columns` are what they read, and
   * are handed over: nobody else can read them afterwards. `cannotWrite` where it cannot be counted.
   */
  count?(
    rules: readonly NativeRule[],
    snapshot: Snapshot,
    columns: readonly PackedColumn[],
  ): Promise<Result<Counted, CheckError>>;
  /** A rule set worked out on a table, as a candidate with this id. */
  recheck(
    ruleSet: RuleSet,
    id: string,
    snapshot: Snapshot,
    readsTexts?: readonly number[],
  ): Promise<Result<Candidate, CheckError>>;
  /** For each rule the cells of the table that it hits; null for one that cannot be worked out here. */
  findHits(
    rules: readonly NativeRule[],
    snapshot: Snapshot,
  ): Promise<Result<readonly RuleHits[], CheckError>>;
  /** Cells whose values just fall short of the rules, the nearest first. */
  findMisses(ruleSet: RuleSet, snapshot: Snapshot): Promise<Result<readonly Cell[], CheckError>>;
  /** For each rule what the data says against it. */
  findWarnings(
    rules: readonly NativeRule[],
    snapshot: Snapshot,
  ): Promise<Result<readonly (readonly Warning[])[], CheckError>>;
  /** The rules of a sheet, winning rule first, in the rule language, and which of them could be one. */
  readStanding(
    standing: readonly StandingPlace[],
    snapshot: Snapshot,
  ): Promise<Result<StandingRead, CheckError>>;
}

/** A rule that stands on the sheet; null for one that cannot be read. */
export interface StandingPlace {
  readonly rule: NativeRule | null;
  readonly areas: readonly Area[];
}

/** Rules that say the same, by their places in the list, and the one rule that says it for them all. */
export interface StandingMerge {
  readonly keeper: number;
  /** Lower ones. */
  readonly merged: readonly number[];
  readonly rule: NativeRule;
}

export interface StandingRead {
  /** For each rule; null where the rule language does not say the same. */
  readonly ruleSets: readonly (RuleSet | null)[];
  readonly merges: readonly StandingMerge[];
}

export type RuleHits = readonly Cell[] | null;
