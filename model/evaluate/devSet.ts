import { z } from 'zod';
import { batchSheet } from '../../src/cli/batchLine';
import { COLOURS } from '../../src/sheet/colours';

/** A look as far as the request asks for one; `color` may be the fill or the font. */
const look = z.strictObject({
  color: z.enum(COLOURS).optional(),
  fill: z.enum(COLOURS).optional(),
  font: z.enum(COLOURS).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
});

const highlight = z.object({
  kind: z.literal('highlight'),
  range: z.string(),
  formula: z.string(),
  cells: z.array(z.string()),
  format: look.optional(),
});

const accepted = z.discriminatedUnion('kind', [
  highlight,
  z.object({ kind: z.literal('multi'), rules: z.array(highlight) }),
  z.object({ kind: z.enum(['colorScale', 'dataBar', 'iconSet']), range: z.string() }),
  z.object({ kind: z.literal('decline'), reason: z.string() }),
]);

/** Requests with sheets and the answers that count as right. */
export const devSet = z.array(
  z.object({
    id: z.string(),
    category: z.string(),
    wording: z.enum(['close', 'adapted', 'own']),
    utterance: z.string(),
    sheet: batchSheet,
    selection: z.string().nullable(),
    today: z.string(),
    accept: z.array(accepted).min(1),
  }),
);

export type Look = z.infer<typeof look>;
export type Accepted = z.infer<typeof accepted>;
export type DevCase = z.infer<typeof devSet>[number];
