import type { CellValue } from './cellValue';
import { isBlank, typeColumn } from './typeColumn';

type Grid = readonly (readonly CellValue[])[];

/** How far down a column is looked at for its likeness with the first cell. */
const LOOK = 200;

/**
 * Index of the grid's header row, or null. Titles above it (a single filled cell over a wide row) are passed over.
 * A header row holds texts (or years) only, and something sets it apart from the rows below: another type,
 * or texts that do not come back in their column and are not of the same make.
 */
export function findHeader(grid: Grid): number | null {
  const row = skipTitles(grid);
  const cells = grid[row] ?? [];
  const below = grid.slice(row + 1, row + 1 + LOOK);
  if (!cells.some((cell) => typeof cell === 'string' && cell.trim() !== '')) return null;
  const columns = cells.map((_, column) => below.map((line) => line[column] ?? null));
  if (!cells.every((cell, i) => canHead(cell, columns[i] ?? []))) return null;
  if (below.length === 0) return row;
  const isApart = cells.some((cell, i) => !isBlank(cell) && isOfOtherType(columns[i] ?? []));
  if (isApart) return row;
  return cells.some((cell, i) => resembles(cell, columns[i] ?? [])) ? null : row;
}

function skipTitles(grid: Grid): number {
  const width = grid[0]?.length ?? 0;
  const filled = (row: number) => (grid[row] ?? []).filter((cell) => !isBlank(cell)).length;
  let row = 0;
  while (
    width >= 3 &&
    row + 2 < grid.length &&
    (filled(row) === 0 ||
      (filled(row) === 1 && (filled(row + 1) > width / 2 || filled(row + 1) === 0)))
  ) {
    row += 1;
  }
  return row;
}

function canHead(cell: CellValue, below: readonly CellValue[]): boolean {
  if (isBlank(cell) || typeof cell === 'string') return true;
  const isYear = (value: CellValue) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100;
  return isYear(cell) && below.some((value) => typeof value === 'number' && !isYear(value));
}

function isOfOtherType(below: readonly CellValue[]): boolean {
  const type = typeColumn(below, []);
  return type === 'number' || type === 'boolean';
}

function resembles(cell: CellValue, below: readonly CellValue[]): boolean {
  if (typeof cell !== 'string') return false;
  const texts = below.filter((value) => typeof value === 'string' && value !== '');
  const first = cell.trim().toLowerCase();
  if (texts.some((text) => String(text).trim().toLowerCase() === first)) return true;
  const hasMake = (text: CellValue) => /[\d@]/.test(String(text));
  return texts.length > 0 && hasMake(cell) && texts.filter(hasMake).length > texts.length / 2;
}
