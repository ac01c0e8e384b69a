import type { Host, HostError, Receipt } from '../host/host';
import { createUndoJournal, type JournalStore } from '../host/undoJournal';
import { fail, ok, type Result } from '../sheet/result';
import { applyRules, removeRules } from './applyRules';
import { listRules } from './listRules';
import { toRange } from './readRange';
import { readSelection, readTable } from './readTable';
import { runExcel } from './runExcel';
import { watchSelection } from './watchSelection';

export interface OfficeHostOptions {
  /** Where the undo journal of this workbook lies, e.g. a key of local storage. */
  readonly store: JournalStore;
  /** Now, as a serial in the user's local time. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the age of the journal's entries. */
  readonly clock: () => number;
}

/** The host over Office.js; `Excel` must be loaded before it is used (ExcelApi 1.9). */
export function createOfficeHost({ store, now, clock }: OfficeHostOptions): Host {
  const journal = createUndoJournal(store, clock);
  return {
    readTable: () =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        return readTable(context, sheet, await readSelection(context), now());
      }),
    listRules: () =>
      runExcel((context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        return listRules(context, sheet, (id) => journal.owns(id));
      }),
    apply: async (rules, preview) => {
      const applied = await runExcel((context) => applyRules(context, rules, preview));
      if (applied.ok) journal.push(applied.value);
      return applied;
    },
    undo: async () => {
      const receipt = journal.last();
      if (receipt === null) return fail({ code: 'nothingToUndo' });
      const removed = await runExcel((context) => remove(context, receipt));
      // A failed removal stays in the journal, so that it can be tried again.
      if (removed.ok || removed.error.code === 'nothingToUndo') journal.drop(receipt.id);
      return removed;
    },
    lastApplied: () => journal.last(),
    select: ({ row, column }) =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        toRange(sheet, { top: row, bottom: row, left: column, right: column }).select();
        await context.sync();
        return ok(null);
      }),
    onSelectionChanged: watchSelection,
  };
}

async function remove(
  context: Excel.RequestContext,
  receipt: Receipt,
): Promise<Result<Receipt, HostError>> {
  const count = await removeRules(context, receipt.sheetName, receipt.added);
  return count === 0 ? fail({ code: 'nothingToUndo' }) : ok(receipt);
}
