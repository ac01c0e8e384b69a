import { parseA1Ref, type AstExpression, type RangeA1 } from '@borgar/fx';
import type { CellExpression, Expression } from '../../rule/expression';
import type { FormulaPlace } from '../../rule/formulaPlace';
import type { ColumnRef } from '../../rule/ruleSet';
import type { Area } from '../../sheet/area';
import { argumentsOf, treeKey } from './treeKey';

/** An expression that is some cell as it stands. */
export type AnyCell =
  | CellExpression
  | Extract<Expression, { readonly kind: 'neighbour' | 'beside' | 'fixed' | 'first' }>;

/** A reference to the rule's own sheet, null for anything else. */
export function rangeOf(
  node: AstExpression | null | undefined,
  { snapshot }: FormulaPlace,
): RangeA1 | null {
  if (node?.type !== 'ReferenceIdentifier') return null;
  const parsed = parseA1Ref(node.value);
  if (parsed === undefined || !('range' in parsed)) return null;
  const context = parsed.context ?? [];
  const isOwn = context.every((name) => name.toLowerCase() === snapshot.sheetName.toLowerCase());
  return isOwn && context.length < 2 ? parsed.range : null;
}

/** A cell as the rule language sees it from the rule's first cell; null for anything else. */
export function readAnyCell(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
): AnyCell | null {
  const range = rangeOf(node, place);
  if (range === null || range.left === null || range.top === null) return null;
  if (range.left !== range.right || range.top !== range.bottom) return null;
  const column = columnAt(range.left, range.$left === true, place);
  if (range.$top === true) return standingCell(range.left, range.top, range.$left === true, place);
  const first = place.areas[0];
  const down = range.top - first.top;
  if (down === 0 && column === null) return besideCell(range, place);
  if (column === null) return null;
  if (down === 0) return { kind: 'cell', column };
  if (down !== 1 && down !== -1) return null;
  return { kind: 'neighbour', side: down < 0 ? 'above' : 'below', column };
}

/** This row's cell of a column; null for anything else. */
export function readColumn(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
): ColumnRef | null {
  const cell = readAnyCell(node, place);
  return cell?.kind === 'cell' ? cell.column : null;
}

/** The column whose data rows a standing range holds (it may go further); null for anything else. */
export function readRange(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
): ColumnRef | null {
  const plain = withoutErrors(node);
  const range = rangeOf(plain, place);
  if (range === null || range.left === null) return null;
  const stands = range.top === null || (range.$top === true && range.$bottom === true);
  const { data } = place.snapshot;
  if (!stands) return null;
  const top = range.top ?? 0;
  const bottom = range.bottom ?? Infinity;
  const isOneColumn = range.left === range.right;
  if (isOneColumn && top <= data.top && bottom >= data.bottom) {
    const column = columnAt(range.left, range.$left === true, place);
    if (typeof column === 'number') return column;
  }
  const box = boxOf(place.areas);
  const isBox = range.left === box.left && range.right === box.right && range.$left === true;
  return isBox && top === box.top && bottom === box.bottom ? 'this' : null;
}

/** The column of `$A$2:$A2`, its data rows down to this one; null for anything else. */
export function readRowsSoFar(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
): ColumnRef | null {
  const range = rangeOf(withoutErrors(node), place);
  if (range?.left !== range?.right || range === null || range.left === null) return null;
  const isGrowing = range.$top === true && range.$bottom !== true;
  if (!isGrowing || range.top !== place.snapshot.data.top) return null;
  if (range.bottom !== place.areas[0].top) return null;
  return columnAt(range.left, range.$left === true && range.$right === true, place);
}

/** Columns of a range of this row's cells, by index; null for anything else. */
export function readRowSpan(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
): readonly number[] | null {
  const range = rangeOf(node, place);
  if (range === null || typeof range.left !== 'number' || typeof range.right !== 'number')
    return null;
  const isThisRow = range.top === place.areas[0].top && range.bottom === range.top;
  if (!isThisRow || range.$top === true || range.$left !== true || range.$right !== true)
    return null;
  const { data, columns } = place.snapshot;
  const [from, to] = [range.left - data.left, range.right - data.left];
  if (from < 0 || to >= columns.length) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A range without the IFERROR that takes its errors out. */
function withoutErrors(node: AstExpression | null | undefined): AstExpression | null {
  const [range, other] = argumentsOf(node, 'IFERROR') ?? [];
  return (range !== undefined && treeKey(other) === '""' ? range : node) ?? null;
}

/** A sheet column as the rule language names it: by index where it stays, else as the coloured cell. */
function columnAt(column: number, isFixed: boolean, place: FormulaPlace): ColumnRef | null {
  const { areas, snapshot } = place;
  const own = areas[0].left;
  const isSingle = areas.every(({ left, right }) => left === own && right === own);
  const index = column - snapshot.data.left;
  const isInside = index >= 0 && index < snapshot.columns.length;
  if (isFixed || isSingle) {
    if (isInside) return index;
    return isSingle && column === own ? 'this' : null;
  }
  return column === own ? 'this' : null;
}

function standingCell(
  column: number,
  row: number,
  isFixed: boolean,
  place: FormulaPlace,
): AnyCell | null {
  const { data } = place.snapshot;
  const named = columnAt(column, isFixed, place);
  if (row === data.top && named !== null) return { kind: 'first', column: named };
  const isSingle = place.areas.every(({ left, right }) => left === right);
  return isFixed || isSingle ? { kind: 'fixed', row, column } : null;
}

function besideCell({ left, $left }: RangeA1, { areas }: FormulaPlace): AnyCell | null {
  if ($left === true || left === null) return null;
  const offset = left - areas[0].left;
  if (offset !== 1 && offset !== -1) return null;
  return { kind: 'beside', side: offset < 0 ? 'left' : 'right' };
}

function boxOf(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
