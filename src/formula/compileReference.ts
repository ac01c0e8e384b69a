import { parseA1Ref, type RangeA1 } from '@borgar/fx';
import { intersect, MAX_COLUMNS, MAX_ROWS, type Area, type Cell } from '../sheet/area';
import type { CellValue } from '../sheet/cellValue';
import { rangeByRow } from './computeByRow';
import { ON_COLUMN, ON_NOTHING, ON_ROW, type Expression, type Frame } from './expression';
import type { FormulaWorkbook, WorkbookSheet } from './formulaWorkbook';
import { RangeValue, REF } from './value';

/** A reference with the parts that move with the cell. */
interface Moving {
  readonly area: Area;
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export type CompiledReference =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** The workbook does not hold what the reference points at. */
  | { readonly kind: 'unknown'; readonly what: string };

/**
 * An A1 reference as an expression, relative to `anchor`. Unknown: sheets that the workbook does not hold, and
 * standing references that lie wholly outside what is known of a sheet.
 */
export function compileReference(
  text: string,
  anchor: Cell,
  workbook: FormulaWorkbook,
): CompiledReference {
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return { kind: 'unknown', what: text };
  const name = parsed.context?.at(-1) ?? workbook.activeSheet;
  const sheet = findSheet(workbook, name);
  if (sheet === null) return { kind: 'unknown', what: `${name}!` };
  const moving = toMoving(parsed.range);
  const depends = dependsOf(moving);
  if (depends === 0 && sheet.known !== undefined && intersect(sheet.known, moving.area) === null) {
    return { kind: 'unknown', what: text };
  }
  const isCell = !text.slice(text.lastIndexOf('!') + 1).includes(':');
  const expression = isCell ? cellOf(sheet, moving, anchor) : rangeOf(sheet, moving, anchor);
  return { kind: 'expression', expression };
}

/** A sheet by name, without case. */
export function findSheet(workbook: FormulaWorkbook, name: string): WorkbookSheet | null {
  const wanted = name.toLowerCase();
  for (const [key, sheet] of workbook.sheets) if (key.toLowerCase() === wanted) return sheet;
  return null;
}

function toMoving(range: RangeA1): Moving {
  const allRows = range.top === null;
  const allColumns = range.left === null;
  return {
    area: {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? (allRows ? MAX_ROWS - 1 : (range.top ?? 0)),
      right: range.right ?? (allColumns ? MAX_COLUMNS - 1 : (range.left ?? 0)),
    },
    top: !allRows && range.$top !== true,
    left: !allColumns && range.$left !== true,
    bottom: !allRows && range.$bottom !== true,
    right: !allColumns && range.$right !== true,
  };
}

function dependsOf(moving: Moving): number {
  return (moving.top || moving.bottom ? ON_ROW : 0) | (moving.left || moving.right ? ON_COLUMN : 0);
}

function cellOf(sheet: WorkbookSheet, moving: Moving, anchor: Cell): Expression {
  const { area, top, left } = moving;
  const rowOf = (frame: Frame) => (top ? area.top + frame.row - anchor.row : area.top);
  const columnOf = (frame: Frame) => (left ? area.left + frame.column - anchor.column : area.left);
  const outside = (row: number, column: number) =>
    row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS;
  const depends = dependsOf(moving);
  const cell: Expression = {
    run: (frame): CellValue => {
      const row = rowOf(frame);
      const column = columnOf(frame);
      return outside(row, column) ? REF : sheet.at(row, column);
    },
    refer: (frame) => {
      const row = rowOf(frame);
      const column = columnOf(frame);
      return outside(row, column) ? REF : new RangeValue(sheet, row, column, row, column);
    },
    shape: { wide: false, grows: false },
    depends,
    inputs: depends === ON_NOTHING ? [] : null,
    heavy: false,
    byRow: null,
  };
  return depends === ON_NOTHING ? cell : settledByItself(cell);
}

/** A cell that moves is settled by its own value. */
function settledByItself(cell: Expression): Expression {
  return { ...cell, inputs: [cell] };
}

function rangeOf(sheet: WorkbookSheet, moving: Moving, anchor: Cell): Expression {
  const { area, top, left, bottom, right } = moving;
  const depends = dependsOf(moving);
  const whole = new RangeValue(sheet, area.top, area.left, area.bottom, area.right);
  const run = (frame: Frame) => {
    const down = frame.row - anchor.row;
    const across = frame.column - anchor.column;
    const r1 = top ? area.top + down : area.top;
    const r2 = bottom ? area.bottom + down : area.bottom;
    const c1 = left ? area.left + across : area.left;
    const c2 = right ? area.right + across : area.right;
    if (Math.min(r1, r2, c1, c2) < 0) return REF;
    if (Math.max(r1, r2) >= MAX_ROWS || Math.max(c1, c2) >= MAX_COLUMNS) return REF;
    // $A$2:$A2 turns round above its standing row.
    return new RangeValue(
      sheet,
      Math.min(r1, r2),
      Math.min(c1, c2),
      Math.max(r1, r2),
      Math.max(c1, c2),
    );
  };
  const refer = depends === 0 ? () => whole : run;
  const grows = !top && bottom && !left && !right;
  const range: Expression = {
    run: refer,
    refer,
    shape: { wide: true, grows },
    depends,
    inputs: depends === ON_NOTHING ? [] : null,
    heavy: true,
    byRow: null,
  };
  return { ...range, byRow: rangeByRow(range, area.bottom - area.top + 1) };
}
