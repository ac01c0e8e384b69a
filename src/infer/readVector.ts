import * as z from 'zod/mini';
import type { Vector } from './checkVector';
import type { ModelCard } from './modelCard';

/** File of the vector, beside model.json. */
export const VECTOR_FILE = 'vector.json';

const numbers = z.array(z.number());
const schema = z.object({
  denoiser: z.string(),
  decoder: z.string(),
  x0: numbers,
  logits: numbers,
});

/** The stored vector in a text; null when it is none, or when it was taken of other graphs than the card's. */
export function readVector(text: string, { files }: ModelCard): Vector | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const { denoiser, decoder } = parsed.data;
    const isOwn = denoiser === files.denoiser.sha256 && decoder === files.decoder.sha256;
    return isOwn ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The text that `readVector` reads. */
export function printVector({ x0, logits }: Vector, { files }: ModelCard): string {
  const { denoiser, decoder } = files;
  return `${JSON.stringify({ denoiser: denoiser.sha256, decoder: decoder.sha256, x0, logits })}\n`;
}
