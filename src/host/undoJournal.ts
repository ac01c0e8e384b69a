import type { Receipt } from './receipt';
import { addedIds, renameRules } from './receipt';
import { journalSchema } from './receiptSchema';

/** Where the journal of one workbook lies. */
export interface JournalStore {
  read(): string | null;
  write(text: string): void;
}

/** New ids of rules that were made anew, by the ones that they had. */
export type Renames = ReadonlyMap<string, string>;

/** What was done and not undone yet, and what was undone since the last change; oldest first in storage. */
export interface UndoJournal {
  lastDone(): Receipt | null;
  lastUndone(): Receipt | null;
  /** Notes a change; what was undone before it cannot be redone any more. */
  push(receipt: Receipt): void;
  /** Notes that a change was undone. */
  undo(id: string, renames: Renames): void;
  /** Notes that a change was done again. */
  redo(id: string, renames: Renames): void;
  /** Forgets a change that can neither be undone nor redone. */
  drop(id: string): void;
  /** True for a rule that one of the changes added. */
  owns(ruleId: string): boolean;
}

const DAY = 86_400_000;
const KEPT_DAYS = 30;

interface Entry {
  readonly at: number;
  readonly receipt: Receipt;
}

interface Journal {
  readonly version: 2;
  readonly done: readonly Entry[];
  readonly undone: readonly Entry[];
}

const EMPTY: Journal = { version: 2, done: [], undone: [] };

/**
 * A journal over a store; `clock` tells milliseconds. Entries older than 30 days and text that is no journal are
 * dropped. When the store refuses to write, the journal goes on in memory.
 */
export function createUndoJournal(store: JournalStore, clock: () => number): UndoJournal {
  return new StoredJournal(store, clock);
}

class StoredJournal implements UndoJournal {
  private unsaved: Journal | null = null;

  constructor(
    private readonly store: JournalStore,
    private readonly clock: () => number,
  ) {}

  lastDone(): Receipt | null {
    return this.read().done.at(-1)?.receipt ?? null;
  }

  lastUndone(): Receipt | null {
    return this.read().undone.at(-1)?.receipt ?? null;
  }

  push(receipt: Receipt): void {
    const { done } = this.read();
    this.write({ ...EMPTY, done: [...done, { at: this.clock(), receipt }] });
  }

  undo(id: string, renames: Renames): void {
    const { done, undone } = this.read();
    const [rest, moved] = takeLast(done, id);
    this.write(rename({ ...EMPTY, done: rest, undone: [...undone, ...moved] }, renames));
  }

  redo(id: string, renames: Renames): void {
    const { done, undone } = this.read();
    const [rest, moved] = takeLast(undone, id);
    this.write(rename({ ...EMPTY, done: [...done, ...moved], undone: rest }, renames));
  }

  drop(id: string): void {
    const { done, undone } = this.read();
    this.write({ ...EMPTY, done: takeLast(done, id)[0], undone: takeLast(undone, id)[0] });
  }

  owns(ruleId: string): boolean {
    return this.read().done.some(({ receipt }) => addedIds(receipt).includes(ruleId));
  }

  private read(): Journal {
    const { done, undone } = this.unsaved ?? parseJournal(this.store);
    const isFresh = ({ at }: Entry): boolean => this.clock() - at < KEPT_DAYS * DAY;
    return { ...EMPTY, done: done.filter(isFresh), undone: undone.filter(isFresh) };
  }

  private write(journal: Journal): void {
    try {
      this.store.write(JSON.stringify(journal));
      this.unsaved = null;
    } catch {
      this.unsaved = journal;
    }
  }
}

/** The entries without the last one of a name, and that one. */
function takeLast(
  entries: readonly Entry[],
  id: string,
): readonly [rest: readonly Entry[], taken: readonly Entry[]] {
  const at = entries.findLastIndex(({ receipt }) => receipt.id === id);
  return at === -1 ? [entries, []] : [entries.toSpliced(at, 1), entries.slice(at, at + 1)];
}

function rename({ done, undone }: Journal, renames: Renames): Journal {
  const renamed = ({ at, receipt }: Entry): Entry => ({
    at,
    receipt: renameRules(receipt, renames),
  });
  return { ...EMPTY, done: done.map(renamed), undone: undone.map(renamed) };
}

/** A journal store that lasts as long as the program. */
export function createMemoryStore(): JournalStore {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next) => {
      text = next;
    },
  };
}

function parseJournal(store: JournalStore): Journal {
  try {
    const parsed = journalSchema.safeParse(JSON.parse(store.read() ?? 'null'));
    return parsed.success ? parsed.data : EMPTY;
  } catch {
    return EMPTY;
  }
}
