import type { RuleWarning } from '../formula/warnRule';
import type { DeclineReason, RuleSet } from '../rule/ruleSet';
import type { Format } from '../rule/format';
import type { NativeRule } from '../rule/nativeRule';
import type { HoleType } from '../rule/expression';
import type { Area, Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';

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
  readonly explanation: string;
  readonly warnings: readonly Warning[];
}

export interface Guess {
  readonly value: CellValue;
  readonly label: string;
  readonly hits: number;
}

export interface Ask {
  readonly what: HoleType | 'column';
  readonly guesses: readonly Guess[];
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
