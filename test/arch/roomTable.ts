import type { Import } from './sourceFiles';

/** The rooms of src, and the TypeScript rooms of model/. */
export const ROOMS = [
  'sheet',
  'rule',
  'formula',
  'link',
  'infer',
  'suggest',
  'host',
  'excel',
  'xlsx',
  'worker',
  'taskpane',
  'commands',
  'standin',
  'cli',
  'tasks',
  'evaluate',
] as const;
export type Room = (typeof ROOMS)[number];

interface Law {
  /** Rooms that every file of the room may import. */
  readonly may: readonly Room[];
  /** Rooms of which it may import types alone. */
  readonly mayTypes?: readonly Room[];
  /** What single files may import besides, by path. */
  readonly except?: Readonly<Record<string, readonly Room[]>>;
  readonly why: string;
}

const PIPELINE = ['sheet', 'rule', 'formula', 'link', 'infer', 'suggest', 'host'] as const;

/** Who may import whom, and why. */
export const LAWS: Readonly<Record<Room, Law>> = {
  sheet: { may: [], why: 'plain values are the ground that every room stands on' },
  rule: { may: ['sheet'], why: 'the rule language knows cells and nothing of how it is used' },
  formula: {
    may: ['sheet', 'rule'],
    why: 'formulas are evaluated on values; they know no model and no workbook',
  },
  link: { may: ['sheet'], why: 'words are tied to a table alone; training uses the same code' },
  infer: { may: [], why: 'the sampler takes ids and gives symbols; it serves other tasks as well' },
  suggest: {
    may: ['sheet', 'rule', 'formula', 'link'],
    mayTypes: ['infer'],
    why: 'the pipeline is pure; the sampler is handed in, so only its port is known, as a type',
  },
  host: { may: ['sheet', 'rule'], why: 'a host reads tables and writes rules, whoever made them' },
  excel: { may: ['sheet', 'rule', 'formula', 'host'], why: 'an adapter knows the host it adapts' },
  xlsx: { may: ['sheet', 'rule', 'formula', 'host'], why: 'an adapter knows the host it adapts' },
  worker: { may: PIPELINE, why: 'the worker wires the pipeline, without a workbook or a page' },
  taskpane: {
    may: ['sheet', 'rule', 'suggest', 'host'],
    except: { 'src/taskpane/main.tsx': ['excel', 'worker'] },
    why: 'the pane shows values; only its main.tsx knows which workbook and which worker',
  },
  commands: {
    may: ['host'],
    except: { 'src/commands/main.ts': ['excel'] },
    why: 'a command asks a host; only its main.ts knows that the host is Excel',
  },
  standin: {
    may: ['sheet', 'xlsx'],
    mayTypes: ['host'],
    why: 'the stand-in judges the product, so they must not share mistakes',
  },
  cli: {
    may: [...PIPELINE, 'xlsx', 'worker'],
    except: { 'src/cli/code.ts': ['tasks'] },
    why: 'the command line has neither Excel nor a pane; code.ts alone takes the codecs of model/',
  },
  tasks: {
    may: ['sheet', 'rule', 'formula', 'link'],
    mayTypes: ['infer'],
    // The one seeded generator; a second copy could drift from it.
    except: { 'model/tasks/cf/random.ts': ['infer'] },
    why: 'training data is made from the meaning that the product uses, and needs no model',
  },
  evaluate: {
    may: [...PIPELINE, 'xlsx', 'cli', 'tasks'],
    why: 'a score is taken through the product, without a workbook program or a page',
  },
};

/** The room of a path from the root, or null outside of all. */
export function roomOf(path: string): Room | null {
  const name = /^(?:src|model)\/([^/]+)\//.exec(path)?.[1];
  return ROOMS.find((room) => room === name) ?? null;
}

/** What is wrong with an import, as a sentence; null for one that the table allows. */
export function judgeImport({ from, target, isType }: Import): string | null {
  if (target === null) return null;
  const room = roomOf(from);
  const wanted = roomOf(target);
  if (room === null) return `${from} lies in no room of the table`;
  if (room === wanted) return null;
  if (wanted === null) return `${from} imports ${target}, which lies in no room of the table`;
  const { may, mayTypes = [], except = {}, why } = LAWS[room];
  if (may.includes(wanted) || except[from]?.includes(wanted)) return null;
  if (isType && mayTypes.includes(wanted)) return null;
  const asType = mayTypes.includes(wanted) ? ' (except as a type)' : '';
  return `${from} imports ${target}: ${room} may not import ${wanted}${asType}, because ${why}`;
}
