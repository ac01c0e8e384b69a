import type { FillPort } from '../host/fillPort';
import type { Cell } from '../sheet/area';
import { ok } from '../sheet/result';
import { toRange } from './readRange';
import { readSelection } from './readTable';
import { runExcel } from './runExcel';

/** Fills by Office.js (ExcelApi 1.9). A cell without a fill answers white, so that white is no example. */
export function createOfficeFills(): FillPort {
  return {
    readSelected: () => runExcel(async (context) => ok(await readSelection(context))),
    readFills: (area) =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const read = toRange(sheet, area).getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        const cells: Cell[] = [];
        for (const [r, row] of read.value.entries()) {
          for (const [c, cell] of row.entries()) {
            const colour = cell.format?.fill?.color ?? '';
            if (isFill(colour)) cells.push({ row: area.top + r, column: area.left + c });
          }
        }
        return ok(cells);
      }),
  };
}

function isFill(colour: string): boolean {
  return colour !== '' && colour.toUpperCase() !== '#FFFFFF';
}
