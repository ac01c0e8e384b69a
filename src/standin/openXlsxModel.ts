import type { Model } from '@ironcalc/workbook';
import { fail, ok } from '../sheet/result';
import { openXlsx, type OpenedSheet } from '../xlsx/openWorkbook';
import { fillSheet } from './fillSheet';
import { forgetHistory, newModel } from './makeSampleModel';
import type { OpenBytes } from './openFile';

/** More would take the page several seconds. */
const MOST_CELLS = 200_000;

/** The visible sheets of an .xlsx file as a workbook of the component. */
export const openXlsxModel: OpenBytes = (bytes) => {
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened;
  const sheets = opened.value.sheets.filter(({ hidden }) => !hidden);
  const problem = sheets.find((sheet) => sheet.problem !== null)?.problem ?? null;
  if (problem !== null) return fail(problem);
  const cells = sheets.reduce((sum, sheet) => sum + countCells(sheet), 0);
  if (cells > MOST_CELLS) return fail({ code: 'tooLarge', cells, most: MOST_CELLS });
  const shown = opened.value.sheets[opened.value.activeSheet];
  const active = sheets.findIndex((sheet) => sheet === shown);
  return ok(makeModel(sheets, Math.max(0, active)));
};

const countCells = ({ grid }: OpenedSheet): number =>
  grid.reduce((sum, row) => sum + row.length, 0);

function makeModel(sheets: readonly OpenedSheet[], active: number): Model {
  const model = newModel();
  model.pauseEvaluation();
  sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
    fillSheet(model, index, sheet);
  });
  model.resumeEvaluation();
  model.evaluate();
  model.setSelectedSheet(active);
  const corner = sheets[active]?.area ?? null;
  if (corner !== null) model.setSelectedCell(corner.top + 1, corner.left + 1);
  return forgetHistory(model);
}
