import * as z from 'zod/mini';
import type { NativeRule } from '../rule/nativeRule';
import { DECLINE_REASONS, type RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';
import type {
  Answer,
  Candidate,
  RuleHits,
  StandingPlace,
  StandingRead,
  Sketch,
  SuggestError,
  SuggestRequest,
  Warning,
} from '../suggest/answer';
import {
  looksLikeAsk,
  looksLikeCandidate,
  looksLikeHits,
  looksLikeNative,
  looksLikeRuleSet,
  looksLikeWarning,
} from './answerShape';
import {
  packAnswer,
  packCandidate,
  packRuleHits,
  unpackAnswer,
  unpackCandidate,
  unpackRuleHits,
  type PackedAnswer,
  type PackedCandidate,
  type PackedHits,
} from './packHits';
import { runtime, type Runtime } from './runtime';
import { area, index, snapshot } from './snapshotShape';

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
  /** Belongs to no request. */
  | { readonly kind: 'runtime'; readonly runtime: Runtime };

/** The same on its way. */
export type PackedFromWorker =
  | Extract<
      FromWorker,
      { readonly kind: 'progress' | 'sketch' | 'warned' | 'standingRead' | 'runtime' }
    >
  | { readonly kind: 'answer' | 'early'; readonly id: number; readonly answer: PackedAnswer }
  | { readonly kind: 'rechecked'; readonly id: number; readonly candidate: PackedCandidate | null }
  | { readonly kind: 'hits'; readonly id: number; readonly hits: readonly PackedHits[] };

const toFind = { id: index, rules: z.array(z.custom<NativeRule>(looksLikeNative)), snapshot };

const toWorker: z.ZodMiniType<ToWorker> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('suggest'),
    id: index,
    early: z.boolean(),
    request: z.object({
      utterance: z.string(),
      snapshot,
      topK: index,
      seed: index,
      ask: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('cancel'), id: index }),
  z.object({
    kind: z.literal('recheck'),
    id: index,
    ruleSet: z.custom<RuleSet>(looksLikeRuleSet),
    candidateId: z.string(),
    snapshot,
    readsTexts: z.array(index),
  }),
  z.object({
    kind: z.literal('findMisses'),
    id: index,
    ruleSet: z.custom<RuleSet>(looksLikeRuleSet),
    snapshot,
  }),
  z.object({
    kind: z.literal('readStanding'),
    id: index,
    standing: z.array(
      z.object({
        rule: z.nullable(z.custom<NativeRule>(looksLikeNative)),
        areas: z.array(area),
      }),
    ),
    snapshot,
  }),
  z.object({ kind: z.literal('findHits'), ...toFind }),
  z.object({ kind: z.literal('findWarnings'), ...toFind }),
]);

const detail = z.string();
const suggestError: z.ZodMiniType<SuggestError> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('emptyRequest') }),
  z.object({ code: z.literal('requestTooLong'), most: z.number() }),
  z.object({ code: z.literal('emptyTable') }),
  z.object({ code: z.literal('noReading') }),
  z.object({ code: z.literal('modelMissing') }),
  z.object({ code: z.literal('modelStale'), detail }),
  z.object({ code: z.literal('modelFailed'), detail }),
]);

const answer: z.ZodMiniType<PackedAnswer> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('candidates'),
    candidates: z.array(z.custom<PackedCandidate>(looksLikeCandidate)),
    ask: z.nullable(
      z.custom<NonNullable<Extract<Answer, { kind: 'candidates' }>['ask']>>(looksLikeAsk),
    ),
  }),
  z.object({
    kind: z.literal('declined'),
    reason: z.enum(DECLINE_REASONS),
    explanation: z.string(),
  }),
  z.object({ kind: z.literal('failed'), error: suggestError }),
]);

const fromWorker: z.ZodMiniType<PackedFromWorker> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), id: index, share: z.number() }),
  z.object({
    kind: z.literal('sketch'),
    id: index,
    sketch: z.object({
      ruleSet: z.nullable(z.custom<RuleSet>(looksLikeRuleSet)),
      sureness: z.array(z.number()),
    }),
  }),
  z.object({ kind: z.enum(['answer', 'early']), id: index, answer }),
  z.object({ kind: z.literal('runtime'), runtime }),
  z.object({
    kind: z.literal('rechecked'),
    id: index,
    candidate: z.nullable(z.custom<PackedCandidate>(looksLikeCandidate)),
  }),
  z.object({
    kind: z.literal('hits'),
    id: index,
    hits: z.array(z.custom<PackedHits>(looksLikeHits)),
  }),
  z.object({
    kind: z.literal('warned'),
    id: index,
    warnings: z.array(z.array(z.custom<Warning>(looksLikeWarning))),
  }),
  z.object({
    kind: z.literal('standingRead'),
    id: index,
    read: z.object({
      ruleSets: z.array(z.nullable(z.custom<RuleSet>(looksLikeRuleSet))),
      merges: z.array(
        z.object({
          keeper: index,
          merged: z.array(index),
          rule: z.custom<NativeRule>(looksLikeNative),
        }),
      ),
    }),
  }),
]);

/** A message that arrived at the worker, or null when it is none of the protocol's. */
export function parseToWorker(message: unknown): ToWorker | null {
  const parsed = toWorker.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** A message to the pane as it is sent. */
export function packFromWorker(message: FromWorker): PackedFromWorker {
  switch (message.kind) {
    case 'progress':
    case 'sketch':
    case 'warned':
    case 'standingRead':
    case 'runtime':
      return message;
    case 'answer':
    case 'early':
      return { ...message, answer: packAnswer(message.answer) };
    case 'rechecked': {
      const { candidate } = message;
      return { ...message, candidate: candidate === null ? null : packCandidate(candidate) };
    }
    case 'hits':
      return { ...message, hits: message.hits.map(packRuleHits) };
  }
}

/** A message that arrived at the pane, or null when it is none of the protocol's. */
export function parseFromWorker(message: unknown): FromWorker | null {
  const parsed = fromWorker.safeParse(message);
  return parsed.success ? unpackFromWorker(parsed.data) : null;
}

function unpackFromWorker(message: PackedFromWorker): FromWorker {
  switch (message.kind) {
    case 'progress':
    case 'sketch':
    case 'warned':
    case 'standingRead':
    case 'runtime':
      return message;
    case 'answer':
    case 'early':
      return { ...message, answer: unpackAnswer(message.answer) };
    case 'rechecked': {
      const { candidate } = message;
      return { ...message, candidate: candidate === null ? null : unpackCandidate(candidate) };
    }
    case 'hits':
      return { ...message, hits: message.hits.map(unpackRuleHits) };
  }
}
