import { Workbook } from 'exceljs';
import type { HostError } from '../../src/host/host';
import { ok, type Result } from '../../src/sheet/result';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { fillCell, type Check } from './check';

/** The bytes of a check's workbook: cells by exceljs, rules by the product. */
export async function makeWorkbook(check: Check): Promise<Result<Uint8Array, HostError>> {
  const workbook = new Workbook();
  workbook.properties.date1904 = check.countsFrom1904 === true;
  const epoch = check.countsFrom1904 ? 1462 : 0;
  const sheet = workbook.addWorksheet('Check');
  for (const [r, row] of check.cells.entries()) {
    for (const [c, value] of row.entries()) fillCell(sheet.getCell(r + 1, c + 1), value, epoch);
  }
  if (check.merged !== undefined) sheet.mergeCells(check.merged);
  for (const row of check.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  if (check.isProtected) await sheet.protect('', {});
  const opened = openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (!opened.ok) return opened;
  const written = opened.value.withRules('Check', check.rules);
  return written.ok ? ok(written.value.save()) : written;
}
