import { strToU8, zipSync } from 'fflate';
import { isCellError, type CellValue } from '../../src/sheet/cellValue';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas, printCell } from '../../src/sheet/printAddress';
import { createXlsxHost } from '../../src/xlsx/xlsxHost';
import { NOW, type ContractBench, type Foreign, type Opening } from '../contract/contractBench';
import { addForeign } from '../standin/addForeign';
import { openModel, readFills } from '../standin/loadIronCalc';
import { changePart, readPart, SHEET } from './workbookFile';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A host over a file that is written by hand, so that the test does not believe what the room says of files. */
export function openFileBench(opening: Opening): ContractBench {
  const cells = opening.grid.map((row) => [...row]);
  let bytes = writeFile(opening);
  let isBroken = false;
  const host = createXlsxHost({
    file: {
      read: () => Promise.resolve(bytes),
      write: (changed) => {
        if (isBroken) return Promise.reject(new Error('gone'));
        bytes = changed;
        return Promise.resolve();
      },
    },
    now: NOW,
  });
  return {
    host,
    painted: () => paint(bytes, cells),
    type: (row, column, value) => {
      const line = (cells[row] ??= []);
      line[column] = value;
      const data = sheetData(cells, opening.numberFormats ?? []);
      bytes = changePart(bytes, SHEET, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, data));
    },
    select: (address) => host.setSelection(parseAreas(address) ?? []),
    selected: () => printAreas(host.selection() ?? []),
    protect: () => {
      bytes = changePart(bytes, SHEET, (text) =>
        text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
      );
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}

function writeFile({ grid, numberFormats = [], selection, foreign = [] }: Opening): Uint8Array {
  const rules = foreign.map(foreignXml).join('');
  const dxfs = foreign.map(
    ({ fill, formula }) =>
      `<dxf>${formula === null ? '<numFmt numFmtId="10" formatCode="0.00%"/>' : ''}<fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill></dxf>`,
  );
  const sqref = selection.replaceAll(',', ' ');
  const parts = {
    '_rels/.rels': `<Relationships ${PACKAGE}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs><dxfs count="${dxfs.length}">${dxfs.join('')}</dxfs></styleSheet>`,
    [SHEET]: `<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><selection sqref="${sqref}"/></sheetView></sheetViews>${sheetData(grid, numberFormats)}${rules}</worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

function foreignXml({ areas, formula }: Foreign, i: number): string {
  const what =
    formula === null
      ? `type="cellIs" operator="greaterThan" dxfId="${i}" priority="${i + 1}"><formula>1</formula>`
      : `type="expression" dxfId="${i}" priority="${i + 1}"><formula>${formula.slice(1).replaceAll('>', '&gt;')}</formula>`;
  return `<conditionalFormatting sqref="${areas.replaceAll(',', ' ')}"><cfRule ${what}</cfRule></conditionalFormatting>`;
}

function sheetData(grid: Opening['grid'], formats: NonNullable<Opening['numberFormats']>): string {
  const rows = grid.map((row, r) => {
    const cells = row.map((value, c) =>
      cellXml(value, printCell({ row: r, column: c }), (formats[r]?.[c] ?? null) !== null),
    );
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function cellXml(value: CellValue | undefined, address: string, isDate: boolean): string {
  const at = `r="${address}" s="${isDate ? 1 : 0}"`;
  if (value === null || value === undefined) return `<c ${at}/>`;
  if (value === '') return `<c ${at} t="str"><f>""</f><v></v></c>`;
  if (isCellError(value)) return `<c ${at} t="e"><v>${value.error}</v></c>`;
  if (typeof value === 'string') return `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${at}><v>${value}</v></c>`;
}

const RULE =
  /<conditionalFormatting sqref="([^"]*)"><cfRule type="(\w+)"[^>]*?dxfId="(\d+)" priority="(\d+)"[^>]*><formula>(.*?)<\/formula>/g;

/** Fills by IronCalc, for the rules that stand in the file's text. */
function paint(bytes: Uint8Array, cells: Opening['grid']): Readonly<Record<string, string>> {
  const model = openModel(cells);
  const fills = [...readPart(bytes, 'xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/g)].map(
    ([dxf]) => `#${/bgColor rgb="FF(\w+)"/.exec(dxf)?.[1] ?? ''}`,
  );
  const rules = [...readPart(bytes, SHEET).matchAll(RULE)].map(
    ([, sqref = '', type, dxf, priority, formula = '']) => ({
      areas: sqref.replaceAll(' ', ','),
      formula: type === 'cellIs' ? null : `=${unescape(formula)}`,
      fill: fills[Number(dxf)] ?? '',
      priority: Number(priority),
    }),
  );
  for (const rule of rules.toSorted((a, b) => b.priority - a.priority)) addForeign(model, rule);
  return readFills(model);
}

function unescape(text: string): string {
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
