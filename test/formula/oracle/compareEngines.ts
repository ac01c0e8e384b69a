import { initSync, Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { compileFormula } from '../../../src/formula/compileFormula';
import { sheetOfRows } from '../../../src/formula/formulaWorkbook';
import { isCellError, type CellValue } from '../../../src/sheet/cellValue';
import { knownDifference } from './knownDifferences';
import { Dice, randomRule, randomSheet, ROWS, type RowFormula } from './randomFormula';

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/** A cell on which the two engines differ. */
export interface Difference {
  readonly formula: string;
  readonly row: number;
  readonly sheet: readonly (readonly CellValue[])[];
  readonly ours: string;
  readonly theirs: string;
}

export interface Comparison {
  readonly formulas: number;
  readonly cells: number;
  /** Differences by the known one that explains them. */
  readonly known: ReadonlyMap<string, number>;
  readonly unexplained: readonly Difference[];
}

const FORMULAS_PER_SHEET = 30;
const FIRST_FORMULA_COLUMN = 7;

/** Runs so many random formulas over random sheets in both engines. */
export function compareEngines(formulas: number, seed: number): Comparison {
  const dice = new Dice(seed);
  const known = new Map<string, number>();
  const unexplained: Difference[] = [];
  let cells = 0;
  for (let done = 0; done < formulas; done += FORMULAS_PER_SHEET) {
    const sheet = randomSheet(dice);
    const count = Math.min(FORMULAS_PER_SHEET, formulas - done);
    const rules = Array.from({ length: count }, () => randomRule(dice));
    const theirs = runTheirs(sheet, rules);
    for (const [i, rule] of rules.entries()) {
      const ours = runOurs(sheet, rule);
      for (let row = 0; row < ROWS; row++) {
        cells++;
        const [own = '', other = ''] = [ours[row], theirs[i]?.[row]];
        if (own === other) continue;
        const difference = { formula: rule(row + 1), row, sheet, ours: own, theirs: other };
        const id = knownDifference(difference);
        if (id === null) unexplained.push(difference);
        else known.set(id, (known.get(id) ?? 0) + 1);
      }
    }
  }
  return { formulas, cells, known, unexplained };
}

function runOurs(sheet: readonly (readonly CellValue[])[], rule: RowFormula): readonly string[] {
  const workbook = {
    activeSheet: 'Sheet1',
    sheets: new Map([['Sheet1', sheetOfRows(sheet)]]),
    names: {},
    now: 45_826.5,
  };
  const anchor = { row: 0, column: FIRST_FORMULA_COLUMN };
  const compiled = compileFormula(rule(1), anchor, workbook);
  return sheet.map((_, row) =>
    compiled.ok ? show(compiled.value.evaluate({ ...anchor, row })) : compiled.error.code,
  );
}

function show(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function runTheirs(
  sheet: readonly (readonly CellValue[])[],
  rules: readonly RowFormula[],
): readonly (readonly string[])[] {
  const model = new Model('Book1', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  sheet.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) model.setUserInput(0, r + 1, c + 1, typed(value));
    }),
  );
  rules.forEach((rule, i) => {
    for (let row = 1; row <= ROWS; row++) {
      model.setUserInput(0, row, FIRST_FORMULA_COLUMN + 1 + i, rule(row));
    }
  });
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

/** One line: the formula, the row's cells and both answers. */
export function describeDifference({ formula, row, sheet, ours, theirs }: Difference): string {
  return `${formula} on ${JSON.stringify(sheet[row])}: ours ${ours}, IronCalc's ${theirs}`;
}
