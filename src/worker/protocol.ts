import * as z from 'zod/mini';
import type { NativeRule } from '../rule/nativeRule';
import { DECLINE_REASONS, type RuleSet } from '../rule/ruleSet';
import type { Answer, SuggestError, Warning } from '../suggest/answer';
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
import type { FromWorker, PackedFromWorker, ToWorker } from './messages';
import { runtime } from './runtime';
import { area, index, snapshot } from './snapshotShape';

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
  z.object({
    kind: z.literal('count'),
    ...toFind,
    columns: z.array(
      z.object({
        column: index,
        kinds: z.instanceof(Uint8Array),
        values: z.instanceof(Float64Array),
        texts: z.instanceof(Uint8Array),
        lengths: z.instanceof(Int32Array),
      }),
    ),
  }),
  z.object({ kind: z.literal('columnsOf'), ...toFind }),
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
    kind: z.literal('columns'),
    id: index,
    columns: z.nullable(z.array(index)),
  }),
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
    kind: z.literal('counted'),
    id: index,
    counted: z.nullable(
      z.object({ hits: z.array(z.custom<PackedHits>(looksLikeHits)), hitRows: index }),
    ),
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
    case 'columns':
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
    case 'counted':
      return { ...message, counted: mapHits(message.counted, packRuleHits) };
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
    case 'columns':
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
    case 'counted':
      return { ...message, counted: mapHits(message.counted, unpackRuleHits) };
  }
}

function mapHits<From, To>(
  counted: { readonly hits: readonly From[]; readonly hitRows: number } | null,
  change: (hits: From) => To,
): { readonly hits: readonly To[]; readonly hitRows: number } | null {
  return counted === null ? null : { ...counted, hits: counted.hits.map(change) };
}
