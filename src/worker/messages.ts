import type { NativeRule } from '../rule/nativeRule';
import type { RuleSet } from '../rule/ruleSet';
import type { PackedColumn } from '../sheet/packedColumn';
import type { Snapshot } from '../sheet/snapshot';
import type {
  Answer,
  Candidate,
  Counted,
  RuleHits,
  Sketch,
  StandingPlace,
  StandingRead,
  SuggestRequest,
  Warning,
} from '../suggest/answer';
import type { PackedAnswer, PackedCandidate, PackedHits } from './packHits';
import type { Runtime } from './runtime';

/** A request as it crosses to the worker: everything but its callbacks. */
export type PlainRequest = Omit<SuggestRequest, 'signal' | 'onProgress' | 'onSketch' | 'onEarly'>;

/** What the pane says to the worker. `id` names a request; ids are never used twice. */
export type ToWorker =
  | {
      readonly kind: 'suggest';
      readonly id: number;
      /** A provisional answer is wanted too. */
      readonly early: boolean;
      readonly request: PlainRequest;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  /** Answered at once, without the model. */
  | {
      readonly kind: 'recheck';
      readonly id: number;
      readonly ruleSet: RuleSet;
      readonly candidateId: string;
      readonly snapshot: Snapshot;
      readonly readsTexts: readonly number[];
    }
  | {
      readonly kind: 'findMisses';
      readonly id: number;
      readonly ruleSet: RuleSet;
      readonly snapshot: Snapshot;
    }
  | {
      readonly kind: 'readStanding';
      readonly id: number;
      readonly standing: readonly StandingPlace[];
      readonly snapshot: Snapshot;
    }
  | {
      readonly kind: 'count';
      readonly id: number;
      readonly rules: readonly NativeRule[];
      readonly snapshot: Snapshot;
      /** Their buffers are transferred. */
      readonly columns: readonly PackedColumn[];
    }
  | ToFind<'columnsOf'>
  | ToFind<'findHits'>
  | ToFind<'findWarnings'>;

interface ToFind<Kind extends string> {
  readonly kind: Kind;
  readonly id: number;
  readonly rules: readonly NativeRule[];
  readonly snapshot: Snapshot;
}

/** What the worker says to the pane. A cancelled request gets no answer. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'sketch'; readonly id: number; readonly sketch: Sketch }
  /** 'early' is provisional: an answer will follow. */
  | { readonly kind: 'answer' | 'early'; readonly id: number; readonly answer: Answer }
  /** `candidate` is null where the rule set cannot be written. */
  | { readonly kind: 'rechecked'; readonly id: number; readonly candidate: Candidate | null }
  | { readonly kind: 'hits'; readonly id: number; readonly hits: readonly RuleHits[] }
  | {
      readonly kind: 'warned';
      readonly id: number;
      readonly warnings: readonly (readonly Warning[])[];
    }
  | { readonly kind: 'standingRead'; readonly id: number; readonly read: StandingRead }
  /** Null where they cannot be told. */
  | { readonly kind: 'columns'; readonly id: number; readonly columns: readonly number[] | null }
  /** Null where it cannot be counted. */
  | { readonly kind: 'counted'; readonly id: number; readonly counted: Counted | null }
  /** Belongs to no request. */
  | { readonly kind: 'runtime'; readonly runtime: Runtime };

/** The same on its way. */
export type PackedFromWorker =
  | Extract<
      FromWorker,
      { readonly kind: 'progress' | 'sketch' | 'warned' | 'standingRead' | 'runtime' | 'columns' }
    >
  | { readonly kind: 'answer' | 'early'; readonly id: number; readonly answer: PackedAnswer }
  | { readonly kind: 'rechecked'; readonly id: number; readonly candidate: PackedCandidate | null }
  | { readonly kind: 'hits'; readonly id: number; readonly hits: readonly PackedHits[] }
  | { readonly kind: 'counted'; readonly id: number; readonly counted: PackedCounted | null };

export interface PackedCounted {
  readonly hits: readonly PackedHits[];
  readonly hitRows: number;
}
