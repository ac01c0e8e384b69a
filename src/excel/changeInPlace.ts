import { orderAfter, type Step } from '../host/changeStep';
import type { NativeRule } from '../rule/nativeRule';
import { printAreas } from '../sheet/printAddress';
import { fetchRule, readOne, readOutlines } from './listRules';
import type { NewerExcel } from './newerExcel';
import { sameNative } from './sameNative';
import { settleOrder } from './settleOrder';
import { writeFormat } from './writeRule';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;

/**
 * Changes one highlight into another on the same cells, so that it stays the rule that it is to Excel and to others
 * (ExcelApi 1.17); its id, or null where that cannot be done and the step has to go the usual way. What Excel did not
 * keep as it was asked is turned back. Visuals are always made anew: changing them breaks them (office-js 4898).
 */
export async function changeInPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Step,
  before: readonly string[],
  changeRule: NewerExcel['changeRule'],
): Promise<string | null> {
  const plan = readPlan(step);
  if (changeRule === null || plan === null) return null;
  const { id, asked } = plan;
  const standing = await readStanding(context, sheet, id);
  if (standing === null || printAreas(standing.areas) !== printAreas(asked.areas)) return null;
  const change = async (highlight: Highlight): Promise<void> => {
    const rule = fetchRule(sheet, id, highlight.areas);
    if (rule === null) return;
    writeFormat(changeRule(rule, highlight), highlight.format);
    rule.stopIfTrue = highlight.stopIfTrue;
    await context.sync();
  };
  try {
    await change(asked);
    const kept = await readStanding(context, sheet, id);
    if (kept !== null && sameNative(kept, asked)) {
      await settleOrder(context, sheet, orderAfter(before, step, [id]), [id]);
      return id;
    }
  } catch {
    // The usual way meets the same obstacle and says which it is.
  }
  await change(standing).catch(() => undefined);
  return null;
}

/** The one highlight that takes the place of one rule. */
function readPlan(step: Step): { readonly id: string; readonly asked: Highlight } | null {
  if (step.kind === 'move') return null;
  const [[id, ...otherIds], [put, ...otherPuts]] = [step.out, step.put];
  const isOne = otherIds.length === 0 && otherPuts.length === 0;
  if (id === undefined || put?.rule.kind !== 'custom' || !isOne) return null;
  return { id, asked: put.rule };
}

async function readStanding(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
): Promise<Highlight | null> {
  const outline = (await readOutlines(context, sheet)).find((one) => one.id === id);
  if (outline === undefined) return null;
  const { rule } = await readOne(context, sheet, id, outline.type);
  return rule?.kind === 'custom' ? rule : null;
}
