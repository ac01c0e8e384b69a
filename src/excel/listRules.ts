import type { HostError, ListedRule } from '../host/host';
import type { NativeRule } from '../rule/nativeRule';
import type { Area } from '../sheet/area';
import { ok, type Result } from '../sheet/result';
import { askEach } from './askEach';
import { PLACE, toArea, toRange } from './readRange';
import { askRule } from './readRule';

/** A rule as the collection tells it before anything of its own is read. */
interface Outline {
  readonly id: string;
  readonly type: string;
  readonly priority: number;
}

/** A rule's cells and what it says; `rule` is null where Excel or our terms cannot tell it. */
export interface ReadRule {
  readonly areas: readonly Area[];
  readonly rule: NativeRule | null;
}

/**
 * All rules of a sheet, winning rule first. Kinds come first, then cells, then what each rule says. One rule that Excel
 * cannot tell fails a whole answer, and is found and listed with `rule: null`.
 */
export async function listRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isOurs: (id: string) => boolean,
): Promise<Result<readonly ListedRule[], HostError>> {
  const outlines = await readOutlines(context, sheet);
  const read = await readRules(context, sheet, outlines);
  const listed = outlines.map(({ id, type, priority }, i): ListedRule => {
    const { areas, rule } = read[i] ?? UNREAD;
    return { id, priority, areas, rule, hostKind: type, ours: isOurs(id) };
  });
  return ok(listed.sort((one, other) => one.priority - other.priority));
}

const UNREAD: ReadRule = { areas: [], rule: null };

/** One rule of a sheet by its id and Excel's word for its kind. */
export async function readOne(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  type: string,
): Promise<ReadRule> {
  const [read] = await readRules(context, sheet, [{ id, type }]);
  return read ?? UNREAD;
}

async function readRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outlines: readonly Pick<Outline, 'id' | 'type'>[],
): Promise<readonly ReadRule[]> {
  const all = sheet.getRange().conditionalFormats;
  const askAreas = ({ id }: Pick<Outline, 'id'>): (() => readonly Area[]) => {
    const { areas } = all.getItem(id).getRanges();
    areas.load(PLACE.split(',').map((name) => `items/${name}`));
    return () => areas.items.map(toArea);
  };
  const areas = await askEach(context, outlines, askAreas, []);
  const placed = outlines.map((one, i) => ({ ...one, areas: areas[i] ?? [] }));
  const rules = await askEach(context, placed, (one) => askExact(sheet, one), null);
  return placed.map((one, i) => ({ areas: one.areas, rule: rules[i] ?? null }));
}

function askExact(
  sheet: Excel.Worksheet,
  { id, type, areas }: Pick<Outline, 'id' | 'type'> & Pick<ReadRule, 'areas'>,
): () => NativeRule | null {
  const rule = fetchRule(sheet, id, areas);
  return rule === null ? () => null : askRule(rule, type, areas);
}

/** A rule by the top-left cell of its own first area, from which its formula is seen; null for a rule without cells. */
export function fetchRule(
  sheet: Excel.Worksheet,
  id: string,
  [first]: readonly Area[],
): Excel.ConditionalFormat | null {
  if (first === undefined) return null;
  const anchor = { ...first, bottom: first.top, right: first.left };
  return toRange(sheet, anchor).conditionalFormats.getItem(id);
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
