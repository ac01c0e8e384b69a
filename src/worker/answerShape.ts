import * as z from 'zod/mini';
import { looksPacked } from './packHits';

/*
 * The parts of an answer that the pane reads. The rule set inside a candidate is taken on its outline only: both
 * sides come from one build.
 */

const index = z.int().check(z.minimum(0));
const areas = z.array(z.object({ top: index, left: index, bottom: index, right: index }));
const look = z.looseObject({});

const native = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('custom'),
    areas,
    formula: z.string(),
    format: look,
    stopIfTrue: z.boolean(),
  }),
  z.object({ kind: z.literal('colorScale'), areas, colours: z.array(z.string()) }),
  z.object({ kind: z.literal('dataBar'), areas, colour: z.string() }),
  z.object({ kind: z.literal('iconSet'), areas, style: z.string(), reversed: z.boolean() }),
]);

const ruleSet = z.object({
  kind: z.literal('rules'),
  rules: z.array(z.looseObject({ kind: z.string() })),
});

const warning = z.looseObject({ code: z.string() });

const candidate = z.object({
  id: z.string(),
  kind: z.enum(['highlight', 'colorScale', 'dataBar', 'iconSet', 'multi']),
  score: z.number(),
  ruleSet,
  planned: z.array(z.object({ native, format: look, hits: z.custom<unknown>(looksPacked) })),
  areas,
  hitRows: index,
  rows: index,
  allRows: z.optional(index),
  explanation: z.string(),
  warnings: z.array(warning),
  readsTexts: z.optional(z.array(index)),
});

const ask = z.object({
  what: z.enum(['number', 'date', 'text']),
  guesses: z.array(z.looseObject({ label: z.string(), hits: index })),
  open: ruleSet,
});

/** True when the value has the outline of a candidate. */
export function looksLikeCandidate(value: unknown): boolean {
  return candidate.safeParse(value).success;
}

/** True when the value has the outline of a rule set. */
export function looksLikeRuleSet(value: unknown): boolean {
  return ruleSet.safeParse(value).success;
}

/** True when the value has the outline of a rule as a host writes it. */
export function looksLikeNative(value: unknown): boolean {
  return native.safeParse(value).success;
}

/** True for the packed cells that a rule hits, or null. */
export function looksLikeHits(value: unknown): boolean {
  return value === null || looksPacked(value);
}

/** True when the value has the outline of a warning. */
export function looksLikeWarning(value: unknown): boolean {
  return warning.safeParse(value).success;
}

/** True when the value has the outline of a question for a missing value. */
export function looksLikeAsk(value: unknown): boolean {
  return ask.safeParse(value).success;
}
