import { Workbook, type CellValue as ExcelJsValue } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { isCellError, toErrorCode, type CellValue } from '../../../src/sheet/cellValue';
import { printCell } from '../../../src/sheet/printAddress';
import { toFileFormula } from '../../../src/xlsx/fileFormula';
import { convertFiles } from '../../oracles/convertFiles';
import { FIRST_FORMULA_COLUMN, type Answers, type Batch } from './batch';

/** What LibreOffice answers: all batches are sheets of one workbook, which it computes and writes again. */
export async function runLibreOffice(batches: readonly Batch[]): Promise<Answers> {
  const workbook = new Workbook();
  for (const [number, batch] of batches.entries()) {
    const sheet = workbook.addWorksheet(`Sheet${number + 1}`);
    for (const [r, row] of batch.sheet.entries()) {
      row.forEach((value, c) => (sheet.getCell(r + 1, c + 1).value = written(value)));
      batch.rules.forEach((rule, i) => {
        const cell = sheet.getCell(r + 1, FIRST_FORMULA_COLUMN + 1 + i);
        cell.value = { formula: toFileFormula(rule(r + 1)) };
      });
    }
  }
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  const results = convertFiles(new Map([['formulas.xlsx', file]]), 'xlsx');
  const parts = unzipSync(results.get('formulas') ?? new Uint8Array());
  return batches.map((batch, number) => {
    const cells = readCells(
      strFromU8(parts[`xl/worksheets/sheet${number + 1}.xml`] ?? new Uint8Array()),
    );
    return batch.rules.map((_, i) =>
      batch.sheet.map((_row, row) => {
        const address = printCell({ row, column: FIRST_FORMULA_COLUMN + i });
        const value = cells.get(address);
        if (value === undefined)
          throw new Error(`LibreOffice wrote no ${address} on ${number + 1}`);
        return value;
      }),
    );
  });
}

/** Texts as formulas, so that an empty one is a text too. */
function written(value: CellValue): ExcelJsValue {
  if (typeof value === 'string') return { formula: `"${value}"` };
  if (isCellError(value)) return { formula: value.error === '#N/A' ? 'NA()' : '1/0' };
  return value;
}

/** The cells of formulas in a sheet's part as LibreOffice writes it. */
function readCells(xml: string): ReadonlyMap<string, CellValue> {
  const cells = xml.matchAll(
    /<c r="(\w+)"[^>]*?(?: t="(\w+)")?>(?:<f\b[^>]*?(?:\/>|>[^<]*<\/f>))<v>([^<]*)<\/v><\/c>/g,
  );
  return new Map(
    [...cells].map(([, address = '', type = 'n', text = '']) => [address, read(type, text)]),
  );
}

function read(type: string, text: string): CellValue {
  switch (type) {
    case 'b':
      return text === '1';
    case 'e':
      return { error: toErrorCode(text) ?? '#VALUE!' };
    case 'str':
      return unescape(text);
    default:
      return Number(text);
  }
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
