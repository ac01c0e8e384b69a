import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const texts = z.array(z.string()).default([]);
const phrases = z.object({ clauses: texts, nouns: texts, requests: texts });
const frames = z.object({
  rows: texts,
  cells: texts,
  columns: texts,
  bare: texts,
  two: texts,
  three: texts,
  else: texts,
  conjunction: z.object({ and: texts, or: texts, butNot: texts }),
  negation: texts,
  looks: z.record(z.string(), texts),
  politeness: z.object({ before: texts, after: texts }),
});
const columnSpec = z.object({
  names: z.array(z.string()).min(1),
  kind: z.enum([
    'text',
    'number',
    'integer',
    'currency',
    'percent',
    'date',
    'boolean',
    'id',
    'name',
    'time',
  ]),
  values: texts,
  min: z.number().default(0),
  max: z.number().default(100),
  /** For ids: what stands before the number. */
  prefix: z.string().default(''),
  /** Shares of cells that are empty, or #N/A; drawn at random where absent. */
  blanks: z.number().optional(),
  errors: z.number().default(0),
});
const says = z.array(z.string().min(1)).min(1);
const template = z.object({ rule: z.string(), say: says });
const storyRequest = z.object({
  rule: z.string(),
  say: says,
  selected: z.string().optional(),
  /** The rule that is there before: the wordings say what is to be otherwise about it. */
  from: z.string().optional(),
});
const tableSpec = z.object({ domain: z.string(), columns: z.array(columnSpec).min(2) });

const story = z.object({
  table: tableSpec,
  /** The requests name columns by their letters: all are kept, in order, from A1. */
  fixed: z.boolean().default(false),
  requests: z.array(storyRequest),
});

/** A whole request for any table, with places (`bank/README.md`). */
export type Template = z.infer<typeof template> & { readonly topic: string };
/** Whole requests about one table. */
export type Story = z.infer<typeof story>;
export type StoryRequest = z.infer<typeof storyRequest>;

export type Phrases = z.infer<typeof phrases>;
export type Frames = z.infer<typeof frames>;
export type ColumnSpec = z.infer<typeof columnSpec>;
export type TableSpec = z.infer<typeof tableSpec>;

export interface Bank {
  readonly phrases: ReadonlyMap<string, Phrases>;
  readonly frames: Frames;
  readonly tables: readonly TableSpec[];
  readonly templates: readonly Template[];
  readonly stories: readonly Story[];
}

/** Reads the phrase bank (`bank/README.md`); throws with the file's name on a malformed one. */
export function readBank(folder: string): Bank {
  const all = new Map<string, Phrases>();
  let framesRead: Frames | null = null;
  const tables: TableSpec[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const data: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (name.startsWith('frames')) framesRead = mergeFrames(framesRead, frames.parse(data));
    else if (name.startsWith('tables')) tables.push(...z.array(tableSpec).parse(data));
    else {
      for (const [key, value] of Object.entries(z.record(z.string(), phrases).parse(data))) {
        all.set(key, mergePhrases(all.get(key), value));
      }
    }
  }
  if (framesRead === null || tables.length === 0) throw new Error('bank: frames or tables missing');
  const templates = readFolder(join(folder, 'templates'), template).map(([topic, one]) => ({
    ...one,
    topic,
  }));
  const stories = readFolder(join(folder, 'stories'), story).map(([, one]) => one);
  return { phrases: all, frames: framesRead, tables, templates, stories };
}

/** The items of every file of a folder, each with its file's name. */
function readFolder<T>(folder: string, item: z.ZodType<T>): readonly (readonly [string, T])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const read = z.array(item).safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
      return read.data.map((one) => [name.replace('.json', ''), one] as const);
    });
}

function mergePhrases(a: Phrases | undefined, b: Phrases): Phrases {
  return {
    clauses: [...(a?.clauses ?? []), ...b.clauses],
    nouns: [...(a?.nouns ?? []), ...b.nouns],
    requests: [...(a?.requests ?? []), ...b.requests],
  };
}

function mergeFrames(a: Frames | null, b: Frames): Frames {
  if (a === null) return b;
  const lists = (x: readonly string[], y: readonly string[]): string[] => [...x, ...y];
  const looks = { ...a.looks };
  for (const [key, list] of Object.entries(b.looks)) looks[key] = lists(looks[key] ?? [], list);
  return {
    rows: lists(a.rows, b.rows),
    cells: lists(a.cells, b.cells),
    columns: lists(a.columns, b.columns),
    bare: lists(a.bare, b.bare),
    two: lists(a.two, b.two),
    three: lists(a.three, b.three),
    else: lists(a.else, b.else),
    conjunction: {
      and: lists(a.conjunction.and, b.conjunction.and),
      or: lists(a.conjunction.or, b.conjunction.or),
      butNot: lists(a.conjunction.butNot, b.conjunction.butNot),
    },
    negation: lists(a.negation, b.negation),
    looks,
    politeness: {
      before: lists(a.politeness.before, b.politeness.before),
      after: lists(a.politeness.after, b.politeness.after),
    },
  };
}

/** Every tenth phrasing by its own text is held back: training never sees it. */
export function isHeldBack(phrasing: string): boolean {
  let hash = 2166136261;
  for (const letter of phrasing) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) % 10 === 0;
}
