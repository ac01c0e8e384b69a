import type { Worksheet } from 'exceljs';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { snapshotOfSheet } from '../../src/xlsx/sheetSnapshot';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printArea, printAreas } from '../../src/sheet/printAddress';
import { changePart, makeFile, take } from './workbookFile';

const NOW = 46_348.5;

async function shoot(fill: (sheet: Worksheet) => void, selection = '') {
  return shootBytes(await makeFile(fill), selection);
}

function shootBytes(bytes: Uint8Array, selection: string) {
  const [sheet] = take(openXlsx(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return snapshotOfSheet(sheet, parseAreas(selection) ?? [], NOW);
}

function fillOrders(sheet: Worksheet): void {
  sheet.addRow(['Item', 'Due', 'Share']);
  sheet.addRow(['a', new Date(Date.UTC(2025, 11, 9)), 0.5]);
  sheet.addRow(['b', null, 0.25]);
  sheet.getColumn(2).numFmt = 'yyyy-mm-dd';
  sheet.getColumn(3).numFmt = '0%';
}

function fillTable(sheet: Worksheet): void {
  sheet.getCell('F1').value = 'note';
  sheet.addTable({
    name: 'Sales',
    ref: 'A3',
    totalsRow: true,
    columns: [{ name: 'Region' }, { name: 'Sum', totalsRowFunction: 'sum' }],
    rows: [
      ['North', 1],
      ['South', 2],
    ],
  });
}

describe('The table that is read from a file', () => {
  test('has headers, column types, values and the selection inside it', async () => {
    const shot = take(await shoot(fillOrders, 'C:C'));
    expect(shot.sheetName).toBe('Sheet1');
    expect(shot.columns.map(({ header, type }) => [header, type])).toEqual([
      ['Item', 'text'],
      ['Due', 'date'],
      ['Share', 'percent'],
    ]);
    expect(shot.rows).toEqual([
      ['a', 46_000, 0.5],
      ['b', null, 0.25],
    ]);
    expect(printAreas(shot.selection)).toBe('C2:C3');
    expect([shot.now, shot.isTable]).toEqual([NOW, false]);
  });

  test('is the Excel table around the selection, without its totals', async () => {
    for (const selection of ['B4', '']) {
      const shot = take(await shoot(fillTable, selection));
      expect([printArea(shot.data), shot.headerRow, shot.isTable]).toEqual(['A4:B5', 2, true]);
    }
  });

  test('is none on an empty sheet', async () => {
    expect(await shoot(() => undefined)).toEqual({ ok: false, error: { code: 'emptySheet' } });
  });

  test('is refused when it claims the whole sheet', async () => {
    const bytes = changePart(await makeFile(fillTable), 'xl/tables/table1.xml', (text) =>
      text.replaceAll('A3:B6', 'A3:XFD1048576'),
    );
    expect(shootBytes(bytes, 'A4')).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });
});
