import { columnCount, intersect, MAX_COLUMNS, MAX_ROWS, rowCount, type Area } from '../sheet/area';
import type { ColumnType, Snapshot } from '../sheet/snapshot';
import { cellsColumns, singleConditions } from './cellsColumns';
import type { Condition } from './condition';
import { disjointAreas } from './disjointAreas';
import type { Expression } from './expression';
import { fittingTypes } from './fittingTypes';
import { columnsOfTypes, runsOf } from './rowColumns';
import type { ColumnRef, Rule, Where } from './ruleSet';
import { isAddress } from './visual';

/** The areas that a rule colours: disjoint, top to bottom; [] when it reads no cell and names no place. */
export function planAreas(rule: Rule, snapshot: Snapshot): readonly Area[] {
  if (rule.kind !== 'highlight') {
    return isAddress(rule.on)
      ? [clipAddress(rule.on, snapshot)]
      : columnAreas(rule.on, ['number', 'percent'], snapshot);
  }
  const areas = whereAreas(rule.where, rule.when, snapshot);
  const beside = readsBeside(rule.when);
  return beside === null ? areas : areas.flatMap((area) => inset(area, beside));
}

function whereAreas(where: Where, when: Condition, snapshot: Snapshot): readonly Area[] {
  const { data } = snapshot;
  switch (where.kind) {
    case 'rows':
      return [data];
    case 'rowsExcept': {
      const column = data.left + where.column;
      return disjointAreas([
        { ...data, right: column - 1 },
        { ...data, left: column + 1 },
      ]).filter(({ left, right }) => left <= right);
    }
    case 'cells':
      return readAreas(when, snapshot);
    case 'columns':
      return mergeColumns(where.columns, snapshot);
    case 'address':
      return [clipAddress(where.area, snapshot)];
  }
}

/** The cells that a condition is about. */
function readAreas(when: Condition, snapshot: Snapshot): readonly Area[] {
  const columns = cellsColumns(when).filter((column) => column !== 'this');
  if (columns.length > 0) return mergeColumns(columns, snapshot);
  const isAboutNothing = singleConditions(when).every(readsNothing);
  return isAboutNothing ? [] : columnAreas('this', fittingTypes(when), snapshot);
}

function columnAreas(
  column: ColumnRef,
  types: readonly ColumnType[] | null,
  snapshot: Snapshot,
): readonly Area[] {
  if (column !== 'this') return mergeColumns([column], snapshot);
  const selected = selectedAreas(snapshot);
  return selected.length > 0 ? selected : mergeColumns(columnsOfTypes(types, snapshot), snapshot);
}

/** True for a comparison of constants. */
function readsNothing(condition: Condition): boolean {
  const sides = sidesOf(condition);
  const constants = ['number', 'date', 'time', 'text', 'boolean', 'hole', 'today'];
  return sides.length > 0 && sides.every(({ kind }) => constants.includes(kind));
}

function sidesOf(condition: Condition): readonly Expression[] {
  if (condition.kind === 'compare') return [condition.left, condition.right];
  return condition.kind === 'between' ? [condition.value, condition.low, condition.high] : [];
}

/** The side on which a condition reads the coloured cell's neighbour, or null. */
function readsBeside(condition: Condition): 'left' | 'right' | null {
  for (const side of singleConditions(condition).flatMap(sidesOf)) {
    if (side.kind === 'beside') return side.side;
  }
  return null;
}

/** An area without the sheet's edge, beside which there is no cell. */
function inset(area: Area, side: 'left' | 'right'): readonly Area[] {
  const { left, right } = area;
  const inside =
    side === 'left'
      ? { ...area, left: Math.max(1, left) }
      : { ...area, right: Math.min(MAX_COLUMNS - 2, right) };
  return inside.left <= inside.right ? [inside] : [];
}

/**
 * What the user means by the selection: the selected data cells; the whole column for a single cell;
 * nothing in particular ([]) when all data are selected, or none.
 */
function selectedAreas({ selection, data }: Snapshot): readonly Area[] {
  const inside = disjointAreas(selection.flatMap((area) => intersect(area, data) ?? []));
  const [only] = inside;
  if (only === undefined) return [];
  if (inside.length > 1) return inside;
  const isCell = selection.length === 1 && rowCount(only) === 1 && columnCount(only) === 1;
  if (isCell) return [{ ...only, top: data.top, bottom: data.bottom }];
  const isAll = rowCount(only) === rowCount(data) && columnCount(only) === columnCount(data);
  return isAll && columnCount(data) > 1 ? [] : inside;
}

/** Data areas of columns; neighbours become one area. */
function mergeColumns(columns: readonly number[], { data }: Snapshot): readonly Area[] {
  return runsOf(columns).map(([from, to]) => ({
    ...data,
    left: data.left + from,
    right: data.left + to,
  }));
}

/**
 * A named address without the header above the data; whole columns and rows end where the data end.
 * Otherwise it stays as named, also below the data.
 */
function clipAddress(area: Area, { data, headerRow }: Snapshot): Area {
  const isWholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
  const isWholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
  const rows = isWholeColumns ? { top: data.top, bottom: data.bottom } : {};
  const columns = isWholeRows ? { left: data.left, right: Math.max(data.left, data.right) } : {};
  const clipped = { ...area, ...rows, ...columns };
  const holdsHeader =
    headerRow !== null &&
    clipped.top <= headerRow &&
    clipped.bottom >= data.top &&
    intersects(clipped, data);
  return holdsHeader ? { ...clipped, top: data.top } : clipped;
}

function intersects(a: Area, b: Area): boolean {
  return intersect(a, b) !== null;
}
