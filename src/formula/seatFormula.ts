import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Cell } from '../sheet/area';
import { printCell } from '../sheet/printAddress';

/** A formula (with "=") as it would be written for another cell. */
export function moveFormula(formula: string, from: Cell, to: Cell): string {
  if (from.row === to.row && from.column === to.column) return formula;
  const relative = relativeFormula(formula, from);
  return relative === null ? formula : translateFormulaToA1(relative, printCell(to));
}

/** A formula in R1C1 notation, the same for every cell that it means the same for; null where it does not parse. */
export function relativeFormula(formula: string, from: Cell): string | null {
  try {
    return translateFormulaToR1C1(formula, printCell(from));
  } catch {
    return null;
  }
}
