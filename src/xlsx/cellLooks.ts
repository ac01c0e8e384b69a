import { cellsIn, intersect, type Cell } from '../sheet/area';
import { runInspected, type SheetGround } from './hitCells';
import type { InspectedRule } from './inspectRules';

/** What rules have made of a cell so far. */
interface Shown {
  fill: string | null;
  font: string | null;
  numberFormat: string | null;
  readonly others: Set<string>;
  isStopped: boolean;
}

/**
 * How each cell of the used range looks by its rules, as texts to be compared: the first rule that sets something wins,
 * and one that stops keeps all below from the cell. Cells that no rule touches are left out.
 */
export function cellLooks(
  ranked: readonly InspectedRule[],
  ground: SheetGround,
): ReadonlyMap<string, string> {
  const shown = new Map<string, Shown>();
  for (const rule of ranked) {
    for (const cell of touched(rule, ground)) {
      const key = `${cell.row},${cell.column}`;
      const before = shown.get(key) ?? start();
      shown.set(key, before);
      if (!before.isStopped) show(before, rule);
    }
  }
  return new Map([...shown].map(([key, one]) => [key, print(one)]));
}

function start(): Shown {
  return { fill: null, font: null, numberFormat: null, others: new Set(), isStopped: false };
}

function show(
  before: Shown,
  { look, visual, meaning, stopIfTrue, formula, areas }: InspectedRule,
): void {
  before.fill ??= look.fill;
  before.font ??= look.font;
  before.numberFormat ??= look.numberFormat;
  for (const mark of look.marks) before.others.add(mark);
  if (look.border) before.others.add('border');
  // What cannot be told apart by its look is told apart by what it says, and over which cells.
  if (visual !== null || formula === null) before.others.add(`${meaning} ${JSON.stringify(areas)}`);
  if (stopIfTrue) before.isStopped = true;
}

function print({ fill, font, numberFormat, others, isStopped }: Shown): string {
  return JSON.stringify([fill, font, numberFormat, [...others].sort(), isStopped]);
}

/** The cells that a rule colours; all of its range where that cannot be worked out. */
function touched(rule: InspectedRule, ground: SheetGround): readonly Cell[] {
  const result = runInspected(rule, ground);
  if (result !== null && 'hits' in result) return result.hits;
  return rule.areas.flatMap((area) => cellsIn(intersect(area, ground.whole.data)));
}
