import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const split = z.array(
  z.object({
    ID: z.number(),
    'NL Utterance': z.string(),
    Code: z.string(),
    /** Header row first. */
    Data: z.array(z.array(cell)).min(1),
  }),
);

/** The paper's own benchmark; `Labels` are useless there and not read. */
export const paperSet = z.object({ train: split, test: split });

export type PaperSplit = keyof z.infer<typeof paperSet>;
export type PaperCell = z.infer<typeof cell>;
export type PaperCase = z.infer<typeof paperSet>['test'][number];
