import { readFile, writeFile } from 'node:fs/promises';
import { explainFile } from '../../src/cli/explain';
import { changePart, SHEET } from '../xlsx/workbookFile';
import { makeRuleFile } from './ruleFile';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const GUID = '{00000000-0000-4000-8000-0000000000AA}';

/** Amounts of -20, 10, 40 and 60 in A2:A5, with these rules in the sheet and in its extension list. */
async function makeFile(main: string, newer: string): Promise<string> {
  const path = await makeRuleFile([], (sheet) => {
    for (const value of ['Amount', -20, 10, 40, 60]) sheet.addRow([value]);
  });
  const list = `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}">${newer}<xm:sqref>A2:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const bytes = changePart(new Uint8Array(await readFile(path)), SHEET, (text) =>
    text
      .replace(
        '</sheetData>',
        `</sheetData>${main === '' ? '' : `<conditionalFormatting sqref="A2:A5">${main}</conditionalFormatting>`}`,
      )
      .replace('</worksheet>', `${newer === '' ? '' : list}</worksheet>`),
  );
  await writeFile(path, bytes);
  return path;
}

async function explain(path: string) {
  const text = await explainFile([path, '--sheet', 'Orders']);
  const json = await explainFile([path, '--sheet', 'Orders', '--json']);
  if (!text.ok || !json.ok) throw new Error(JSON.stringify(text));
  return {
    lines: text.value.split('\n').slice(1),
    drawn: JSON.parse(json.value).sheets[0].rules.map((one: { drawn: unknown }) => one.drawn),
  };
}

const BAR = `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${GUID}</x14:id></ext></extLst></cfRule>`;

function half(attributes: string): string {
  return `<x14:cfRule type="dataBar" id="${GUID}"><x14:dataBar minLength="0" maxLength="100" ${attributes}><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>`;
}

const bar = (from: number, to: number, isNegative = false) => ({
  ...{ kind: 'bar', from, to, isNegative },
});

test('bars of negative numbers are told and drawn from their axis', async () => {
  const { lines, drawn } = await explain(await makeFile(BAR, half('')));
  expect(lines).toEqual([
    '1. Blue data bars from the lowest value or 0 to the highest value or 0, negative ones red, drawn from an axis in A2:A5. 4 cells with numbers, 1 of them negative.',
  ]);
  expect(drawn[0]).toEqual([bar(0, 0.25, true), bar(0.25, 0.375), bar(0.25, 0.75), bar(0.25, 1)]);
});

test('an axis in the middle, and bars without their values', async () => {
  const { lines, drawn } = await explain(
    await makeFile(BAR, half('axisPosition="middle" showValue="0"')),
  );
  expect(lines[0]).toContain('drawn from the middle, without the values');
  expect(drawn[0][3]).toEqual(bar(0.5, 1));
});

test('bars of Excel 2007 begin at the edge, and the least is a tenth of the cell', async () => {
  const plain = BAR.replace(/<extLst>.*<\/extLst>/, '');
  const { lines, drawn } = await explain(await makeFile(plain, ''));
  expect(lines[0]).not.toContain('axis');
  expect(drawn[0]).toEqual([bar(0, 0.1, true), bar(0, 0.4), bar(0, 0.7), bar(0, 0.9)]);
});

test('icons of Excel 2010 are told and counted by their own steps', async () => {
  const points = (...steps: readonly string[]) =>
    steps.map((step) => `<x14:cfvo ${step}</x14:cfvo>`).join('');
  const { lines, drawn } = await explain(
    await makeFile(
      '',
      `<x14:cfRule type="iconSet" priority="1" id="${GUID}"><x14:iconSet iconSet="3Stars">${points(
        'type="percent"><xm:f>0</xm:f>',
        'type="num" gte="0"><xm:f>10</xm:f>',
        'type="formula"><xm:f>$A$4+10</xm:f>',
      )}</x14:iconSet></x14:cfRule>`,
    ),
  );
  expect(lines).toEqual([
    '1. Icons 3Stars, changing at above 10 and $A$4+10 in A2:A5. 4 cells with numbers: 2, 1, 1 from the lowest step on.',
  ]);
  expect(drawn[0].map(({ icon }: { icon: number }) => icon)).toEqual([0, 0, 1, 2]);
});

test('icons that somebody put together are told one by one', async () => {
  const own = '<x14:cfIcon iconSet="3Flags" iconId="0"/><x14:cfIcon iconSet="NoIcons" iconId="0"/>';
  const { lines } = await explain(
    await makeFile(
      '',
      `<x14:cfRule type="iconSet" priority="1" id="${GUID}"><x14:iconSet iconSet="3Triangles" custom="1" showValue="0"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percentile"><xm:f>50</xm:f></x14:cfvo>${own}</x14:iconSet></x14:cfRule>`,
    ),
  );
  expect(lines).toEqual([
    '1. Icons of its own (3Flags 0, NoIcons 0), changing at percentile 50, without the values in A2:A5. 4 cells with numbers: 2, 2 from the lowest step on.',
  ]);
});

test('colours of a scale are mixed between its points', async () => {
  const scale =
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="0"/><cfvo type="percent" val="75"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FF808080"/><color rgb="FFFFFFFF"/></colorScale></cfRule>';
  const { drawn } = await explain(await makeFile(scale, ''));
  expect(drawn[0].map(({ colour }: { colour: string }) => colour)).toEqual([
    '#000000',
    '#202020',
    '#808080',
    '#FFFFFF',
  ]);
});
