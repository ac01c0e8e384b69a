import type { Area, Cell } from '../sheet/area';
import { isCellError, type CellValue, type ErrorCode } from '../sheet/cellValue';
import type { CompiledFormula } from './compileFormula';

/** What a rule does to one cell; an error highlights nothing. */
export type CellOutcome = 'hit' | 'miss' | ErrorCode;

/** Excel's rule for a formula's result: TRUE and numbers other than 0 highlight, all else does not. */
function toOutcome(value: CellValue): CellOutcome {
  if (isCellError(value)) return value.error;
  return value === true || (typeof value === 'number' && value !== 0) ? 'hit' : 'miss';
}

/** Calls back with the outcome of every cell of an area, row by row. */
export function visitOutcomes(
  formula: CompiledFormula,
  area: Area,
  visit: (cell: Cell, outcome: CellOutcome) => void,
): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = { row, column };
      visit(cell, toOutcome(formula.evaluate(cell)));
    }
  }
}

/** Outcomes of an area, one array a row. */
export function evaluateMask(formula: CompiledFormula, area: Area): CellOutcome[][] {
  const mask: CellOutcome[][] = [];
  visitOutcomes(formula, area, (cell, outcome) => {
    (mask[cell.row - area.top] ??= []).push(outcome);
  });
  return mask;
}
