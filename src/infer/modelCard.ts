import { z } from 'zod';

const file = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() });

const schema = z.object({
  format: z.literal(1),
  task: z.string(),
  files: z.object({ encoder: file, denoiser: file, decoder: file, vocab: file }),
  shapes: z.object({
    /** Source positions. */
    M: z.number().int().positive(),
    /** Features a position. */
    F: z.number().int().positive(),
    /** Target positions. */
    L: z.number().int().positive(),
    /** Width of a symbol's embedding. */
    e: z.number().int().positive(),
    /** Symbols. */
    V: z.number().int().positive(),
    /** Width of the network. */
    d: z.number().int().positive(),
    /** Cross-attending layers. */
    K: z.number().int().positive(),
    /** Candidates a batch: always the same, so that numbers do not depend on how many are asked. */
    chunk: z.number().int().positive(),
  }),
  schedule: z.object({
    /** F of the noise: z = (1 - s) x0 + s F eps. */
    factor: z.number().positive(),
    /** Noise levels from 1 down. */
    levels: z.array(z.number().gt(0).max(1)).min(1),
  }),
  symbols: z.array(z.string()).min(2),
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
