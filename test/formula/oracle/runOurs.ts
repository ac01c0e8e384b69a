import { compileFormula } from '../../../src/formula/compileFormula';
import { sheetOfRows } from '../../../src/formula/formulaWorkbook';
import { FIRST_FORMULA_COLUMN, type Answers, type Batch } from './batch';

/** What our engine answers; a formula that it cannot compile answers the problem's code, as a text. */
export function runOurs(batches: readonly Batch[]): Answers {
  return batches.map(({ sheet, rules }) => {
    const sheets = new Map([['Sheet1', sheetOfRows(sheet)]]);
    const workbook = { activeSheet: 'Sheet1', sheets, names: {}, now: 45_826.5 };
    return rules.map((rule, i) => {
      const anchor = { row: 0, column: FIRST_FORMULA_COLUMN + i };
      return sheet.map((_, row) => {
        const cell = { ...anchor, row };
        const compiled = compileFormula(rule(row + 1), cell, workbook, { allowIllegal: true });
        return compiled.ok ? compiled.value.evaluate(cell) : `cannot: ${compiled.error.code}`;
      });
    });
  });
}
