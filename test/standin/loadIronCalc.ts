import { initSync, Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { printCell } from '../../src/sheet/printAddress';
import { isCellError, type CellValue } from '../../src/sheet/cellValue';

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

/** An IronCalc workbook with one sheet, "Sheet1", filled from A1. */
export function openModel(
  grid: readonly (readonly CellValue[])[],
  numberFormats: readonly (readonly (string | null)[])[] = [],
): Model {
  const model = new Model('Book1', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (const [row, cells] of grid.entries()) {
    for (const [column, value] of cells.entries()) typeCell(model, row, column, value);
  }
  for (const [row, formats] of numberFormats.entries()) {
    for (const [column, format] of formats.entries()) {
      if (format === null) continue;
      const area = { sheet: 0, row: row + 1, column: column + 1, width: 1, height: 1 };
      model.updateRangeStyle(area, 'num_fmt', format);
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  return model;
}

/** Types a value into a cell (0-based), as a user would; '' becomes a formula that answers empty text. */
export function typeCell(model: Model, row: number, column: number, value: CellValue): void {
  model.setUserInput(0, row + 1, column + 1, toInput(value));
}

function toInput(value: CellValue): string {
  if (value === null) return '';
  if (value === '') return '=""';
  if (isCellError(value)) return value.error === '#N/A' ? '=NA()' : '=1/0';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Copies a workbook. */
export function copyModel(bytes: Uint8Array): Model {
  return Model.from_bytes(bytes, 'en');
}

/** Which cells of the first rows and columns have a fill, by IronCalc: {B2: '#FFC7CE'}. */
export function readFills(model: Model, rows = 12, columns = 8): Readonly<Record<string, string>> {
  const fills: Record<string, string> = {};
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { fill } = model.getCellStyle(0, row + 1, column + 1).style;
      if (fill.color === undefined) continue;
      fills[printCell({ row, column })] = model.resolveColor(fill.color).toUpperCase();
    }
  }
  return fills;
}
