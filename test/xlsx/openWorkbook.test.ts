import type { Workbook, Worksheet } from 'exceljs';
import { openXlsx, type OpenedSheet } from '../../src/xlsx/openWorkbook';
import { printArea, printAreas } from '../../src/sheet/printAddress';
import { changePart, makeFile, SHEET, take } from './workbookFile';

function first(bytes: Uint8Array): OpenedSheet {
  const [sheet] = take(openXlsx(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function read(fill: (sheet: Worksheet, workbook: Workbook) => void): Promise<OpenedSheet> {
  return first(await makeFile(fill));
}

/** A sheet whose cells are written by hand. */
async function readCells(cells: string): Promise<OpenedSheet> {
  const bytes = await makeFile(() => undefined);
  return first(
    changePart(bytes, SHEET, (text) =>
      text.replace('<sheetData/>', `<sheetData>${cells}</sheetData>`),
    ),
  );
}

describe('An opened workbook shows', () => {
  test('numbers, texts, truth values, errors, blanks and formulas with empty text', async () => {
    const sheet = await read((one) => {
      one.getCell('B2').value = 1.5;
      one.getCell('C2').value = 'two & <three>';
      one.getCell('D2').value = true;
      one.getCell('B3').value = { error: '#N/A' };
      one.getCell('D3').value = { formula: 'B2&""', result: '' };
      one.getCell('E3').value = { formula: 'B2*2', result: 3 };
      one.getCell('F3').value = {
        richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'text' }],
      };
    });
    expect(sheet.name).toBe('Sheet1');
    expect(sheet.area && printArea(sheet.area)).toBe('B2:F3');
    expect(sheet.grid).toEqual([
      [1.5, 'two & <three>', true, null, null],
      [{ error: '#N/A' }, null, '', 3, 'rich text'],
    ]);
  });

  test('dates as serials with their number formats, in both date systems', async () => {
    for (const from1904 of [false, true]) {
      const sheet = await read((one, workbook) => {
        workbook.properties.date1904 = from1904;
        one.getCell('A1').value = new Date(Date.UTC(2025, 11, 9));
        one.getCell('A1').numFmt = 'dd"th" mmm yyyy';
        one.getCell('B1').value = 0.5;
        one.getCell('B1').numFmt = '[h]:mm';
        one.getCell('C1').value = 12;
        one.getCell('D1').value = 0.25;
        one.getCell('D1').numFmt = '0%';
      });
      expect(sheet.grid).toEqual([[46_000, 0.5, 12, 0.25]]);
      expect(sheet.numberFormats).toEqual([['dd"th" mmm yyyy', '[h]:mm', 'General', '0%']]);
    }
  });

  test('texts that stand in the cell, with escapes and without reading aids', async () => {
    const sheet = await readCells(
      '<row><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></is></c>' +
        '<c t="str"><f>CHAR(10)</f><v>p_x000A_q</v></c><c t="d"><v>2025-12-09T12:00:00</v></c><c t="e"><v>#FIELD!</v></c></row>',
    );
    expect(sheet.grid).toEqual([['a b', 'p\nq', 46_000.5, { error: '#VALUE!' }]]);
  });

  test('cells without addresses one after the other', async () => {
    const sheet = await readCells(
      '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>2</v></c></row>',
    );
    expect(sheet.grid).toEqual([
      [1, null, null, 4, 5],
      [2, null, null, null, null],
    ]);
  });

  test('how many formulas were never calculated', async () => {
    const sheet = await read((one) => {
      one.getCell('A1').value = 1;
      one.getCell('A2').value = { formula: 'A1+1' };
    });
    expect([sheet.grid, sheet.uncalculated]).toEqual([[[1]], 1]);
  });

  test('parts whose elements carry a prefix', async () => {
    const bytes = await makeFile((one) => {
      one.getCell('A1').value = 7;
    });
    const prefixed = changePart(bytes, SHEET, (text) =>
      text.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    );
    expect(first(prefixed).grid).toEqual([[7]]);
  });

  test('all sheets with their selection, tables, protection and number of rules', async () => {
    const bytes = await makeFile((one, workbook) => {
      one.addTable({
        name: 'Sales',
        ref: 'B2',
        headerRow: true,
        totalsRow: true,
        columns: [{ name: 'Region' }, { name: 'Sum', totalsRowFunction: 'sum' }],
        rows: [
          ['North', 1],
          ['South', 2],
        ],
      });
      one.views = [{ state: 'normal', activeCell: 'C3' }];
      one.addConditionalFormatting({
        ref: 'B2:B4',
        rules: [{ type: 'expression', priority: 1, formulae: ['B2>1'], style: {} }],
      });
      workbook.addWorksheet('Other', { state: 'hidden' });
    });
    const guarded = changePart(bytes, 'xl/worksheets/sheet2.xml', (text) =>
      text.replace('<sheetData/>', '<sheetData/><sheetProtection sheet="1"/>'),
    );
    const { sheets, activeSheet } = take(openXlsx(guarded));
    expect(activeSheet).toBe(0);
    expect(sheets.map(({ name, hidden, ruleCount }) => [name, hidden, ruleCount])).toEqual([
      ['Sheet1', false, 1],
      ['Other', true, 0],
    ]);
    expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, true]);
    expect(printAreas(sheets[0]?.selection ?? [])).toBe('C3');
    expect(
      sheets[0]?.tables.map(({ name, area, hasHeader }) => [name, printArea(area), hasHeader]),
    ).toEqual([['Sales', 'B2:C4', true]]);
    expect(sheets[1]?.area).toBeNull();
  });

  test('a sheet that is too large without its cells, and the others in full', async () => {
    const bytes = await makeFile((one, workbook) => {
      one.getCell('A1').value = 1;
      one.getCell('XFD1048576').value = 2;
      workbook.addWorksheet('Small').getCell('A1').value = 3;
    });
    const { sheets } = take(openXlsx(bytes));
    expect(sheets[0]?.problem).toMatchObject({ code: 'tooLarge' });
    expect(sheets[0]?.grid).toEqual([]);
    expect(sheets[1]?.grid).toEqual([[3]]);
  });
});
