import type { Model } from '@ironcalc/workbook';
import type { TypedCell, TypedSheet } from './sampleSheet';
import { typeCell } from './typeCell';

/** Writes a sheet into an empty workbook's first sheet; the first row becomes a bold header that stays in sight. */
export function fillModel(model: Model, sheet: TypedSheet): void {
  model.pauseEvaluation();
  model.renameSheet(0, sheet.name);
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) model.setUserInput(0, r + 1, c + 1, typed(cell));
    }),
  );
  sheet.formats.forEach((format, c) => {
    const body = { sheet: 0, row: 2, column: c + 1, width: 1, height: sheet.rows.length - 1 };
    if (format !== null) model.updateRangeStyle(body, 'num_fmt', format);
  });
  sheet.widths.forEach((width, c) => {
    if (width !== null) model.setColumnsWidth(0, c + 1, c + 1, width);
  });
  const header = { sheet: 0, row: 1, column: 1, width: sheet.formats.length, height: 1 };
  model.updateRangeStyle(header, 'font.b', 'true');
  model.setFrozenRowsCount(0, 1);
  model.resumeEvaluation();
  model.evaluate();
  model.setSelectedCell(2, 1);
}

/** A formula is typed as it is. */
function typed(cell: Exclude<TypedCell, null>): string {
  return typeof cell === 'string' && cell.startsWith('=') ? cell : typeCell(cell);
}
