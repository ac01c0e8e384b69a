import { fail, ok, type Result } from '../sheet/result';
import { madeAnew, stepOf, type Step } from './changeStep';
import type { HostError } from './host';
import { renameRules, type Receipt } from './receipt';
import type { UndoJournal } from './undoJournal';

/** Carries a step out on a sheet: the ids of the rules that it made, or null when nothing is left of what it changes. */
export type Perform = (
  sheetName: string,
  step: Step,
) => Promise<Result<readonly string[] | null, HostError>>;

/**
 * Undoes the last change, or does the last undone one again. What failed stays in the journal, so that it can be tried
 * again; what is gone from the sheet is forgotten.
 */
export async function replay(
  direction: 'undo' | 'redo',
  journal: UndoJournal,
  perform: Perform,
): Promise<Result<Receipt, HostError>> {
  const nothing = fail({ code: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' } as const);
  const receipt = direction === 'undo' ? journal.lastDone() : journal.lastUndone();
  if (receipt === null) return nothing;
  const performed = await perform(receipt.sheetName, stepOf(receipt, direction));
  if (!performed.ok) return performed;
  const made = performed.value;
  if (made === null) {
    journal.drop(receipt.id);
    return nothing;
  }
  const renames = new Map(madeAnew(receipt, direction).map((id, i) => [id, made[i] ?? id]));
  journal[direction](receipt.id, renames);
  return ok(renameRules(receipt, renames));
}
