import * as z from 'zod/mini';
import { CELL_OPERATORS, CRITERIA, TEXT_OPERATORS } from '../rule/builtIn';
import { ICON_STYLES } from '../rule/visual';

const area = z.object({
  top: z.int(),
  left: z.int(),
  bottom: z.int(),
  right: z.int(),
});
const areas = z.array(area).check(z.minLength(1));
const flag = z.exactOptional(z.literal(true));

const format = z.object({
  fill: z.exactOptional(z.string()),
  font: z.exactOptional(z.string()),
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  border: flag,
});

const builtIn = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cellValue'),
    operator: z.enum(CELL_OPERATORS),
    formula1: z.string(),
    formula2: z.exactOptional(z.string()),
  }),
  z.object({
    kind: z.literal('containsText'),
    operator: z.enum(TEXT_OPERATORS),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('topBottom'),
    side: z.enum(['top', 'bottom']),
    rank: z.int().check(z.positive()),
    percent: z.boolean(),
  }),
  z.object({ kind: z.literal('preset'), criterion: z.enum(CRITERIA) }),
]);

const rule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('custom'),
    areas,
    formula: z.string(),
    format,
    stopIfTrue: z.boolean(),
    builtIn: z.exactOptional(builtIn),
  }),
  z.object({ kind: z.literal('colorScale'), areas, colours: z.array(z.string()) }),
  z.object({ kind: z.literal('dataBar'), areas, colour: z.string() }),
  z.object({
    kind: z.literal('iconSet'),
    areas,
    style: z.enum(ICON_STYLES),
    reversed: z.boolean(),
    bounds: z.exactOptional(z.readonly(z.tuple([z.number(), z.number()]))),
  }),
]);

const placed = z.object({ id: z.string(), priority: z.int(), rule });
const note = z.discriminatedUnion('code', [
  z.object({ code: z.literal('readBackDiffers'), id: z.string() }),
  z.object({
    code: z.literal('shownDiffers'),
    cell: z.object({ row: z.int(), column: z.int() }),
    cells: z.int(),
  }),
]);
const done = { id: z.string(), sheetName: z.string(), notes: z.array(note) };
const applied = z.object({
  kind: z.literal('applied'),
  ...done,
  added: z.array(z.string()),
  rules: z.array(rule),
});

const receipt = z.discriminatedUnion('kind', [
  applied,
  z.object({ kind: z.literal('removed'), ...done, removed: z.array(placed) }),
  z.object({
    kind: z.literal('moved'),
    ...done,
    rule: z.string(),
    from: z.int(),
    to: z.int(),
  }),
  z.object({
    kind: z.literal('replaced'),
    ...done,
    removed: z.array(placed),
    added: z.array(placed),
  }),
]);

const entries = z.array(z.object({ at: z.number(), receipt }));

/** The journal as it lies in storage, which others may have written too. */
const journal = z.object({ version: z.literal(2), done: entries, undone: entries });

/** The first version was a list of what was applied. */
const firstJournal = z.pipe(
  z.array(z.object({ at: z.number(), receipt: z.omit(applied, { kind: true, notes: true }) })),
  z.transform((old) => ({
    version: 2 as const,
    done: old.map(({ at, receipt: one }) => ({
      at,
      receipt: { kind: 'applied' as const, notes: [], ...one },
    })),
    undone: [],
  })),
);

export const journalSchema = z.union([journal, firstJournal]);
