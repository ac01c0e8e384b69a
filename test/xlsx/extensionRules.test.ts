import { unzipSync } from 'fflate';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { createXlsxHost } from '../../src/xlsx/xlsxHost';
import { changePart, makeFile, readFile, readPart, SHEET, take } from './workbookFile';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const RED = '<x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf>';

/** Numbers 1 to 4 in A, and a limit of 2 in B1 of the sheet "Limits". */
async function makeNumbers(): Promise<Uint8Array> {
  return makeFile((sheet, workbook) => {
    for (const value of [1, 2, 3, 4]) sheet.addRow([value, 'x']);
    workbook.addWorksheet('Limits').getCell('B1').value = 2;
  });
}

/** The same with rules in the extension list, as Excel writes those that name cells of another sheet. */
async function fileWith(...rules: readonly string[]): Promise<Uint8Array> {
  const parts = rules
    .map(
      (rule) =>
        `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>A1:A4</xm:sqref></x14:conditionalFormatting>`,
    )
    .join('');
  return changePart(await makeNumbers(), SHEET, (text) =>
    text.replace(
      '</worksheet>',
      `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${parts}</x14:conditionalFormattings></ext></extLst></worksheet>`,
    ),
  );
}

const FORMULA = `<x14:cfRule type="expression" priority="1" id="{00000000-0000-4000-8000-0000000000AA}"><xm:f>$A1&gt;Limits!$B$1</xm:f>${RED}</x14:cfRule>`;
const VALUE = `<x14:cfRule type="cellIs" priority="2" operator="lessThan" id="{00000000-0000-4000-8000-0000000000AB}"><xm:f>Limits!$B$1</xm:f>${RED}</x14:cfRule>`;

const list = (bytes: Uint8Array) => take(take(openXlsx(bytes)).listRules('Sheet1'));

test('rules that name another sheet are read with their looks', async () => {
  const format = { fill: '#FFC7CE' };
  expect(list(await fileWith(FORMULA, VALUE)).map(({ rule }) => rule)).toEqual([
    {
      kind: 'custom',
      areas: parseAreas('A1:A4'),
      formula: '=$A1>Limits!$B$1',
      format,
      stopIfTrue: false,
    },
    expect.objectContaining({
      formula: '=A1<Limits!$B$1',
      format,
      builtIn: { kind: 'cellValue', operator: 'lessThan', formula1: '=Limits!$B$1' },
    }),
  ]);
});

const TEXT = (type: string, formula: string, cell = 'Limits!$A$1'): string =>
  `<x14:cfRule type="${type}" priority="1" operator="${type}" id="{00000000-0000-4000-8000-0000000000AC}"><xm:f>${formula}</xm:f><xm:f>${cell}</xm:f>${RED}</x14:cfRule>`;

test.each([
  ['containsText', 'NOT(ISERROR(SEARCH(Limits!$A$1,A1)))'],
  ['notContainsText', 'ISERROR(SEARCH(Limits!$A$1,A1))'],
  ['beginsWith', 'LEFT(A1,LEN(Limits!$A$1))=Limits!$A$1'],
  ['endsWith', 'RIGHT(A1,LEN(Limits!$A$1))=Limits!$A$1'],
])('a text rule (%s) whose text stands in a cell is read as its formula', async (type, formula) => {
  const [listed] = list(await fileWith(TEXT(type, formula)));
  expect(listed?.rule).toMatchObject({ kind: 'custom', formula: `=${formula}` });
  expect(listed?.rule).not.toHaveProperty('builtIn');
});

test.each([
  ['its formula is about another cell', TEXT('containsText', 'NOT(ISERROR(SEARCH($C$1,A1)))')],
  ['its formula is another one', TEXT('beginsWith', 'RIGHT(A1,2)=Limits!$A$1')],
])('such a rule is left alone where %s', async (_, rule) => {
  expect(list(await fileWith(rule)).map((one) => one.rule)).toEqual([null]);
});

test('a rule that names another sheet is written into the extension list, with its look in it, and reads back the same', async () => {
  const rules: readonly NativeRule[] = [
    {
      kind: 'custom',
      areas: parseAreas('A1:B4') ?? [],
      formula: "=$A1>'Limits'!$B$1",
      format: { fill: '#FFC7CE', font: '#9C0006', bold: true, border: true },
      stopIfTrue: true,
    },
    {
      kind: 'custom',
      areas: parseAreas('A1:A4') ?? [],
      formula: '=A1>3',
      format: { italic: true },
      stopIfTrue: false,
    },
  ];
  const before = await makeNumbers();
  const bytes = take(take(openXlsx(before)).withRules('Sheet1', rules)).save();
  expect(list(bytes).map(({ rule }) => rule)).toEqual(rules);
  const [main = '', newer = ''] = readPart(bytes, SHEET).split('<extLst>');
  expect(main).not.toContain('Limits');
  expect(newer).toContain("<xm:f>$A1&gt;'Limits'!$B$1</xm:f><x14:dxf><font><b/>");
  expect(readPart(bytes, 'xl/styles.xml')).toContain(
    '<dxfs count="1"><dxf><font><i/></font></dxf></dxfs>',
  );
  expect((await readFile(bytes)).getWorksheet('Sheet1')?.getCell('A4').value).toBe(4);
});

test('main names that carry a prefix carry it in such a rule too', async () => {
  const prefixed = changePart(await makeNumbers(), SHEET, (text) =>
    text
      .replace(/<(\/?)(?=[a-z])/gi, '<$1s:')
      .replace('<s:?xml', '<?xml')
      .replace('xmlns="', 'xmlns:s="'),
  );
  const rule: NativeRule = {
    kind: 'custom',
    areas: parseAreas('A1:A4') ?? [],
    formula: '=A1>Limits!$B$1',
    format: { fill: '#FFC7CE' },
    stopIfTrue: false,
  };
  const bytes = take(take(openXlsx(prefixed)).withRules('Sheet1', [rule])).save();
  expect(readPart(bytes, SHEET)).toContain('<x14:dxf><s:fill><s:patternFill><s:bgColor');
  expect(list(bytes).map((one) => one.rule)).toEqual([rule]);
});

test('such a rule is recoloured, moved and taken away, and all else stays byte for byte', async () => {
  let bytes = await fileWith(FORMULA, VALUE);
  const before = bytes;
  const host = createXlsxHost({
    file: {
      read: async () => bytes,
      write: async (next) => {
        bytes = next;
      },
    },
    now: 46_348,
  });
  const seen = take(await host.listRules());
  const [first, second] = seen;
  if (first?.rule?.kind !== 'custom' || second === undefined) throw new Error('no rule');
  const amber = { ...first.rule, format: { fill: '#FFEB9C' } };
  take(await host.replace([{ id: first.id, rules: [amber] }], seen));
  const after = take(await host.listRules());
  expect(after.map(({ rule }) => rule)).toEqual([amber, second.rule]);
  take(await host.move(after[1]?.id ?? '', 0, after));
  const moved = take(await host.listRules());
  expect(moved.map(({ rule }) => rule)).toEqual([second.rule, amber]);
  take(
    await host.remove(
      moved.map(({ id }) => id),
      moved,
    ),
  );
  expect(take(await host.listRules())).toEqual([]);
  expect(readPart(bytes, SHEET)).not.toContain('extLst');
  const [old, now] = [unzipSync(before), unzipSync(bytes)];
  const changed = Object.keys(old).filter(
    (path) => Buffer.compare(old[path] ?? Buffer.of(), now[path] ?? Buffer.of()) !== 0,
  );
  expect(changed).toEqual([SHEET]);
});
