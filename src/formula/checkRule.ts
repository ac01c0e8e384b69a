import type { NativeRule } from '../rule/nativeRule';
import { intersect, type Area, type Cell } from '../sheet/area';
import type { ErrorCode } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';
import { compileFormula } from './compileFormula';
import { visitOutcomes } from './evaluateMask';
import type { FormulaProblem } from './formulaProblem';
import type { FormulaWorkbook } from './formulaWorkbook';
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
  /** Functions, names or references that this evaluator does not know. */
  | { readonly status: 'cannotCheck'; readonly functions: readonly string[] }
  /** Excel would refuse the formula. */
  | { readonly status: 'illegal'; readonly problem: FormulaProblem };

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
  const anchor = anchorOf(rule.areas);
  const compiled = compileFormula(rule.formula, anchor, workbook);
  if (!compiled.ok) {
    return compiled.error.code === 'cannotCheck'
      ? { status: 'cannotCheck', functions: compiled.error.functions }
      : { status: 'illegal', problem: compiled.error };
  }
  const hits: Cell[] = [];
  const errors: ErrorCell[] = [];
  for (const area of areas) {
    visitOutcomes(compiled.value, area, (cell, outcome) => {
      if (outcome === 'hit') hits.push(cell);
      else if (outcome !== 'miss') errors.push({ cell, code: outcome });
    });
  }
  return { status: 'cells', hits, errors };
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
  for (const area of areas) {
    for (let row = Math.max(area.top, data.top); row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = rows[row - data.top]?.[column - data.left];
        if (typeof value === 'number') cells.push({ row, column });
      }
    }
  }
  return cells;
}
