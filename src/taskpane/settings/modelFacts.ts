import * as z from 'zod/mini';

/** What a person may want to know of the model. */
export interface ModelFacts {
  readonly license: string;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly symbols: number;
  readonly symbolsHash: string;
  /** Shares in percent, by the names of model.json. */
  readonly scores: Readonly<Partial<Record<ScoreName, number>>>;
}

export const SCORE_NAMES = ['token1', 'exact1', 'exactN'] as const;
/** Symbols right after one step; whole rules right after one step; after all of them. One candidate each. */
export type ScoreName = (typeof SCORE_NAMES)[number];

const share = z.optional(z.number());

const card = z.object({
  files: z.record(
    z.string(),
    z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
  ),
  symbols: z.array(z.string()),
  symbolsHash: z.string(),
  license: z.string(),
  scores: z.object({ token1: share, exact1: share, exactN: share }),
});

/** The facts in the text of a model card, or null when it is none. */
export function readModelFacts(text: string): ModelFacts | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = card.safeParse(value);
  if (!parsed.success) return null;
  const { files, symbols, symbolsHash, license, scores } = parsed.data;
  const known = SCORE_NAMES.flatMap((name) => {
    const score = scores[name];
    return score === undefined ? [] : [[name, score] as const];
  });
  return {
    license,
    files: Object.values(files),
    symbols: symbols.length,
    symbolsHash,
    scores: Object.fromEntries(known),
  };
}

/** Size of all files together, in bytes. */
export function sizeOf({ files }: ModelFacts): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
