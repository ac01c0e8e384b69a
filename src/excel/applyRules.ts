import type { HostError, Receipt } from '../host/host';
import { sameTable, tableArea } from '../host/sameTable';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { printArea } from '../sheet/printAddress';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { readOutlines } from './listRules';
import { toRange } from './readRange';
import { readTable } from './readTable';
import { toHostError } from './runExcel';
import { writeRule } from './writeRule';

/**
 * Adds rules above all others, the first winning, if the table is still that of the preview. Each rule is added from
 * its own range with its priority said, and the order is read back; when anything fails, what was added goes again.
 */
export async function applyRules(
  context: Excel.RequestContext,
  rules: readonly NativeRule[],
  preview: Snapshot,
): Promise<Result<Receipt, HostError>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(preview.sheetName);
  await context.sync();
  if (sheet.isNullObject) return fail({ code: 'changedSincePreview' });
  const read = await readTable(context, sheet, [tableArea(preview)], preview.now);
  if (!read.ok) {
    return fail(read.error.code === 'emptySheet' ? { code: 'changedSincePreview' } : read.error);
  }
  if (!sameTable(read.value, preview)) return fail({ code: 'changedSincePreview' });
  const before = new Set((await readOutlines(context, sheet)).map((rule) => rule.id));
  try {
    const added: string[] = [];
    for (const rule of rules.toReversed()) added.unshift(await addOnTop(context, sheet, rule));
    await settleOrder(context, sheet, added);
    return ok({ id: `apply ${added.join(' ')}`, sheetName: preview.sheetName, added, rules });
  } catch (error) {
    await removeNew(context, sheet, before);
    return fail(toHostError(error));
  }
}

async function addOnTop(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rule: NativeRule,
): Promise<string> {
  const added = writeRule(await findFormats(context, sheet, rule.areas), rule);
  // Microsoft's own pages disagree on where a new rule stands.
  added.priority = 0;
  added.load('id');
  await context.sync();
  return added.id;
}

/** List separators that a multi-area address may need: desktop Excel wants that of the user's language. */
const SEPARATORS = [',', ';'] as const;

async function findFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<Excel.ConditionalFormatCollection> {
  const [first] = areas;
  if (first !== undefined && areas.length === 1) return toRange(sheet, first).conditionalFormats;
  let failure: unknown = null;
  for (const separator of SEPARATORS) {
    const ranges = sheet.getRanges(areas.map((area) => printArea(area)).join(separator));
    ranges.load('areaCount');
    try {
      await context.sync();
      if (ranges.areaCount === areas.length) return ranges.conditionalFormats;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Reads the priorities back and, where the rules do not stand first in their order, says them again one by one. */
async function settleOrder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  added: readonly string[],
): Promise<void> {
  const found = (await readOutlines(context, sheet)).toSorted((a, b) => a.priority - b.priority);
  if (added.every((id, i) => found[i]?.id === id)) return;
  for (const id of added.toReversed()) {
    sheet.getRange().conditionalFormats.getItem(id).priority = 0;
    await context.sync();
  }
}

async function removeNew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: ReadonlySet<string>,
): Promise<void> {
  const left = (await readOutlines(context, sheet)).filter((rule) => !before.has(rule.id));
  for (const { id } of left) sheet.getRange().conditionalFormats.getItem(id).delete();
  await context.sync();
}

/** Removes the rules with these ids; answers how many of them were still there. */
export async function removeRules(
  context: Excel.RequestContext,
  sheetName: string,
  ids: readonly string[],
): Promise<number> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return 0;
  const there = (await readOutlines(context, sheet)).filter((rule) => ids.includes(rule.id));
  for (const { id } of there) sheet.getRange().conditionalFormats.getItem(id).delete();
  await context.sync();
  return there.length;
}
