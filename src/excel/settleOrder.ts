import { readOutlines } from './listRules';

/** Ids of all rules of a sheet, winning rule first. */
export async function readOrder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly string[]> {
  const outlines = await readOutlines(context, sheet);
  return outlines.toSorted((a, b) => a.priority - b.priority).map(({ id }) => id);
}

/**
 * Brings the rules into an order: first those that may move, from the last to the first, each to its place; where Excel
 * still shows another order, all of them one by one.
 */
export async function settleOrder(
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
