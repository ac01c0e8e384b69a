import type { HostError, Receipt } from '../host/host';
import type { Colour } from '../sheet/colours';
import type { DeclineReason } from '../rule/ruleSet';
import type { Cell } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import type { Answer, Ask, Candidate, SuggestError } from '../suggest/answer';

/** A candidate with the fills that the user chose instead of the suggested ones. */
export interface Reading {
  readonly candidate: Candidate;
  /** Fill by index into `candidate.planned`; an index that is not there keeps the suggested look. */
  readonly fills: Readonly<Record<number, Colour>>;
}

export type Readings = readonly [Reading, ...Reading[]];

/** What one answer left to choose from. */
export interface Choice {
  readonly utterance: string;
  /** The table on which the readings were worked out; apply compares against it. */
  readonly snapshot: Snapshot;
  readonly readings: Readings;
  /** One value that the request left open. */
  readonly ask: Ask | null;
  /** The table changed after an earlier preview, and these readings are worked out afresh. */
  readonly fresh: boolean;
}

export type Trouble =
  | { readonly from: 'host'; readonly error: HostError }
  | { readonly from: 'suggester'; readonly error: SuggestError };

/** Readings that were shown before the table changed: their fills live on in the fresh preview. */
type Earlier = readonly Reading[] | null;

/** What the pane is doing. `run` names one piece of work, so that a late answer to an older one is dropped. */
export type Phase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly run: number;
      readonly utterance: string;
      readonly earlier: Earlier;
    }
  | {
      readonly kind: 'thinking';
      readonly run: number;
      readonly utterance: string;
      readonly snapshot: Snapshot;
      readonly share: number;
      readonly earlier: Earlier;
    }
  | { readonly kind: 'choosing'; readonly choice: Choice; readonly trouble: HostError | null }
  /** A request with an open value and no reading that could be shown without it. */
  | {
      readonly kind: 'asking';
      readonly utterance: string;
      readonly snapshot: Snapshot;
      readonly ask: Ask;
    }
  | {
      readonly kind: 'applying';
      readonly run: number;
      readonly choice: Choice;
      readonly chosen: Reading;
    }
  | { readonly kind: 'applied'; readonly receipt: Receipt; readonly reading: Reading }
  | { readonly kind: 'undone'; readonly receipt: Receipt }
  | {
      readonly kind: 'declined';
      readonly utterance: string;
      readonly reason: DeclineReason;
      readonly explanation: string;
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What `undo` would take back. */
export type Past =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'applied'; readonly receipt: Receipt; readonly trouble: HostError | null }
  | { readonly kind: 'undoing'; readonly run: number; readonly receipt: Receipt };

export interface PaneState {
  /** What stands in the box; typing is never blocked. */
  readonly draft: string;
  readonly phase: Phase;
  readonly past: Past;
  /** The table under the selection, for examples; null until it is read, or where there is none. */
  readonly seen: Snapshot | null;
  /** The user has never asked before: the pane says where the work is done. */
  readonly firstUse: boolean;
  /** A cell that the user asked to see could not be selected. */
  readonly selectTrouble: HostError | null;
  /** Number of the next piece of work. */
  readonly nextRun: number;
}

export type PaneEvent =
  | { readonly kind: 'typed'; readonly draft: string }
  | { readonly kind: 'asked'; readonly utterance: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'sheetSeen'; readonly snapshot: Snapshot | null }
  | { readonly kind: 'tableRead'; readonly run: number; readonly snapshot: Snapshot }
  | { readonly kind: 'progressed'; readonly run: number; readonly share: number }
  | { readonly kind: 'answered'; readonly run: number; readonly answer: Answer }
  | { readonly kind: 'readFailed'; readonly run: number; readonly error: HostError }
  | {
      readonly kind: 'recoloured';
      readonly candidateId: string;
      readonly rule: number;
      readonly fill: Colour;
    }
  | { readonly kind: 'chosen'; readonly candidateId: string }
  | { readonly kind: 'wrote'; readonly run: number; readonly receipt: Receipt }
  | { readonly kind: 'writeFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'undoAsked' }
  | { readonly kind: 'undid'; readonly run: number; readonly receipt: Receipt }
  | { readonly kind: 'undoFailed'; readonly run: number; readonly error: HostError }
  | { readonly kind: 'selectAsked'; readonly cell: Cell }
  | { readonly kind: 'selectFailed'; readonly error: HostError };

/** The pane as it opens; `receipt` is what an earlier session applied and `undo` would still take back. */
export function openPane(firstUse: boolean, receipt: Receipt | null): PaneState {
  return {
    draft: '',
    phase: { kind: 'idle' },
    past: receipt === null ? { kind: 'nothing' } : { kind: 'applied', receipt, trouble: null },
    seen: null,
    firstUse,
    selectTrouble: null,
    nextRun: 1,
  };
}

/** The readings of a phase that shows some, else null. */
export function choiceOf(phase: Phase): Choice | null {
  return phase.kind === 'choosing' || phase.kind === 'applying' ? phase.choice : null;
}
