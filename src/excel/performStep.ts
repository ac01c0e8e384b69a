import { isGone, orderAfter, type Put, type Step } from '../host/changeStep';
import type { HostNote } from '../host/receipt';
import { builtInOf } from '../rule/builtInFormula';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { printArea } from '../sheet/printAddress';
import { changeInPlace } from './changeInPlace';
import { readOne, readOutlines } from './listRules';
import type { NewerExcel } from './newerExcel';
import { toRange } from './readRange';
import { sameNative } from './sameNative';
import { readOrder, settleOrder } from './settleOrder';
import { writeRule } from './writeRule';

/** What became of a step: the ids of the rules that it made, and what stands otherwise than it was asked for. */
export interface Performed {
  readonly made: readonly string[];
  readonly notes: readonly HostNote[];
}

/**
 * Carries a step out on a sheet; null when nothing is left of what it changes. A highlight that takes another's place is
 * changed where it stands, if this Excel can do that. Else new rules are made before old ones go, each from its own
 * range; priorities are said and read back. A call may fail after it took effect, so what became of a failed step is
 * read: as long as no old rule is gone, what was made goes again and the error is thrown; after that the step is brought
 * to its end.
 */
export async function performStep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  newer: NewerExcel,
): Promise<Performed | null> {
  const before = await readOrder(context, sheet);
  if (isGone(step, before)) return null;
  const changed = await changeInPlace(context, sheet, step, before, newer.changeRule);
  if (changed !== null) return { made: [changed], notes: [] };
  const put = step.kind === 'swap' ? step.put : [];
  const made: string[] = [];
  try {
    for (const { rule } of put.toReversed()) {
      const id = await addOnTop(context, sheet, rule);
      if (before.includes(id)) throw new Error('Excel told the id of another rule.');
      made.unshift(id);
    }
    await finish(context, sheet, step, before, made);
  } catch (error) {
    const isTakenBack = await recover(context, sheet, step, before, made).catch(
      (again: unknown) => {
        throw new AggregateError([error, again], 'Not all of the change could be taken back.');
      },
    );
    if (isTakenBack) throw error;
  }
  return { made, notes: await findDifferences(context, sheet, put, made) };
}

/** Takes a failed step back, or brings it to its end where an old rule is gone already; true where it was taken back. */
async function recover(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  before: readonly string[],
  made: readonly string[],
): Promise<boolean> {
  if (await isBeyondReturn(context, sheet, step, before)) {
    await finish(context, sheet, step, before, made);
    return false;
  }
  await takeBack(context, sheet, step.kind === 'swap' ? step.put : [], before, made);
  return true;
}

/** Takes the old rules away, as far as they are still there, and brings the rest into its order. */
async function finish(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  before: readonly string[],
  made: readonly string[],
): Promise<void> {
  if (step.kind === 'swap' && step.out.length > 0) {
    const there = await readOrder(context, sheet);
    await removeRules(
      context,
      sheet,
      there.filter((id) => step.out.includes(id)),
    );
  }
  const movable = step.kind === 'move' ? [step.id] : made;
  await settleOrder(context, sheet, orderAfter(before, step, made), movable);
}

/** True when an old rule is gone, which nobody could make again as it was. */
async function isBeyondReturn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  before: readonly string[],
): Promise<boolean> {
  if (step.kind === 'move') return false;
  const there = await readOrder(context, sheet);
  return step.out.some((id) => before.includes(id) && !there.includes(id));
}

async function addOnTop(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rule: NativeRule,
): Promise<string> {
  const added = writeRule(await findFormats(context, sheet, rule.areas), rule);
  // Asked before the rule moves: afterwards only a new copy of it may be used.
  added.load('id');
  // Microsoft's own pages disagree on where a new rule stands.
  added.priority = 0;
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

async function removeRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) sheet.getRange().conditionalFormats.getItem(id).delete();
  await context.sync();
}

/**
 * Takes away what a step made, and puts the others back into their order. A rule that was made by a call that failed
 * is known by its cells and by what it says so far; others may have added rules meanwhile.
 */
async function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  put: readonly Put[],
  before: readonly string[],
  made: readonly string[],
): Promise<void> {
  const left: string[] = [];
  for (const { id, type } of await readOutlines(context, sheet)) {
    if (before.includes(id)) continue;
    const read = made.includes(id) ? null : await tryReadOne(context, sheet, id, type);
    if (read === null || put.some(({ rule }) => isBegun(rule, read))) left.push(id);
  }
  if (left.length > 0) await removeRules(context, sheet, left);
  await settleOrder(context, sheet, before, before);
}

/** True for a rule that could be this one, made in part. */
function isBegun(
  wanted: NativeRule,
  { areas, rule }: Awaited<ReturnType<typeof readOne>>,
): boolean {
  if (!sameAreas(wanted.areas, areas)) return false;
  if (rule === null) return true;
  if (rule.kind !== 'custom' || wanted.kind !== 'custom') return rule.kind === wanted.kind;
  // Excel fills what one of its own kinds asks before it is said.
  if (rule.builtIn !== undefined) return rule.builtIn.kind === builtInOf(wanted)?.kind;
  return (
    rule.formula.length <= 1 ||
    sameNative({ ...rule, format: wanted.format, stopIfTrue: wanted.stopIfTrue }, wanted)
  );
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  const print = (areas: readonly Area[]) => areas.map((area) => printArea(area)).toSorted();
  return print(a).join() === print(b).join();
}

async function findDifferences(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  put: readonly Put[],
  made: readonly string[],
): Promise<readonly HostNote[]> {
  const notes: HostNote[] = [];
  const types = await readTypes(context, sheet);
  for (const [i, id] of made.entries()) {
    const { rule } = await tryReadOne(context, sheet, id, types.get(id) ?? '');
    const asked = put[i]?.rule;
    const isSame = rule !== null && asked !== undefined && sameNative(rule, asked);
    if (!isSame) notes.push({ code: 'readBackDiffers', id });
  }
  return notes;
}

/** A rule, as far as Excel tells it; what was done stands, whether it can be read or not. */
async function tryReadOne(
  ...[context, sheet, id, type]: Parameters<typeof readOne>
): ReturnType<typeof readOne> {
  try {
    return await readOne(context, sheet, id, type);
  } catch {
    return { areas: [], rule: null };
  }
}

/** Excel's words for the kinds of the rules; none where Excel does not answer, as what stands is then unknown too. */
async function readTypes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await readOutlines(context, sheet)).map(({ id, type }) => [id, type]));
  } catch {
    return new Map();
  }
}
