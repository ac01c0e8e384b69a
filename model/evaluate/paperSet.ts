import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The paper's own benchmark, its test split; `Labels` are useless there and not read. */
export const paperSet = z.object({
  test: z.array(
    z.object({
      ID: z.number(),
      'NL Utterance': z.string(),
      Code: z.string(),
      /** Header row first. */
      Data: z.array(z.array(cell)).min(1),
    }),
  ),
});

export type PaperCell = z.infer<typeof cell>;
export type PaperCase = z.infer<typeof paperSet>['test'][number];
