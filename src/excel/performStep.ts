import { isGone, orderAfter, type Put, type Step } from '../host/changeStep';
import type { HostNote } from '../host/receipt';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { printArea } from '../sheet/printAddress';
import { readOne, readOutlines } from './listRules';
import { toRange } from './readRange';
import { sameNative } from './sameNative';
import { writeRule } from './writeRule';

/** What became of a step: the ids of the rules that it made, and what stands otherwise than it was asked for. */
export interface Performed {
  readonly made: readonly string[];
  readonly notes: readonly HostNote[];
}

/**
 * Carries a step out on a sheet; null when nothing is left of what it changes. New rules are made before old ones go,
 * each from its own range; priorities are said and read back. When anything fails, what was made goes again and the
 * error is thrown.
 */
export async function performStep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
): Promise<Performed | null> {
  const before = await readOrder(context, sheet);
  if (isGone(step, before)) return null;
  if (step.kind === 'move') {
    await settleOrder(context, sheet, orderAfter(before, step, []), [step.id]);
    return { made: [], notes: [] };
  }
  const made: string[] = [];
  try {
    for (const { rule } of step.put.toReversed()) {
      made.unshift(await addOnTop(context, sheet, rule));
    }
    for (const id of before.filter((one) => step.out.includes(one))) {
      sheet.getRange().conditionalFormats.getItem(id).delete();
    }
    await context.sync();
  } catch (error) {
    await removeNew(context, sheet, new Set(before));
    throw error;
  }
  await settleOrder(context, sheet, orderAfter(before, step, made), made);
  return { made, notes: await findDifferences(context, sheet, step.put, made) };
}

/** Ids of all rules of a sheet, winning rule first. */
async function readOrder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly string[]> {
  const outlines = await readOutlines(context, sheet);
  return outlines.toSorted((a, b) => a.priority - b.priority).map(({ id }) => id);
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

/**
 * Brings the rules into an order: first those that may move, from the last to the first, each to its place; where Excel
 * still shows another order, all of them one by one.
 */
async function settleOrder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly string[],
  movable: readonly string[],
): Promise<void> {
  const isSettled = async (): Promise<boolean> => {
    const found = await readOrder(context, sheet);
    return wanted.every((id, i) => found[i] === id);
  };
  const put = async (id: string, priority: number): Promise<void> => {
    // Fetched anew, as others have been renumbered since.
    sheet.getRange().conditionalFormats.getItem(id).priority = priority;
    await context.sync();
  };
  if (await isSettled()) return;
  for (const id of movable.toReversed()) await put(id, wanted.indexOf(id));
  if (await isSettled()) return;
  for (const id of wanted.toReversed()) await put(id, 0);
}

async function removeNew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: ReadonlySet<string>,
): Promise<void> {
  const left = (await readOrder(context, sheet)).filter((id) => !before.has(id));
  for (const id of left) sheet.getRange().conditionalFormats.getItem(id).delete();
  await context.sync();
}

async function findDifferences(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  put: readonly Put[],
  made: readonly string[],
): Promise<readonly HostNote[]> {
  const notes: HostNote[] = [];
  const types = new Map((await readOutlines(context, sheet)).map(({ id, type }) => [id, type]));
  for (const [i, id] of made.entries()) {
    const { rule } = await readOne(context, sheet, id, types.get(id) ?? '');
    const asked = put[i]?.rule;
    const isSame = rule !== null && asked !== undefined && sameNative(rule, asked);
    if (!isSame) notes.push({ code: 'readBackDiffers', id });
  }
  return notes;
}
