import { checkRule, type CheckResult } from '../formula/checkRule';
import type { FormulaWorkbook } from '../formula/formulaWorkbook';
import type { Snapshot } from '../sheet/snapshot';
import type { InspectedRule } from './inspectRules';

/** What a sheet's rules are worked out on. */
export interface SheetGround {
  /** The sheet's used range. */
  readonly whole: Snapshot;
  readonly workbook: FormulaWorkbook;
}

/** What a rule of a file does inside the sheet's used range; null where that cannot be worked out. */
export function runInspected(
  { areas, formula, visual, stopIfTrue }: InspectedRule,
  { whole, workbook }: SheetGround,
): CheckResult | null {
  if (areas.length === 0) return null;
  if (visual !== null) {
    return checkRule({ kind: 'dataBar', areas, colour: '#000000' }, whole, workbook);
  }
  if (formula === null) return null;
  return checkRule({ kind: 'custom', areas, formula, format: {}, stopIfTrue }, whole, workbook);
}
