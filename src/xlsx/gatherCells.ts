import { MOST_CELLS } from '../host/limits';
import { cellCount, columnCount, MAX_COLUMNS, rowCount, type Area } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import { Refusal } from './refusal';

/** The cells of a sheet that hold something. */
export interface FilledCells {
  /** Smallest area around them, null for none. */
  readonly area: Area | null;
  /** `grid[r][c]` is sheet cell (area.top + r, area.left + c). */
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

/** Gathers filled cells one by one and spreads them out only when it is known that the grid is not too large. */
export class CellGatherer {
  private readonly places: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formats: (string | null)[] = [];
  private area: Area | null = null;

  add(row: number, column: number, value: CellValue, format: string | null): void {
    if (this.places.length === MOST_CELLS) refuse(MOST_CELLS + 1);
    this.places.push(row * MAX_COLUMNS + column);
    this.values.push(value);
    this.formats.push(format);
    this.area = grow(this.area, row, column);
  }

  spread(): FilledCells {
    const { area } = this;
    if (area === null) return { area, grid: [], numberFormats: [] };
    const cells = cellCount(area);
    if (cells > MOST_CELLS) refuse(cells);
    const grid = makeGrid<CellValue>(area);
    const numberFormats = makeGrid<string>(area);
    for (const [i, place] of this.places.entries()) {
      const row = Math.floor(place / MAX_COLUMNS) - area.top;
      const column = (place % MAX_COLUMNS) - area.left;
      const line = grid[row];
      const formats = numberFormats[row];
      if (line !== undefined) line[column] = this.values[i] ?? null;
      if (formats !== undefined) formats[column] = this.formats[i] ?? null;
    }
    return { area, grid, numberFormats };
  }
}

function makeGrid<T>(area: Area): (T | null)[][] {
  return Array.from({ length: rowCount(area) }, () =>
    Array.from<T | null>({ length: columnCount(area) }).fill(null),
  );
}

function grow(area: Area | null, row: number, column: number): Area {
  if (area === null) return { top: row, left: column, bottom: row, right: column };
  if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
    return area;
  }
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function refuse(cells: number): never {
  throw new Refusal({ code: 'tooLarge', cells, most: MOST_CELLS });
}
