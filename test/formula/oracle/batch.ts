import type { CellValue } from '../../../src/sheet/cellValue';
import { Dice, eachCall, randomRule, randomSheet, type RowFormula } from './randomFormula';

/** A sheet with the formulas that are asked of it, one a column. */
export interface Batch {
  readonly sheet: readonly (readonly CellValue[])[];
  readonly rules: readonly RowFormula[];
}

/** What an engine answers: by batch, by rule, by row. */
export type Answers = readonly (readonly (readonly CellValue[])[])[];

export const FIRST_FORMULA_COLUMN = 7;
const FORMULAS_PER_SHEET = 30;

/** Every call once and then random formulas, `formulas` in all, over random sheets. */
export function makeBatches(formulas: number, seed: number): readonly Batch[] {
  const dice = new Dice(seed);
  const calls = eachCall(dice);
  const batches: Batch[] = [];
  for (let done = 0; done < formulas; done += FORMULAS_PER_SHEET) {
    const sheet = randomSheet(dice);
    const count = Math.min(FORMULAS_PER_SHEET, formulas - done);
    const rules = Array.from({ length: count }, (_, i) => calls[done + i] ?? randomRule(dice));
    batches.push({ sheet, rules });
  }
  return batches;
}
