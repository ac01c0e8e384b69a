import { columnCount, intersect, MAX_COLUMNS, MAX_ROWS, rowCount, type Area } from '../sheet/area';
import type { ColumnType, Snapshot } from '../sheet/snapshot';
import { conditionColumns } from './conditionColumns';
import { disjointAreas } from './disjointAreas';
import { fittingTypes } from './fittingTypes';
import type { ColumnRef, Rule } from './ruleSet';

/** The areas that a rule colours: disjoint, top to bottom; [] when it reads no column and names no place. */
export function planAreas(rule: Rule, snapshot: Snapshot): readonly Area[] {
  if (rule.kind !== 'highlight') return columnAreas(rule.column, ['number', 'percent'], snapshot);
  switch (rule.where.kind) {
    case 'rows':
      return [snapshot.data];
    case 'cells': {
      const [first] = conditionColumns(rule.when);
      return first === undefined ? [] : columnAreas(first, fittingTypes(rule.when), snapshot);
    }
    case 'columns':
      return mergeColumns(rule.where.columns, snapshot);
    case 'address':
      return [clipAddress(rule.where.area, snapshot)];
  }
}

function columnAreas(
  column: ColumnRef,
  types: readonly ColumnType[] | null,
  snapshot: Snapshot,
): readonly Area[] {
  if (column !== 'this') return mergeColumns([column], snapshot);
  const selected = selectedAreas(snapshot);
  if (selected.length > 0) return selected;
  const all = snapshot.columns.map((_, index) => index);
  const fitting = all.filter((index) => types?.includes(snapshot.columns[index]?.type ?? 'empty'));
  return mergeColumns(fitting.length > 0 ? fitting : all, snapshot);
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
  const areas: Area[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const sheetColumn = data.left + column;
    const last = areas.at(-1);
    if (last?.right === sheetColumn - 1) areas[areas.length - 1] = { ...last, right: sheetColumn };
    else areas.push({ ...data, left: sheetColumn, right: sheetColumn });
  }
  return areas;
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
