import type { NativeRule } from '../rule/nativeRule';
import { cellCount, type Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';
import { anchorOf } from './checkRule';
import { isCellRange, readReferences, type Reference } from './readReferences';

/** What the place of a rule, or of what it looks at, says against it. */
export type PlaceWarning =
  /** Cells of the header row are coloured. */
  | { readonly code: 'headerInside'; readonly count: number }
  /** The last row of the table is its total, and it is coloured or counted in. `row` is 0-based, of the sheet. */
  | { readonly code: 'totalInside'; readonly row: number; readonly label: string }
  /** It looks at the row above or below, so that sorting changes what is coloured. */
  | { readonly code: 'otherRow'; readonly reference: string }
  /** Excel has much to work out whenever it paints. */
  | {
      readonly code: 'slow';
      readonly why: 'wholeColumn' | 'volatile' | 'manyCells';
      readonly functions: readonly string[];
    };

const TOTAL =
  /^\s*(?:(?:grand|sub|overall)[\s-]*)?(?:totals?|totaux|totale|totaal|eindtotaal|subtotaal|sums?|summe|zwischensumme|gesamt\w*|somme|suma|som)(?:\s+(?:g[eé]n[eé]ral|general))?\s*:?\s*$/iu;

/** The label of the last row when that is a total and no data; null otherwise. */
function findTotal({ rows }: Snapshot): string | null {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 3) return null;
  const first = last.find((value) => value !== null && value !== '');
  const holdsNumber = last.some((value: CellValue) => typeof value === 'number');
  return typeof first === 'string' && TOTAL.test(first) && holdsNumber ? first.trim() : null;
}

/** Warnings about where a rule lies and looks, in the order of their codes. */
export function warnPlace(
  rule: NativeRule,
  snapshot: Snapshot,
  hits: readonly Cell[],
): readonly PlaceWarning[] {
  const references = rule.kind === 'custom' ? readReferences(rule.formula) : [];
  const header = hits.filter(({ row }) => row === snapshot.headerRow).length;
  const warnings: PlaceWarning[] = header > 0 ? [{ code: 'headerInside', count: header }] : [];
  const total = findTotal(snapshot);
  const { bottom } = snapshot.data;
  const isHit = hits.some(({ row }) => row === bottom);
  if (total !== null && (isHit || references.some((one) => isCounted(one, bottom)))) {
    warnings.push({ code: 'totalInside', row: bottom, label: total });
  }
  const other = references.find(({ range }) => looksAside(range, anchorOf(rule.areas)));
  if (other !== undefined) warnings.push({ code: 'otherRow', reference: other.text });
  return warnings;
}

/** A range of several rows, the given row among them. */
function isCounted({ range }: Reference, row: number): boolean {
  const { top, bottom } = range;
  return (top === null || top !== bottom) && (top ?? 0) <= row && (bottom ?? Infinity) >= row;
}

function looksAside(range: Reference['range'], anchor: Cell): boolean {
  return isCellRange(range) && range.$top !== true && range.top !== anchor.row;
}

/** Excel works these out anew at every change, wherever it is. */
const VOLATILE = /\b(OFFSET|INDIRECT|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/gi;

/** Functions that go through their range for every cell that is coloured. */
const SEARCHING =
  /\b(?:COUNTIFS?|SUMIFS?|AVERAGEIFS?|SUMPRODUCT|MATCH|XMATCH|VLOOKUP|XLOOKUP|RANK(?:\.\w+)?|FILTER)\(/i;

/** Cells that a rule may go through in all before it is called slow; a second or so of Excel's time. */
const MOST_READS = 1e9;

/** What makes a rule slow in Excel, whatever it takes here. */
export function warnWork(rule: NativeRule, snapshot: Snapshot): readonly PlaceWarning[] {
  if (rule.kind !== 'custom') return [];
  const { formula, areas } = rule;
  const volatile = [...formula.matchAll(VOLATILE)].flatMap(([, name]) => name?.toUpperCase() ?? []);
  if (volatile.length > 0) {
    return [{ code: 'slow', why: 'volatile', functions: [...new Set(volatile)] }];
  }
  if (!SEARCHING.test(formula)) return [];
  const ranges = readReferences(formula).filter(({ range }) => !isCellRange(range));
  const isWhole = ranges.some(({ range }) => range.top === null || range.bottom === null);
  if (isWhole) return [{ code: 'slow', why: 'wholeColumn', functions: [] }];
  const cells = areas.reduce((sum, area) => sum + cellCount(area), 0);
  const longest = Math.max(0, ...ranges.map(({ range }) => (range.bottom ?? 0) - (range.top ?? 0)));
  const isMany = cells * Math.max(longest, 1) > MOST_READS && snapshot.rows.length > 0;
  return isMany ? [{ code: 'slow', why: 'manyCells', functions: [] }] : [];
}
