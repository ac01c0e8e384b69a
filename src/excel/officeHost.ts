import type { Host, HostError, ListedRule } from '../host/host';
import type { Command } from '../host/planChange';
import type { Receipt } from '../host/receipt';
import { replay, type Perform } from '../host/replay';
import { createUndoJournal, type JournalStore } from '../host/undoJournal';
import { ok, type Result } from '../sheet/result';
import { applyRules, changeRules, tryStep } from './applyRules';
import { listRules } from './listRules';
import { findNewerExcel, type NewerExcel } from './newerExcel';
import { toRange } from './readRange';
import { readSelection, readTable } from './readTable';
import { createRunChange, type RunChange } from './runChange';
import { runExcel } from './runExcel';
import { watchSelection } from './watchSelection';

export interface OfficeHostOptions {
  /** Where the undo journal of this workbook lies, e.g. a key of local storage. */
  readonly store: JournalStore;
  /** Now, as a serial in the user's local time. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the age of the journal's entries. */
  readonly clock: () => number;
  /** Whether this Excel has ExcelApi of a version, e.g. "1.19"; no more than 1.9 is used where it is left out. */
  readonly isSupported?: (version: string) => boolean;
}

/** The host over Office.js; `Excel` must be loaded before it is used (ExcelApi 1.9). */
export function createOfficeHost({ store, now, clock, isSupported }: OfficeHostOptions): Host {
  const journal = createUndoJournal(store, clock);
  const newer = findNewerExcel(isSupported ?? (() => false));
  const runChange = createRunChange(newer.oneUndo);
  const perform = createPerform(runChange, newer);
  const change = async (
    command: Command,
    seen: readonly ListedRule[],
  ): Promise<Result<Receipt, HostError>> => {
    const changed = await runChange((context) => changeRules(context, command, seen, newer));
    if (changed.ok) journal.push(changed.value);
    return changed;
  };
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
      const applied = await runChange((context) => applyRules(context, rules, preview, newer));
      if (applied.ok) journal.push(applied.value);
      return applied;
    },
    remove: (ids, seen) => change({ kind: 'remove', ids }, seen),
    move: (id, to, seen) => change({ kind: 'move', id, to }, seen),
    replace: (edits, seen) => change({ kind: 'replace', edits }, seen),
    undo: () => replay('undo', journal, perform),
    redo: () => replay('redo', journal, perform),
    lastDone: () => journal.lastDone(),
    lastUndone: () => journal.lastUndone(),
    select,
    onSelectionChanged: watchSelection,
  };
}

const select: Host['select'] = ({ row, column }) =>
  runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    toRange(sheet, { top: row, bottom: row, left: column, right: column }).select();
    await context.sync();
    return ok(null);
  });

function createPerform(runChange: RunChange, newer: NewerExcel): Perform {
  return (sheetName, step) =>
    runChange(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      await context.sync();
      if (sheet.isNullObject) return ok(null);
      const performed = await tryStep(context, sheet, step, newer);
      return performed.ok ? ok(performed.value && performed.value.made) : performed;
    });
}
