import { addStep, type Step } from '../host/changeStep';
import type { HostError, ListedRule } from '../host/host';
import { planChange, type Command } from '../host/planChange';
import type { Applied, Receipt } from '../host/receipt';
import { sameTable, tableArea } from '../host/sameTable';
import type { NativeRule } from '../rule/nativeRule';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { CompareShown } from './checkShown';
import { explainFailure } from './explainFailure';
import { listRules } from './listRules';
import type { NewerExcel } from './newerExcel';
import { performStep, type Performed } from './performStep';
import { readTable } from './readTable';

/** Adds rules above all others, the first winning, if the table is still that of the preview. */
export async function applyRules(
  context: Excel.RequestContext,
  rules: readonly NativeRule[],
  preview: Snapshot,
  newer: NewerExcel,
): Promise<Result<Applied, HostError>> {
  const { sheetName } = preview;
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return fail({ code: 'changedSincePreview' });
  const read = await readTable(context, sheet, [tableArea(preview)], preview.now);
  if (!read.ok) {
    return fail(read.error.code === 'emptySheet' ? { code: 'changedSincePreview' } : read.error);
  }
  if (!sameTable(read.value, preview)) return fail({ code: 'changedSincePreview' });
  const compareShown = await tryWatching(context, sheet, rules, read.value, newer);
  const performed = await tryStep(context, sheet, addStep(rules), newer);
  if (!performed.ok) return performed;
  const { made: added, notes: kept } = performed.value ?? { made: [], notes: [] };
  // A rule that Excel kept otherwise is told as that; how its cells look follows from it.
  const notes = kept.length > 0 ? kept : ((await compareShown?.()) ?? []);
  return ok({ kind: 'applied', id: `applied ${added.join(' ')}`, sheetName, notes, added, rules });
}

/** Carries a command out on the rules of the active sheet, if they are still those that the user saw. */
export async function changeRules(
  context: Excel.RequestContext,
  command: Command,
  seen: readonly ListedRule[],
  newer: NewerExcel,
): Promise<Result<Receipt, HostError>> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const standing = await listRules(context, sheet, () => false);
  if (!standing.ok) return standing;
  const plan = planChange(command, sheet.name, standing.value, seen);
  if (!plan.ok) return plan;
  const performed = await tryStep(context, sheet, plan.value.step, newer);
  if (!performed.ok) return performed;
  if (performed.value === null) return fail({ code: 'rulesChanged' });
  return ok(plan.value.receipt(performed.value.made, performed.value.notes));
}

/** What compares the cells afterwards; null where this Excel does not tell what they show. */
async function tryWatching(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rules: readonly NativeRule[],
  table: Snapshot,
  { askShown }: NewerExcel,
): Promise<CompareShown | null> {
  if (askShown === null) return null;
  // The evaluator of formulas is large and belongs to the worker: the pane loads it when it first compares.
  const { watchShown } = await import('./checkShown');
  return watchShown(context, sheet, rules, table, askShown);
}

/** Carries a step out; why not, where Excel refuses and nothing was changed. */
export async function tryStep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  newer: NewerExcel,
): Promise<Result<Performed | null, HostError>> {
  try {
    return ok(await performStep(context, sheet, step, newer));
  } catch (error) {
    return fail(await explainFailure(context, sheet, error));
  }
}
