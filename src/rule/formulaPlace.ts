import type { Area } from '../sheet/area';
import { isCellError, type CellValue } from '../sheet/cellValue';
import { printArea, printCell } from '../sheet/printAddress';
import type { Column, Snapshot } from '../sheet/snapshot';
import type { ColumnRef } from './ruleSet';

/** Where a formula will stand: relative references are written for the top-left cell of `areas[0]`. */
export interface FormulaPlace {
  readonly snapshot: Snapshot;
  /** Not empty, in the order of the native rule. */
  readonly areas: readonly [Area, ...Area[]];
}

/**
 * This row's cell of a column: `C2` where just that column is coloured, `$C2` where others are too
 * (Excel moves the reference along with the coloured cell), `B2` for the coloured cell itself.
 */
export function cellText(column: ColumnRef, place: FormulaPlace): string {
  const [first] = place.areas;
  if (column === 'this') return printCell({ row: first.top, column: first.left });
  const sheetColumn = place.snapshot.data.left + column;
  const isOwn = place.areas.every(({ left, right }) => left === sheetColumn && right === left);
  return printCell({ row: first.top, column: sheetColumn }, { row: false, column: !isOwn });
}

/** All data rows of a column, e.g. `$C$2:$C$41`; for 'this' the box around everything that is coloured. */
export function rangeText(column: ColumnRef, place: FormulaPlace): string {
  const { data } = place.snapshot;
  const area =
    column === 'this'
      ? boundingBox(place.areas)
      : { ...data, left: data.left + column, right: data.left + column };
  return printArea(area, { row: true, column: true });
}

/** A column's range for an aggregate: one error cell would otherwise spoil the rule for all cells. */
export function numbersText(column: ColumnRef, place: FormulaPlace): string {
  const range = rangeText(column, place);
  return holdsErrors(column, place) ? `IFERROR(${range},"")` : range;
}

/** Snapshot columns that a reference stands for: one, or for 'this' all in the box around what is coloured. */
export function columnsOf(column: ColumnRef, place: FormulaPlace): readonly Column[] {
  return indicesOf(column, place).flatMap((index) => place.snapshot.columns[index] ?? []);
}

/** True when every column holds words rather than numbers. */
export function isWordy(column: ColumnRef, place: FormulaPlace): boolean {
  const columns = columnsOf(column, place);
  return columns.length > 0 && columns.every(({ type }) => type === 'text' || type === 'boolean');
}

/** True when a cell holds text (also '') or TRUE/FALSE, which Excel orders above every number. */
export function holdsWords(column: ColumnRef, place: FormulaPlace): boolean {
  return someValue(
    column,
    place,
    (value) => typeof value === 'string' || typeof value === 'boolean',
  );
}

/** True when a cell holds an error. */
export function holdsErrors(column: ColumnRef, place: FormulaPlace): boolean {
  return someValue(column, place, isCellError);
}

/** True for a column of dates of which one also holds a time of day. */
export function holdsTimes(column: ColumnRef, place: FormulaPlace): boolean {
  const isDate = columnsOf(column, place).some(({ type }) => type === 'date');
  return (
    isDate && someValue(column, place, (value) => typeof value === 'number' && value % 1 !== 0)
  );
}

/** True when a value of the column makes the test true. */
export function someValue(
  column: ColumnRef,
  place: FormulaPlace,
  test: (value: CellValue) => boolean,
): boolean {
  for (const value of valuesOf(column, place)) if (test(value)) return true;
  return false;
}

/** The values of a column's data rows. */
export function* valuesOf(column: ColumnRef, place: FormulaPlace): Generator<CellValue> {
  const indices = indicesOf(column, place);
  for (const row of place.snapshot.rows) for (const index of indices) yield row[index] ?? null;
}

/** For 'this' the columns of the box, as a range over it also reads what lies between the areas. */
function indicesOf(column: ColumnRef, { areas, snapshot }: FormulaPlace): readonly number[] {
  if (column !== 'this') return [column];
  const { left, right } = boundingBox(areas);
  return snapshot.columns.flatMap((_, index) => {
    const sheetColumn = snapshot.data.left + index;
    return left <= sheetColumn && sheetColumn <= right ? [index] : [];
  });
}

function boundingBox([first, ...rest]: readonly [Area, ...Area[]]): Area {
  return rest.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}
