import { openXlsx } from '../../src/xlsx/openWorkbook';
import { createXlsxHost } from '../../src/xlsx/xlsxHost';
import { changePart, makeFile, SHEET, take } from './workbookFile';

const DXF =
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

/** A file of three numbers whose first sheet has this rule over A1:A3. */
async function fileWith(rule: string, sqref = 'A1:A3'): Promise<Uint8Array> {
  const bytes = await makeFile((sheet) => {
    for (const value of [1, 2, 3]) sheet.addRow([value]);
  });
  const styled = changePart(bytes, 'xl/styles.xml', (text) =>
    text.replace(/<dxfs[^>]*?(?:\/>|>.*?<\/dxfs>)/s, DXF),
  );
  return changePart(styled, SHEET, (text) =>
    text.replace(
      '</sheetData>',
      `</sheetData><conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`,
    ),
  );
}

async function read(rule: string, sqref?: string) {
  const [listed] = take(take(openXlsx(await fileWith(rule, sqref))).listRules('Sheet1'));
  return listed?.rule?.kind === 'custom' ? listed.rule.builtIn : listed?.rule;
}

test.each([
  [
    'containsText" operator="containsText" text="a&quot;b"><formula>NOT(ISERROR(SEARCH("a""b",A1)))</formula>',
    { kind: 'containsText', operator: 'contains', text: 'a"b' },
  ],
  // exceljs leaves the operator of these out, XlsxWriter writes lengths as numbers.
  [
    'beginsWith" text="ab"><formula>LEFT(A1,2)="ab"</formula>',
    { kind: 'containsText', operator: 'beginsWith', text: 'ab' },
  ],
  [
    'endsWith" operator="endsWith" text="ab"><formula>RIGHT(A1,LEN("ab"))="ab"</formula>',
    { kind: 'containsText', operator: 'endsWith', text: 'ab' },
  ],
  [
    'notContainsText" operator="notContains" text="ab"><formula>ISERROR(SEARCH("ab",A1))</formula>',
    { kind: 'containsText', operator: 'notContains', text: 'ab' },
  ],
  ['top10" rank="7">', { kind: 'topBottom', side: 'top', rank: 7, percent: false }],
  [
    'top10" percent="1" bottom="true" rank="7">',
    { kind: 'topBottom', side: 'bottom', rank: 7, percent: true },
  ],
  ['aboveAverage">', { kind: 'preset', criterion: 'aboveAverage' }],
  [
    'aboveAverage" aboveAverage="false" equalAverage="1">',
    { kind: 'preset', criterion: 'belowOrEqualAverage' },
  ],
  ['aboveAverage" stdDev="2">', { kind: 'preset', criterion: 'above2Deviations' }],
  [
    'timePeriod" timePeriod="lastMonth"><formula>AND(MONTH(A1)=MONTH(TODAY())-1)</formula>',
    { kind: 'preset', criterion: 'lastMonth' },
  ],
  ['containsBlanks"><formula>LEN(TRIM(A1))=0</formula>', { kind: 'preset', criterion: 'blanks' }],
  ['duplicateValues">', { kind: 'preset', criterion: 'duplicate' }],
  [
    'cellIs" operator="between"><formula>1</formula><formula>$C$1</formula>',
    { kind: 'cellValue', operator: 'between', formula1: '=1', formula2: '=$C$1' },
  ],
])('%s is read', async (said, builtIn) => {
  expect(await read(`<cfRule dxfId="0" priority="1" type="${said}</cfRule>`)).toEqual(builtIn);
});

test.each([
  // The text stands in a cell, or the formula says something else than the words beside it.
  'containsText" operator="containsText" text="ab"><formula>NOT(ISERROR(SEARCH($C$1,A1)))</formula>',
  'containsText" operator="containsText"><formula>NOT(ISERROR(SEARCH("ab",A1)))</formula>',
  'top10" rank="0">',
  'top10" percent="1">',
  'aboveAverage" stdDev="4">',
  'aboveAverage" stdDev="1" equalAverage="1">',
  'cellIs" operator="between"><formula>1</formula>',
  'cellIs" operator="containsText"><formula>1</formula>',
  'timePeriod" timePeriod="lastQuarter">',
  'duplicateValues" later="1">',
])('%s is listed and left alone', async (said) => {
  expect(await read(`<cfRule dxfId="0" priority="1" type="${said}</cfRule>`)).toBeNull();
});

test('a relative operand over areas that programs see from different cells is left alone', async () => {
  const rule = (formula: string) =>
    `<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>${formula}</formula></cfRule>`;
  expect(await read(rule('B1'), 'B3 A1:A2')).toBeNull();
  expect(await read(rule('$B$1'), 'B3 A1:A2')).toMatchObject({ kind: 'cellValue' });
});

test("removing, recolouring and undoing rules of Excel's own kinds leaves the file byte for byte", async () => {
  const rule =
    '<cfRule type="top10" dxfId="0" priority="3" stopIfTrue="1" percent="1" rank="50"/>' +
    '<cfRule type="cellIs" dxfId="0" priority="5" operator="lessThan"><formula>A$3</formula></cfRule>';
  const start = await fileWith(rule);
  let bytes = start;
  const host = createXlsxHost({
    file: {
      read: () => Promise.resolve(bytes),
      write: (next) => {
        bytes = next;
        return Promise.resolve();
      },
    },
    now: 46_348,
  });
  const seen = take(await host.listRules());
  take(await host.remove([seen[0]?.id ?? ''], seen));
  expect(take(await host.listRules()).map(({ hostKind }) => hostKind)).toEqual(['CellValue']);
  take(await host.undo());
  expect(bytes).toEqual(start);
  const [, cell] = seen;
  if (cell?.rule?.kind !== 'custom') throw new Error('not read');
  const blue = { ...cell.rule, format: { fill: '#BDD7EE' } };
  take(await host.replace([{ id: cell.id, rules: [blue] }], seen));
  const after = take(await host.listRules());
  expect(after.map(({ rule: one, hostKind }) => [one, hostKind])).toEqual([
    [seen[0]?.rule, 'TopBottom'],
    [blue, 'CellValue'],
  ]);
  take(await host.undo());
  expect(bytes).toEqual(start);
});
