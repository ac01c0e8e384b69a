import { compileFormula } from '../../src/formula/compileFormula';
import { sheetOfRows, type FormulaWorkbook } from '../../src/formula/formulaWorkbook';
import { isCellError, type CellValue } from '../../src/sheet/cellValue';

/** 18 June 2025, 14:30. */
export const NOW = 45826.604166666664;

export function workbookOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<FormulaWorkbook> = {},
): FormulaWorkbook {
  const sheets = new Map([['Sheet', sheetOfRows(rows)], ...(more.sheets ?? [])]);
  return { activeSheet: 'Sheet', names: {}, now: NOW, ...more, sheets };
}

/** What a formula gives as if it stood in a cell (C1 unless said otherwise); errors as their code. */
export function evaluateText(
  formula: string,
  rows: readonly (readonly CellValue[])[] = [],
  cell = { row: 0, column: 2 },
  anchor = cell,
): CellValue | { readonly problem: unknown } {
  const compiled = compileFormula(formula, anchor, workbookOf(rows), { allowIllegal: true });
  if (!compiled.ok) return { problem: compiled.error };
  const value = compiled.value.evaluate(cell);
  return isCellError(value) ? value.error : value;
}
