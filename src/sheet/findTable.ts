import { boxAround, cellCount, intersect, type Area } from './area';
import type { CellValue } from './cellValue';
import { isBlank } from './typeColumn';

/** The part of a sheet that holds anything; `grid[r][c]` is sheet cell (area.top + r, area.left + c). */
export interface UsedRange {
  readonly area: Area;
  readonly grid: readonly (readonly CellValue[])[];
}

/**
 * The table that a selection means: the region of filled cells around it, bounded by blank rows and columns.
 * Selections are first cut to the used range (so whole columns are fine) and to their filled cells.
 * A selection that touches nothing means the largest region of the sheet; null when nothing is filled.
 */
export function findTable(used: UsedRange, selection: readonly Area[]): Area | null {
  const inside = selection
    .map((area) => intersect(area, used.area))
    .filter((area) => area !== null);
  const start = boundFilled(used, inside) ?? inside[0] ?? null;
  const around = start === null ? null : trim(used, growRegion(used, start));
  return around ?? findLargest(used);
}

/** The smallest area around the filled cells of some areas; null when all are blank. */
export function boundFilled(used: UsedRange, areas: readonly Area[]): Area | null {
  let bound: Area | null = null;
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (isFilled(used, row, column)) {
          bound = join(bound, { top: row, bottom: row, left: column, right: column });
        }
      }
    }
  }
  return bound;
}

/**
 * Grows an area until it is surrounded by blank cells or the end of the used range, diagonals included.
 * Grows in one direction as far as it goes before it turns, so that a long table costs a few passes over it.
 */
export function growRegion(used: UsedRange, start: Area): Area {
  let region = start;
  for (;;) {
    let { top, left, bottom, right } = region;
    while (
      hasFilled(used, { top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 })
    )
      bottom += 1;
    while (hasFilled(used, { top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 }))
      top -= 1;
    while (hasFilled(used, { top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 }))
      right += 1;
    while (hasFilled(used, { top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 }))
      left -= 1;
    const grown = { top, left, bottom, right };
    if (cellCount(grown) === cellCount(region)) return region;
    region = grown;
  }
}

function trim(used: UsedRange, region: Area): Area | null {
  return boundFilled(used, [region]);
}

function findLargest(used: UsedRange): Area | null {
  let largest: Area | null = null;
  const seen: Area[] = [];
  for (const [r, row] of used.grid.entries()) {
    for (const [c, value] of row.entries()) {
      const at = { row: used.area.top + r, column: used.area.left + c };
      if (isBlank(value) || seen.some((one) => holds(one, at.row, at.column))) continue;
      const region = growRegion(used, {
        top: at.row,
        bottom: at.row,
        left: at.column,
        right: at.column,
      });
      seen.push(region);
      if (largest === null || cellCount(region) > cellCount(largest)) largest = region;
    }
  }
  return largest;
}

function hasFilled(used: UsedRange, part: Area): boolean {
  const inside = intersect(part, used.area);
  if (inside === null) return false;
  for (let row = inside.top; row <= inside.bottom; row++) {
    for (let column = inside.left; column <= inside.right; column++) {
      if (isFilled(used, row, column)) return true;
    }
  }
  return false;
}

function isFilled(used: UsedRange, row: number, column: number): boolean {
  return !isBlank(used.grid[row - used.area.top]?.[column - used.area.left] ?? null);
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function join(a: Area | null, b: Area): Area {
  return a === null ? b : boxAround(a, b);
}
