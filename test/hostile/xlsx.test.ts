import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, makeFile, SHEET } from '../xlsx/workbookFile';
import { NASTY_TEXTS, nastyPiece } from './hostileText';
import { runs } from './runs';

const CF = (sqref: string, rule: string): string =>
  `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
const RULES = [
  CF(
    'A2:A5',
    '<cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;1</formula></cfRule>',
  ),
  CF(
    'B2:B5',
    '<cfRule type="cellIs" operator="between" dxfId="9" priority="2"><formula>1</formula></cfRule>',
  ),
  CF(
    'B2:B5',
    '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color theme="4"/></colorScale></cfRule>',
  ),
  CF(
    'A2:B5',
    '<cfRule type="iconSet" priority="4"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/></iconSet></cfRule>',
  ),
].join('');

const file = makeFile((sheet) => {
  for (const row of [
    ['Name', 'Amount'],
    ['a', 1],
    ['b', 2],
    ['=c', 3],
  ])
    sheet.addRow(row);
}).then((bytes) =>
  changePart(bytes, SHEET, (text) => text.replace('</sheetData>', `</sheetData>${RULES}`)),
);

const red = (formula: string): NativeRule => ({
  kind: 'custom',
  areas: parseAreas('A2:B4') ?? [],
  formula,
  format: { fill: '#FFC7CE' },
  stopIfTrue: false,
});

/** Everything that a file is opened for; what it says does not matter, only that it is an answer. */
function useFile(bytes: Uint8Array): string {
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened.error.code;
  for (const { name } of opened.value.sheets) {
    opened.value.inspectRules(name, 46_348);
    const listed = opened.value.listRules(name);
    const added = opened.value.withRules(name, [red('=$B2>1')]);
    if (!added.ok || !listed.ok) continue;
    const again = openXlsx(added.value.save());
    if (!again.ok)
      throw new Error(`what was saved cannot be opened: ${JSON.stringify(again.error)}`);
    const after = again.value.listRules(name);
    expect(after.ok && after.value.length).toBe(listed.value.length + 1);
  }
  return 'used';
}

const PARTS = [
  SHEET,
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
];

test('a file with any of its texts changed is used or refused, and others’ rules are never lost', async () => {
  const bytes = await file;
  const change = fc.record({
    part: fc.constantFrom(...PARTS, SHEET, SHEET),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    piece: fc.oneof(
      nastyPiece,
      fc.constantFrom(
        '"',
        '<',
        '</',
        'A1:XFD1048577',
        'NaN',
        '-1',
        '1e99',
        '../../x',
        '&#0;',
        '<a>',
      ),
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce(
        (all, { part, at, length, piece }) =>
          changePart(all, part, (text) => {
            const start = Math.floor(at * text.length);
            return text.slice(0, start) + piece + text.slice(start + length);
          }),
        bytes,
      );
      expect(typeof useFile(changed)).toBe('string');
    }),
    { numRuns: runs(150), endOnFailure: true },
  );
});

test('a file with any of its bytes changed is used or refused', async () => {
  const bytes = await file;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
      (changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) changed[at] = value;
        expect(typeof useFile(changed)).toBe('string');
      },
    ),
    { numRuns: runs(200), endOnFailure: true },
  );
});

/** Rules of the extension list, which stands nowhere else in these files; readers find it wherever it is. */
function X14(rules: string): string {
  const names =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  return `<extLst><ext ${names}><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext></extLst>`;
}

const NOTHING = ['expression', 'cellIs', 'iconSet', 'dataBar', 'colorScale', 'what']
  .map(
    (type, i) =>
      `<x14:conditionalFormatting><x14:cfRule type="${type}" priority="${i}"><x14:${type}/></x14:cfRule></x14:conditionalFormatting>`,
  )
  .join('');

describe('Broken rules in a file', () => {
  test.each([
    [
      'a range that is none',
      CF('what', '<cfRule type="expression" priority="1"><formula>1</formula></cfRule>'),
    ],
    [
      'a range beyond the sheet',
      CF('A1:XFE9999999', '<cfRule type="expression" priority="1"><formula>1</formula></cfRule>'),
    ],
    ['no range, no type, no priority', '<conditionalFormatting><cfRule/></conditionalFormatting>'],
    [
      'a priority that is no number',
      CF('A1', '<cfRule type="expression" priority="first"><formula>1</formula></cfRule>'),
    ],
    [
      'a look that is not there',
      CF('A1', '<cfRule type="expression" dxfId="-3" priority="1"><formula>1</formula></cfRule>'),
    ],
    [
      'a formula that is none',
      CF('A1', '<cfRule type="expression" priority="1"><formula>((((</formula></cfRule>'),
    ],
    ['no formula', CF('A1', '<cfRule type="cellIs" operator="between" priority="1"/>')],
    [
      'a formula of 100,000 characters',
      CF(
        'A1',
        `<cfRule type="expression" priority="1"><formula>${'A1+'.repeat(33_333)}1</formula></cfRule>`,
      ),
    ],
    [
      'a formula nested 5,000 times',
      CF(
        'A1',
        `<cfRule type="expression" priority="1"><formula>${'('.repeat(5000)}1${')'.repeat(5000)}</formula></cfRule>`,
      ),
    ],
    [
      'a scale without points',
      CF('A1', '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>'),
    ],
    [
      'elements nested 20,000 times',
      CF(
        'A1',
        `<cfRule type="expression" priority="1">${'<x>'.repeat(20_000)}${'</x>'.repeat(20_000)}</cfRule>`,
      ),
    ],
    [
      '10,000 ranges',
      CF(
        Array.from({ length: 10_000 }, (_, i) => `A${i + 1}`).join(' '),
        '<cfRule type="expression" priority="1"><formula>1</formula></cfRule>',
      ),
    ],
    ['rules of the extension list without range, look or points', X14(NOTHING)],
    [
      'points and halves that refer to themselves',
      X14(
        `<x14:conditionalFormatting><x14:cfRule type="dataBar" priority="1" id="{A}"><x14:dataBar><x14:cfvo type="formula"><xm:f>A1+</xm:f></x14:cfvo></x14:dataBar><extLst><ext><x14:id>{A}</x14:id></ext></extLst></x14:cfRule><xm:sqref>A1:XFD1048576</xm:sqref></x14:conditionalFormatting>`,
      ),
    ],
    [
      'a formula of the extension list nested 5,000 times',
      X14(
        `<x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>${'('.repeat(5000)}Sheet9!A1${')'.repeat(5000)}</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>`,
      ),
    ],
  ])('%s: an answer, and the next rule is still written', async (_, xml) => {
    const bytes = changePart(await file, SHEET, (text) => text.replace(RULES, `${xml}${RULES}`));
    const used = useFile(bytes);
    expect(['used', 'fileBroken']).toContain(used);
  });
});

test('names that climb out of the archive are names in it, and nothing else', async () => {
  const bytes = changePart(await file, 'xl/_rels/workbook.xml.rels', (text) =>
    text.replace(/Target="worksheets[^"]*"/, 'Target="../../../../etc/hostname"'),
  );
  expect(useFile(bytes)).toBe('fileBroken');
  const climbing = zipSync({
    '../../evil.xml': strToU8('<a/>'),
    '/etc/x': strToU8(''),
    'C:\\x': strToU8(''),
  });
  expect(useFile(climbing)).toBe('fileBroken');
});

test.each(NASTY_TEXTS)(
  'a rule about %j is written so that it reads back the same',
  async (text) => {
    const opened = openXlsx(await file);
    if (!opened.ok) throw new Error(opened.error.code);
    const rule = red(`=$A2="${text.replaceAll('"', '""')}"`);
    const written = opened.value.withRules('Sheet1', [rule]);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const again = openXlsx(written.value.save());
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    const listed = again.value.listRules('Sheet1');
    expect(listed.ok ? listed.value[0]?.rule : listed.error).toEqual(rule);
  },
);
