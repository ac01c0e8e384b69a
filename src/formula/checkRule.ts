import type { NativeRule } from '../rule/nativeRule';
import { columnCount, intersect, rowCount, type Area, type Cell } from '../sheet/area';
import type { ErrorCode } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';
import { compileFormula, type CompiledFormula } from './compileFormula';
import { visitOutcomes } from './evaluateMask';
import type { FormulaProblem } from './formulaProblem';
import type { FormulaWorkbook } from './formulaWorkbook';
import { OverWork, Work } from './meterWork';
import { tableArea, workbookOfSnapshot } from './workbookOfSnapshot';

/** A cell for which a rule's formula gives an error, and which it therefore does not highlight. */
export interface ErrorCell {
  readonly cell: Cell;
  readonly code: ErrorCode;
}

/** What a rule does on a table. */
export type CheckResult =
  /** Both lists row by row within each area; for a visual `hits` are the cells that hold a number. */
  | {
      readonly status: 'cells';
      readonly hits: readonly Cell[];
      readonly errors: readonly ErrorCell[];
    }
  /** Too much work for every row: what was found in `checkedRows` of `rows` rows, evenly spaced. Nothing to count with. */
  | {
      readonly status: 'sampled';
      readonly hits: readonly Cell[];
      readonly errors: readonly ErrorCell[];
      readonly checkedRows: number;
      readonly rows: number;
    }
  /** Functions, names or references that this evaluator does not know; none where a single cell is too much work. */
  | {
      readonly status: 'cannotCheck';
      readonly functions: readonly string[];
      readonly reason: 'unknown' | 'tooMuchWork';
    }
  /** Excel would refuse the formula. */
  | { readonly status: 'illegal'; readonly problem: FormulaProblem };

/** Work (`Work.spent`) that a check may take, and more by the size of what it checks, before it turns to a sample. */
const LEAST_WORK = 2e6;
const WORK_PER_ROW = 60;
const WORK_PER_CELL = 10;

/**
 * Runs a rule over the part of its areas that lies on the table, header row included. `workbook` may be passed
 * where it is already made, or where it knows more than the snapshot.
 */
export function checkRule(
  rule: NativeRule,
  snapshot: Snapshot,
  workbook: FormulaWorkbook = workbookOfSnapshot(snapshot),
): CheckResult {
  const areas = areasOnTable(rule, snapshot);
  if (rule.kind !== 'custom')
    return { status: 'cells', hits: numberCells(areas, snapshot), errors: [] };
  return checkFormula(rule.formula, anchorOf(rule.areas), areas, workbook);
}

function checkFormula(
  formula: string,
  anchor: Cell,
  areas: readonly Area[],
  workbook: FormulaWorkbook,
): CheckResult {
  const limit = workFor(areas);
  const compiled = compileFormula(formula, anchor, workbook, { work: new Work(limit) });
  if (!compiled.ok) {
    return compiled.error.code === 'cannotCheck'
      ? { status: 'cannotCheck', functions: compiled.error.functions, reason: 'unknown' }
      : { status: 'illegal', problem: compiled.error };
  }
  const all = visitRows(compiled.value, areas, 1);
  if (all.isComplete) return { status: 'cells', hits: all.hits, errors: all.errors };
  const again = compileFormula(formula, anchor, workbook, { work: new Work(limit / 2) });
  const rows = areas.reduce((sum, area) => sum + rowCount(area), 0);
  // A half of the work, and rows further down may take more than those that came first.
  const step = Math.ceil(rows / Math.max(1, Math.floor(all.rows / 3)));
  const some = again.ok ? visitRows(again.value, areas, step) : all;
  if (some.rows === 0) return { status: 'cannotCheck', functions: [], reason: 'tooMuchWork' };
  const { hits, errors, rows: checkedRows } = some;
  return { status: 'sampled', hits, errors, checkedRows, rows };
}

function workFor(areas: readonly Area[]): number {
  return areas.reduce((work, area) => {
    const rows = rowCount(area);
    return work + rows * WORK_PER_ROW + rows * columnCount(area) * WORK_PER_CELL;
  }, LEAST_WORK);
}

interface Visit {
  readonly hits: readonly Cell[];
  readonly errors: readonly ErrorCell[];
  /** Rows that were visited to their end. */
  readonly rows: number;
  readonly isComplete: boolean;
}

/** Every `step`-th row of areas, until the formula's work is used up. */
function visitRows(compiled: CompiledFormula, areas: readonly Area[], step: number): Visit {
  const hits: Cell[] = [];
  const errors: ErrorCell[] = [];
  let rows = 0;
  try {
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row += step) {
        visitOutcomes(compiled, { top: row, left, bottom: row, right }, (cell, outcome) => {
          if (outcome === 'hit') hits.push(cell);
          else if (outcome !== 'miss') errors.push({ cell, code: outcome });
        });
        rows++;
      }
    }
  } catch (error) {
    if (!(error instanceof OverWork)) throw error;
    return { hits, errors, rows, isComplete: false };
  }
  return { hits, errors, rows, isComplete: true };
}

/** The cell for which a rule's formula is written. */
export function anchorOf(areas: readonly Area[]): Cell {
  const [first] = areas;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}

/** A rule's areas cut to the table. */
export function areasOnTable(rule: NativeRule, snapshot: Snapshot): readonly Area[] {
  const table = tableArea(snapshot);
  return rule.areas.flatMap((area) => intersect(area, table) ?? []);
}

function numberCells(areas: readonly Area[], snapshot: Snapshot): Cell[] {
  const { data, rows } = snapshot;
  const cells: Cell[] = [];
  // Of a large table only the first rows were read.
  const read = data.top + rows.length - 1;
  for (const area of areas) {
    for (let row = Math.max(area.top, data.top); row <= Math.min(area.bottom, read); row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = rows[row - data.top]?.[column - data.left];
        if (typeof value === 'number') cells.push({ row, column });
      }
    }
  }
  return cells;
}
