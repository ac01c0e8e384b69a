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
 * still shows another order, all of them one by one. Rules that somebody takes away meanwhile are left out, those that
 * somebody adds stay where they are if they can.
 */
export async function settleOrder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly string[],
  movable: readonly string[],
): Promise<void> {
  const put = async (id: string, priority: number): Promise<void> => {
    // Fetched anew, as others have been renumbered since.
    sheet.getRange().conditionalFormats.getItem(id).priority = priority;
    await context.sync();
  };
  const first = await findUnsettled(context, sheet, wanted);
  if (first === null) return;
  for (const id of movable.toReversed()) {
    if (first.includes(id)) await put(id, first.indexOf(id));
  }
  const rest = await findUnsettled(context, sheet, wanted);
  for (const id of rest?.toReversed() ?? []) await put(id, 0);
}

/** Those of the wanted rules that are there, in their order; null where they stand in it already. */
async function findUnsettled(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly string[],
): Promise<readonly string[] | null> {
  const found = await readOrder(context, sheet);
  const left = wanted.filter((id) => found.includes(id));
  const order = found.filter((id) => wanted.includes(id));
  return order.every((id, i) => id === left[i]) ? null : left;
}
