import { z } from 'zod';
import type { Receipt } from './host';
import { receiptSchema } from './receiptSchema';

/** Where the journal of one workbook lies. */
export interface JournalStore {
  read(): string | null;
  write(text: string): void;
}

/** What was applied and not undone yet; oldest first in storage. */
export interface UndoJournal {
  last(): Receipt | null;
  push(receipt: Receipt): void;
  drop(id: string): void;
  /** True for a rule that one of the receipts added. */
  owns(ruleId: string): boolean;
}

const DAY = 86_400_000;
const KEPT_DAYS = 30;

const journalSchema = z.array(z.object({ at: z.number(), receipt: receiptSchema }));

interface Entry {
  readonly at: number;
  readonly receipt: Receipt;
}

/**
 * A journal over a store; `clock` tells milliseconds. Entries older than 30 days and text that is no journal are
 * dropped. When the store refuses to write, the journal goes on in memory.
 */
export function createUndoJournal(store: JournalStore, clock: () => number): UndoJournal {
  let unsaved: readonly Entry[] | null = null;
  const read = (): readonly Entry[] =>
    (unsaved ?? parseJournal(store)).filter((entry) => clock() - entry.at < KEPT_DAYS * DAY);
  const write = (entries: readonly Entry[]) => {
    try {
      store.write(JSON.stringify(entries));
      unsaved = null;
    } catch {
      unsaved = entries;
    }
  };
  return {
    last: () => read().at(-1)?.receipt ?? null,
    push: (receipt) => write([...read(), { at: clock(), receipt }]),
    drop: (id) => write(read().filter((entry) => entry.receipt.id !== id)),
    owns: (ruleId) => read().some((entry) => entry.receipt.added.includes(ruleId)),
  };
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

function parseJournal(store: JournalStore): readonly Entry[] {
  try {
    const parsed = journalSchema.safeParse(JSON.parse(store.read() ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
