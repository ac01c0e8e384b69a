import * as z from 'zod/mini';

const positiveInt = z.int().check(z.positive());

const file = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });

const schema = z.object({
  format: z.literal(1),
  task: z.string(),
  files: z.object({ encoder: file, denoiser: file, decoder: file, vocab: file }),
  shapes: z.object({
    /** Source positions. */
    M: positiveInt,
    /** Features a position. */
    F: positiveInt,
    /** Target positions. */
    L: positiveInt,
    /** Width of a symbol's embedding. */
    e: positiveInt,
    /** Symbols. */
    V: positiveInt,
    /** Width of the network. */
    d: positiveInt,
    /** Cross-attending layers. */
    K: positiveInt,
    /** Candidates a batch: always the same, so that numbers do not depend on how many are asked. */
    chunk: positiveInt,
  }),
  schedule: z.object({
    /** F of the noise: z = (1 - s) x0 + s F eps. */
    factor: z.number().check(z.positive()),
    /** Noise levels from 1 down. */
    levels: z.array(z.number().check(z.gt(0), z.maximum(1))).check(z.minLength(1)),
    /** Leading symbols that are settled one a step before the levels; none where left out. */
    commits: z.optional(positiveInt),
  }),
  symbols: z.array(z.string()).check(z.minLength(2)),
  symbolsHash: z.string(),
  sourceHash: z.string(),
  license: z.string(),
  scores: z.record(z.string(), z.unknown()),
});

/** `model.json`: what a model is, checked once when it is read (docs/model-format.md). */
export type ModelCard = z.infer<typeof schema>;

/** The card in a text, or null when the text is no card of a format that we know. */
export function parseModelCard(text: string): ModelCard | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success || parsed.data.symbols.length !== parsed.data.shapes.V) return null;
  return parsed.data;
}
