import type { MemoryHost } from '../../src/host/memoryHost';
import { createMemoryHost } from '../../src/host/memoryHost';
import type { Host, HostError, ListedRule } from '../../src/host/host';
import type { Receipt } from '../../src/host/receipt';
import type { JournalStore } from '../../src/host/undoJournal';
import type { NativeRule } from '../../src/rule/nativeRule';
import type { Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';

/** One thing that happens to a sheet; `a` and `b` say to what, as far as it matters. */
export interface Event {
  readonly what: (typeof EVENTS)[number];
  readonly a: number;
  readonly b: number;
}

export const EVENTS = [
  'apply',
  'remove',
  'removeStale',
  'move',
  'replace',
  'undo',
  'redo',
  'obstruct',
  'release',
  'fillStore',
  'emptyStore',
  'breakStore',
  'typeCell',
  'userAdds',
  'userDeletes',
  'userReorders',
  'insertRow',
  'insertColumn',
  'renameSheet',
  'deleteSheet',
  'closePane',
] as const;

type Stored = ReturnType<MemoryHost['rulesNow']>[number];

/** A rule that nothing else is like: its formula tells it apart. */
export function markedRule(mark: number, row = 1): NativeRule {
  const area = { top: row, bottom: row + 3, left: 0, right: 2 };
  const format = { fill: '#FFC7CE' };
  return { kind: 'custom', areas: [area], formula: `=$A2>${mark}`, format, stopIfTrue: false };
}

/** The number in a rule, by which it is known whatever its id is and wherever rows and columns were put in. */
export const markOf = ({ rule, hostKind }: Pick<Stored, 'rule' | 'hostKind'>): string =>
  rule?.kind === 'custom' ? rule.formula.replace(/^.*>/, '>') : hostKind;

/** A workbook of one sheet that lives on while panes come and go; everything a user may do to it meanwhile. */
export class Workbook {
  readonly store: JournalStore & { text: string | null; isFull: boolean; isUnsaved: boolean };
  host: MemoryHost;
  private name = 'Sheet1';
  private marks = 100;

  constructor() {
    this.store = {
      text: null,
      isFull: false,
      isUnsaved: false,
      read() {
        return this.text;
      },
      write(text) {
        this.isUnsaved = this.isFull;
        if (this.isFull) throw new Error('quota');
        this.text = text;
      },
    };
    this.host = this.open([
      this.stored('user-1', markedRule(1)),
      { ...this.stored('user-2', markedRule(2)), rule: null, hostKind: 'CellValue' },
      this.stored('user-3', markedRule(3)),
    ]);
  }

  marksNow(): readonly string[] {
    return this.host.rulesNow().map(markOf);
  }

  readonly nextRule = (): NativeRule => markedRule((this.marks += 1));

  stored(id: string, rule: NativeRule): Stored {
    return { id, areas: rule.areas, rule, hostKind: 'Custom' };
  }

  /** Another pane over what stands now, perhaps after a change of the rules. */
  reopen(change: (rules: readonly Stored[]) => readonly Stored[] = (rules) => rules): void {
    this.host = this.open(change(this.host.rulesNow()));
  }

  rename(): void {
    this.name += '+';
    this.reopen();
  }

  private open(rules: readonly Stored[]): MemoryHost {
    return createMemoryHost({
      sheetName: this.name,
      origin: { row: 0, column: 0 },
      grid: [
        ['Amount', 'Due', 'Status'],
        [120, 46_000, 'done'],
        [80, 46_400, 'open'],
        [5, 46_010, 'open'],
        [300, 46_020, 'late'],
      ],
      selection: [{ top: 1, bottom: 1, left: 0, right: 0 }],
      rules,
      now: 46_348.5,
      store: this.store,
    });
  }
}

export async function readTable(host: Host): Promise<Snapshot> {
  const read = await host.readTable();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

export async function listed(host: Host): Promise<readonly ListedRule[]> {
  const rules = await host.listRules();
  if (!rules.ok) throw new Error(rules.error.code);
  return rules.value;
}

/** What the pane asked for: the marks that it named, and the answer. */
export interface Asked {
  readonly touched: readonly string[];
  readonly result: Result<Receipt, HostError>;
}

/** Where a pane's wishes go. */
export interface Asking {
  readonly host: Host;
  nextRule(): NativeRule;
}

/**
 * Carries out what the pane may ask for; null for an event of another kind. `during` wraps the asking itself, without
 * what the pane read before.
 */
export async function askHost(
  { host, nextRule }: Asking,
  event: Event,
  during: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
): Promise<Asked | null> {
  const seen = await listed(host);
  const pick = (n: number) => seen[seen.length === 0 ? 0 : n % seen.length];
  const [one, other] = [pick(event.a), pick(event.b)];
  const marks = (...rules: readonly (ListedRule | undefined)[]) =>
    rules.flatMap((rule) => (rule === undefined ? [] : [markOf(rule)]));
  switch (event.what) {
    case 'apply': {
      const preview = await readTable(host);
      const rules = Array.from({ length: 1 + (event.b % 3) }, nextRule);
      return { touched: [], result: await during(() => host.apply(rules, preview)) };
    }
    case 'remove': {
      const ids = [...new Set([one, other].flatMap((rule) => rule?.id ?? []))];
      const result = await during(() => host.remove(ids, seen));
      return { touched: marks(one, other), result };
    }
    case 'removeStale':
      return { touched: [], result: await host.remove([one?.id ?? ''], seen.slice(1)) };
    case 'move': {
      const result = await during(() => host.move(one?.id ?? '', event.b % 9, seen));
      return { touched: marks(one), result };
    }
    case 'replace': {
      const rules = Array.from({ length: event.b % 3 }, nextRule);
      const result = await during(() => host.replace([{ id: one?.id ?? '', rules }], seen));
      return { touched: marks(one), result };
    }
    case 'undo':
      return { touched: marksOf(host.lastDone(), seen), result: await during(() => host.undo()) };
    case 'redo':
      return { touched: marksOf(host.lastUndone(), seen), result: await during(() => host.redo()) };
    default:
      return null;
  }
}

/** Marks of the rules that a change is about. */
function marksOf(receipt: Receipt | null, standing: readonly ListedRule[]): readonly string[] {
  if (receipt === null) return [];
  const byId = (id: string) => standing.filter((rule) => rule.id === id).map(markOf);
  switch (receipt.kind) {
    case 'applied':
      return [...receipt.added.flatMap(byId), ...receipt.rules.map(say)];
    case 'moved':
      return byId(receipt.rule);
    case 'removed':
      return receipt.removed.map(({ rule }) => say(rule));
    case 'replaced':
      return [...receipt.removed, ...receipt.added].map(({ rule }) => say(rule));
  }
}

const say = (rule: NativeRule): string => markOf({ rule, hostKind: '' });

/** Carries out what happens outside of the pane. */
export function befall(workbook: Workbook, { what, a, b }: Event): void {
  const { host, store } = workbook;
  switch (what) {
    case 'obstruct':
      return host.obstruct({ code: a % 2 === 0 ? 'protected' : 'cellBeingEdited' });
    case 'release':
      return host.obstruct(null);
    case 'fillStore':
      store.isFull = true;
      return;
    case 'emptyStore':
      store.isFull = false;
      return;
    case 'breakStore':
      store.text = ['', '{', '[1]', '{"version":9,"done":[]}', null][a % 5] ?? null;
      return;
    case 'typeCell':
      return host.setCell({ row: 1 + (a % 4), column: 0 }, b);
    case 'userAdds':
      return workbook.reopen((rules) =>
        rules.toSpliced(a % (rules.length + 1), 0, {
          ...workbook.stored(`user-${1000 + a}-${b}-${rules.length}`, workbook.nextRule()),
        }),
      );
    case 'userDeletes':
      return workbook.reopen((rules) => rules.filter((_, i) => i !== a % rules.length));
    case 'userReorders':
      return workbook.reopen((rules) => [...rules.slice(1), ...rules.slice(0, 1)]);
    case 'insertRow':
      return workbook.reopen((rules) => rules.map((rule) => shift(rule, 1, 0)));
    case 'insertColumn':
      return workbook.reopen((rules) => rules.map((rule) => shift(rule, 0, 1)));
    case 'renameSheet':
      return workbook.rename();
    case 'deleteSheet':
      return workbook.reopen(() => []);
    default:
      return workbook.reopen();
  }
}

function shift(stored: Stored, rows: number, columns: number): Stored {
  const areas = stored.areas.map(({ top, left, bottom, right }) => ({
    top: top + rows,
    bottom: bottom + rows,
    left: left + columns,
    right: right + columns,
  }));
  return { ...stored, areas, rule: stored.rule === null ? null : { ...stored.rule, areas } };
}
