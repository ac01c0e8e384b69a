import { z } from 'zod';
import { ICON_STYLES } from '../rule/visual';

const area = z.object({
  top: z.number().int(),
  left: z.number().int(),
  bottom: z.number().int(),
  right: z.number().int(),
});
const areas = z.array(area).min(1);
const flag = z.literal(true).exactOptional();

const format = z.object({
  fill: z.string().exactOptional(),
  font: z.string().exactOptional(),
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  border: flag,
});

const rule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('custom'),
    areas,
    formula: z.string(),
    format,
    stopIfTrue: z.boolean(),
  }),
  z.object({ kind: z.literal('colorScale'), areas, colours: z.array(z.string()) }),
  z.object({ kind: z.literal('dataBar'), areas, colour: z.string() }),
  z.object({
    kind: z.literal('iconSet'),
    areas,
    style: z.enum(ICON_STYLES),
    reversed: z.boolean(),
    bounds: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
  }),
]);

/** A receipt as it lies in storage, which others may have written too. */
export const receiptSchema = z.object({
  id: z.string(),
  sheetName: z.string(),
  added: z.array(z.string()),
  rules: z.array(rule),
});
