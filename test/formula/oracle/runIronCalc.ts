import { initSync, Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { isCellError, type CellValue } from '../../../src/sheet/cellValue';
import { FIRST_FORMULA_COLUMN, type Answers, type Batch } from './batch';

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/** What IronCalc answers; it tells only the text that a cell shows. */
export function runIronCalc(batches: readonly Batch[]): Answers {
  return batches.map(runBatch);
}

function runBatch({ sheet, rules }: Batch): readonly (readonly string[])[] {
  const model = new Model('Book1', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  sheet.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) model.setUserInput(0, r + 1, c + 1, typed(value));
    }),
  );
  rules.forEach((rule, i) => {
    sheet.forEach((_, row) =>
      model.setUserInput(0, row + 1, FIRST_FORMULA_COLUMN + 1 + i, rule(row + 1)),
    );
  });
  const area = { sheet: 0, row: 1, column: FIRST_FORMULA_COLUMN + 1, width: rules.length };
  // So that numbers are shown with 15 digits, and not as dates or amounts.
  model.updateRangeStyle({ ...area, height: sheet.length }, 'num_fmt', '0.00000000000000E+00');
  model.resumeEvaluation();
  model.evaluate();
  const shown = rules.map((_, i) =>
    sheet.map((_row, r) => model.getFormattedCellValue(0, r + 1, FIRST_FORMULA_COLUMN + 1 + i)),
  );
  model.free();
  return shown;
}

/** Texts as formulas, so that none is taken for a number. */
function typed(value: CellValue): string {
  if (typeof value === 'string') return `="${value}"`;
  if (isCellError(value)) return value.error === '#N/A' ? '=NA()' : '=1/0';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
