import { MAX_COLUMNS, MAX_ROWS, type Area } from '../sheet/area';
import { isCellError, type CellValue } from '../sheet/cellValue';
import { printArea, printCell } from '../sheet/printAddress';
import type { Column, Snapshot } from '../sheet/snapshot';
import type { ColumnRef } from './ruleSet';

/** Where a formula will stand: relative references are written for the top-left cell of `areas[0]`. */
export interface FormulaPlace {
  readonly snapshot: Snapshot;
  /** Not empty, in the order of the native rule. */
  readonly areas: readonly [Area, ...Area[]];
  /** Inside a condition on several cells of a row: the column whose cell 'this' is. */
  readonly self?: number;
}

/**
 * This row's cell of a column (or the one `down` rows below): `C2` where just that column is coloured, `$C2` where
 * others are too (Excel moves the reference along with the coloured cell), `B2` for the coloured cell itself.
 */
export function cellText(ref: ColumnRef, place: FormulaPlace, down = 0): string {
  const [first] = place.areas;
  const column = resolve(ref, place);
  const sheetColumn = column === 'this' ? first.left : place.snapshot.data.left + column;
  const isOwn =
    column === 'this' ||
    place.areas.every(({ left, right }) => left === sheetColumn && right === left);
  const fixed = { row: false, column: !isOwn };
  const row = first.top + down;
  if (row < 0 || row >= MAX_ROWS) {
    // Excel would wrap a reference beyond the sheet's first or last row round to the other end.
    const whole = { top: 0, bottom: MAX_ROWS - 1, left: sheetColumn, right: sheetColumn };
    const inside = row < 0 ? `MAX(1,ROW()${down})` : `MIN(${MAX_ROWS},ROW()+${down})`;
    return `INDEX(${printArea(whole, fixed)},${inside})`;
  }
  return printCell({ row, column: sheetColumn }, fixed);
}

/** The cell left or right of the coloured one; an empty text where the sheet ends. */
export function besideText(side: 'left' | 'right', place: FormulaPlace): string {
  const [first] = place.areas;
  const own = place.self === undefined ? first.left : place.snapshot.data.left + place.self;
  const column = own + (side === 'left' ? -1 : 1);
  if (column < 0 || column >= MAX_COLUMNS) return '""';
  return printCell({ row: first.top, column }, { row: false, column: place.self !== undefined });
}

/** A column's cell in the first (0) or another data row, which stays the same in every row: `$C$2`. */
export function standingText(ref: ColumnRef, row: number, place: FormulaPlace): string {
  const { data } = place.snapshot;
  const column = resolve(ref, place);
  const sheetColumn = column === 'this' ? place.areas[0].left : data.left + column;
  const fixed = { row: true, column: column !== 'this' };
  return printCell({ row: data.top + row, column: sheetColumn }, fixed);
}

/** A column's data rows down to this one, from the `skip`-th on: `$C$2:$C2`. */
export function rowsSoFarText(ref: ColumnRef, place: FormulaPlace, skip = 0): string {
  const [first] = place.areas;
  const { left, right, top } = boxOf(ref, place);
  const start = printCell({ row: top + skip, column: left }, { row: true, column: true });
  const end = { row: first.top + skip, column: right };
  return `${start}:${printCell(end, { row: false, column: true })}`;
}

/** True for a reference to one column, false for 'this' where several columns are coloured. */
export function isOneColumn(ref: ColumnRef, place: FormulaPlace): boolean {
  const { left, right } = boxOf(ref, place);
  return left === right;
}

/** All data rows of a column, e.g. `$C$2:$C$41`; for 'this' the box around everything that is coloured. */
export function rangeText(column: ColumnRef, place: FormulaPlace): string {
  return printArea(boxOf(column, place), { row: true, column: true });
}

/** A column's range for an aggregate: one error cell would otherwise spoil the rule for all cells. */
export function numbersText(
  column: ColumnRef,
  place: FormulaPlace,
  range = rangeText(column, place),
): string {
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

/** True when a cell holds mere spaces, which Excel's own rule takes for blank. */
export function holdsSpaces(column: ColumnRef, place: FormulaPlace): boolean {
  return someValue(
    column,
    place,
    (value) => typeof value === 'string' && value !== '' && value.trim() === '',
  );
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
function indicesOf(ref: ColumnRef, place: FormulaPlace): readonly number[] {
  const column = resolve(ref, place);
  if (column !== 'this') return [column];
  const { left, right } = boundingBox(place.areas);
  const { columns, data } = place.snapshot;
  return columns.flatMap((_, index) => {
    const sheetColumn = data.left + index;
    return left <= sheetColumn && sheetColumn <= right ? [index] : [];
  });
}

function resolve(column: ColumnRef, { self }: FormulaPlace): ColumnRef {
  return column === 'this' && self !== undefined ? self : column;
}

/** The data rows of a column, or the box around everything that is coloured. */
function boxOf(ref: ColumnRef, place: FormulaPlace): Area {
  const { data } = place.snapshot;
  const column = resolve(ref, place);
  if (column === 'this') return boundingBox(place.areas);
  return { ...data, left: data.left + column, right: data.left + column };
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
