import type { HostError, ListedRule } from '../host/host';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { ok, type Result } from '../sheet/result';
import { readRule } from './readRule';
import { PLACE, toArea, toRange } from './readRange';
import { throwPassing } from './runExcel';

/** A rule as the collection tells it before anything of its own is read. */
interface Outline {
  readonly id: string;
  readonly type: string;
  readonly priority: number;
}

/**
 * All rules of a sheet, winning rule first. Kinds come first and each rule is read by itself, because one rule that
 * Excel cannot tell would fail the whole answer; such a rule is listed with `rule: null`.
 */
export async function listRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isOurs: (id: string) => boolean,
): Promise<Result<readonly ListedRule[], HostError>> {
  const listed: ListedRule[] = [];
  for (const { id, type, priority } of await readOutlines(context, sheet)) {
    const read = await readOne(context, sheet, id, type);
    listed.push({ id, priority, ...read, hostKind: type, ours: isOurs(id) });
  }
  return ok(listed.sort((a, b) => a.priority - b.priority));
}

/** One rule of a sheet by its id and Excel's word for its kind; null where it cannot be read. */
export async function readOne(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  type: string,
): Promise<{ readonly areas: readonly Area[]; readonly rule: NativeRule | null }> {
  const areas = await tryRead(() => readAreas(context, sheet, id), []);
  const rule = await tryRead<NativeRule | null>(
    () => readExact(context, sheet, id, type, areas),
    null,
  );
  return { areas, rule };
}

/** Ids, kinds and priorities of all rules of a sheet. */
export async function readOutlines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Outline[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/priority');
  await context.sync();
  return formats.items.map(({ id, type, priority }) => ({ id, type, priority }));
}

async function tryRead<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throwPassing(error);
    return otherwise;
  }
}

async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
): Promise<readonly Area[]> {
  const { areas } = sheet.getRange().conditionalFormats.getItem(id).getRanges();
  areas.load(PLACE.split(',').map((name) => `items/${name}`));
  await context.sync();
  return areas.items.map(toArea);
}

async function readExact(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  type: string,
  areas: readonly Area[],
): Promise<NativeRule | null> {
  const [first] = areas;
  if (first === undefined) return null;
  const anchor = { ...first, bottom: first.top, right: first.left };
  const rule = toRange(sheet, anchor).conditionalFormats.getItem(id);
  return readRule(context, rule, type, areas);
}
