import { checkRule } from '../formula/checkRule';
import type { HostNote } from '../host/receipt';
import { tableArea } from '../host/sameTable';
import type { NativeRule } from '../rule/nativeRule';
import { boxAround, cellCount, intersect, type Area, type Cell } from '../sheet/area';
import { keyOfCell } from '../sheet/keyOfCell';
import type { Snapshot } from '../sheet/snapshot';
import type { NewerExcel, ShownCell } from './newerExcel';
import { toRange } from './readRange';

type Highlight = Extract<NativeRule, { readonly kind: 'custom' }>;
type Shown = readonly (readonly ShownCell[])[];
type Look = Partial<ShownCell>;

/** Cells of which Excel is asked how they look; of more, the rules alone are read back. */
const MOST_SHOWN = 20_000;

/** Compares what the cells of a table show with what was promised, once the rules stand. */
export type CompareShown = () => Promise<readonly HostNote[]>;

/**
 * Notes how the cells under new highlights look before they are written (ExcelApi 1.19), and answers what compares them
 * afterwards: hits must show the look of the rules, all others what they showed before. Icons, bars and scales have no
 * look that Excel tells; nothing is compared then, nor where the check counts no cells, nor where Excel does not answer.
 */
export async function watchShown(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rules: readonly NativeRule[],
  table: Snapshot,
  askShown: NonNullable<NewerExcel['askShown']>,
): Promise<CompareShown> {
  const nothing = (): Promise<readonly HostNote[]> => Promise.resolve([]);
  const area = coveredArea(rules, tableArea(table));
  // Of a large area not even the rules are worked out: it would hold up the page.
  if (area === null) return nothing;
  const promised = promiseLooks(rules, table);
  if (promised === null) return nothing;
  const read = async (): Promise<Shown | null> => {
    try {
      const tell = askShown(toRange(sheet, area));
      await context.sync();
      return tell();
    } catch {
      return null;
    }
  };
  const before = await read();
  if (before === null) return nothing;
  return async () => {
    const differ = async (): Promise<readonly Cell[]> => {
      const now = await read();
      return now === null ? [] : findOthers(area, promised, before, now);
    };
    // Excel may not have drawn yet when it is asked for the first time.
    const cells = (await differ()).length === 0 ? [] : await differ();
    const [first] = cells;
    return first === undefined ? [] : [{ code: 'shownDiffers', cell: first, cells: cells.length }];
  };
}

/** The box around the cells of the table that rules cover; null where it is empty or too large. */
function coveredArea(rules: readonly NativeRule[], table: Area): Area | null {
  const [first, ...others] = rules
    .flatMap(({ areas }) => areas)
    .map((area) => intersect(area, table))
    .filter((area) => area !== null);
  if (first === undefined) return null;
  const box = others.reduce((a, b) => boxAround(a, b), first);
  return cellCount(box) > MOST_SHOWN ? null : box;
}

/** What rules, the first winning, give to each cell that they hit; null where that is not known of all. */
function promiseLooks(
  rules: readonly NativeRule[],
  table: Snapshot,
): ReadonlyMap<number, Look> | null {
  const looks = new Map<number, Look>();
  const stopped = new Set<number>();
  for (const rule of rules) {
    const check = checkRule(rule, table);
    if (rule.kind !== 'custom' || check.status !== 'cells') return null;
    for (const cell of check.hits) {
      const key = keyOfCell(cell);
      if (stopped.has(key)) continue;
      looks.set(key, { ...lookOf(rule), ...looks.get(key) });
      if (rule.stopIfTrue) stopped.add(key);
    }
  }
  return looks;
}

function lookOf({ format }: Highlight): Look {
  const { fill, font, bold, italic } = format;
  return {
    ...(fill !== undefined && { fill: fill.toUpperCase() }),
    ...(font !== undefined && { font: font.toUpperCase() }),
    ...(bold && { bold }),
    ...(italic && { italic }),
  };
}

function findOthers(
  area: Area,
  promised: ReadonlyMap<number, Look>,
  before: Shown,
  now: Shown,
): readonly Cell[] {
  const others: Cell[] = [];
  for (const [r, row] of now.entries()) {
    for (const [c, shown] of row.entries()) {
      const cell = { row: area.top + r, column: area.left + c };
      const wanted = promised.get(keyOfCell(cell)) ?? before[r]?.[c] ?? {};
      if (!shows(shown, wanted)) others.push(cell);
    }
  }
  return others;
}

function shows(shown: ShownCell, wanted: Look): boolean {
  const says = (name: keyof ShownCell): boolean =>
    wanted[name] === undefined || shown[name] === wanted[name];
  return says('fill') && says('font') && says('bold') && says('italic');
}
