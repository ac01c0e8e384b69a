import { addStep } from '../host/changeStep';
import type { HostError, ListedRule } from '../host/host';
import { planChange, type Command } from '../host/planChange';
import type { Applied, Receipt } from '../host/receipt';
import { sameTable, tableArea } from '../host/sameTable';
import type { NativeRule } from '../rule/nativeRule';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { listRules } from './listRules';
import { performStep } from './performStep';
import { readTable } from './readTable';

/** Adds rules above all others, the first winning, if the table is still that of the preview. */
export async function applyRules(
  context: Excel.RequestContext,
  rules: readonly NativeRule[],
  preview: Snapshot,
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
  const performed = await performStep(context, sheet, addStep(rules));
  const { made: added, notes } = performed ?? { made: [], notes: [] };
  return ok({ kind: 'applied', id: `applied ${added.join(' ')}`, sheetName, notes, added, rules });
}

/** Carries a command out on the rules of the active sheet, if they are still those that the user saw. */
export async function changeRules(
  context: Excel.RequestContext,
  command: Command,
  seen: readonly ListedRule[],
): Promise<Result<Receipt, HostError>> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const standing = await listRules(context, sheet, () => false);
  if (!standing.ok) return standing;
  const plan = planChange(command, sheet.name, standing.value, seen);
  if (!plan.ok) return plan;
  const performed = await performStep(context, sheet, plan.value.step);
  if (performed === null) return fail({ code: 'rulesChanged' });
  return ok(plan.value.receipt(performed.made, performed.notes));
}
