import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { repairFile } from '../../src/cli/repair';
import { printAreas } from '../../src/sheet/printAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, readPart, SHEET, take } from '../xlsx/workbookFile';
import { BOLD, formula, makeRuleFile } from './ruleFile';

async function repair(path: string, ...more: readonly string[]) {
  const out = join(dirname(path), 'out.xlsx');
  const text = await repairFile([path, '--out', out, '--today', '2026-11-22', ...more]);
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return { out, text: text.value };
}

/** Range and formula of the rules of a file, winning rule first. */
async function rulesOf(path: string): Promise<readonly string[]> {
  const workbook = take(openXlsx(new Uint8Array(await readFile(path))));
  return take(workbook.inspectRules('Orders', 46348)).map(
    ({ areas, formula: text, priority }) => `${priority} ${printAreas(areas)} ${text}`,
  );
}

test('pieces and doubles of a rule become one, in their order, and the rest of the file stays byte for byte', async () => {
  const path = await makeRuleFile([
    ['A2:D3', formula('$C2>100')],
    ['A2:D3', formula('$B2="open"', { style: BOLD })],
    ['A4:D4', formula('$C4>100')],
    ['A5:D6', formula('$C5>100')],
    ['A2:D3', formula('$C2>100')],
    ['A4:D6', formula('$B4="open"', { style: BOLD })],
  ]);
  const before = await readFile(path);
  const { out, text } = await repair(path);
  expect(await rulesOf(out)).toEqual(['1 A2:D6 =$C2>100', '2 A2:D6 =$B2="open"']);
  expect(await readFile(path)).toEqual(before);
  const [old, now] = [unzipSync(before), unzipSync(await readFile(out))];
  const changed = Object.keys(old).filter(
    (part) => Buffer.compare(old[part] ?? Buffer.of(), now[part] ?? Buffer.of()) !== 0,
  );
  expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  expect(text).toContain('Orders: 6 rules before, 2 rules after.');
  expect(text).toContain('4 rules that say the same are one on A2:D6.');
});

test('pieces stay where another rule stands between them on their cells', async () => {
  const path = await makeRuleFile([
    ['A2:A3', formula('$C2>100')],
    ['A2:A6', formula('$B2="open"', { style: BOLD, stopIfTrue: true })],
    ['A4:A6', formula('$C4>100')],
  ]);
  const { out, text } = await repair(path);
  expect(await rulesOf(out)).toHaveLength(3);
  expect(text).toContain('nothing to repair');
});

test('rules that look at all of their cells are one only where the cells are the same', async () => {
  const top = { type: 'top10', rank: 1, percent: false, bottom: false };
  const path = await makeRuleFile([
    ['C2:C3', top],
    ['C4:C6', top],
    ['C2:C3', top],
  ]);
  const { out } = await repair(path);
  expect((await rulesOf(out)).map((rule) => rule.split(' ')[1])).toEqual(['C2:C3', 'C4:C6']);
});

test('formulas that surely look at the wrong cells are mended, others are left', async () => {
  const path = await makeRuleFile([
    ['A2:D6', formula('C2>100')],
    ['C2:C6', formula('C2>AVERAGE(C2:C6)')],
    ['A2:D6', formula('$C3>100', { style: BOLD })],
  ]);
  const { out, text } = await repair(path);
  expect(await rulesOf(out)).toEqual([
    '1 A2:D6 =$C2>100',
    '2 C2:C6 =C2>AVERAGE(C$2:C$6)',
    '3 A2:D6 =$C3>100',
  ]);
  expect(text).toContain('On A2:D6 =C2>100 is now =$C2>100.');
});

test('a rule that shares its range with others is taken out of it alone', async () => {
  const path = await makeRuleFile([
    ['A2:D3', formula('$C2>100'), formula('$B2="done"', { style: BOLD })],
    ['A4:D6', formula('$C4>100')],
  ]);
  const { out } = await repair(path);
  expect(await rulesOf(out)).toEqual(['1 A2:D6 =$C2>100', '2 A2:D3 =$B2="done"']);
});

test('a thousand pieces of each of three rules are three rules again', async () => {
  const pieces = Array.from({ length: 1000 }, (_, i) => {
    const row = i + 2;
    const at = `A${row}:C${row}`;
    return [
      [at, formula(`$B${row}>900`)],
      [at, formula(`$B${row}<100`, { style: BOLD })],
      [at, formula(`$C${row}="late"`, { style: BOLD })],
    ] as const;
  }).flat();
  const path = await makeRuleFile(pieces, (sheet) => {
    sheet.addRow(['Item', 'Units', 'Status']);
    for (let i = 0; i < 1000; i += 1)
      sheet.addRow([`n${i}`, (i * 37) % 1000, i % 3 ? 'ok' : 'late']);
  });
  const { out } = await repair(path, '--json');
  expect(await rulesOf(out)).toEqual([
    '1 A2:C1001 =$B2>900',
    '2 A2:C1001 =$B2<100',
    '3 A2:C1001 =$C2="late"',
  ]);
}, 60_000);

test('pieces in the extension list, which name another sheet, become one there', async () => {
  const path = await makeRuleFile([['A2:D6', formula('$B2="open"', { style: BOLD })]]);
  const look = '<x14:dxf><font><b/></font></x14:dxf>';
  const piece = (row: number, last: number): string =>
    `<x14:conditionalFormatting><x14:cfRule type="expression" priority="${row}" id="{00000000-0000-4000-8000-00000000000${row}}"><xm:f>$C${row}&gt;Notes!$B$1</xm:f>${look}</x14:cfRule><xm:sqref>A${row}:D${last}</xm:sqref></x14:conditionalFormatting>`;
  const uri = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
  const names =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const bytes = changePart(new Uint8Array(await readFile(path)), SHEET, (text) =>
    text.replace(
      '</worksheet>',
      `<extLst><ext ${names} uri="${uri}"><x14:conditionalFormattings>${piece(2, 3)}${piece(4, 6)}</x14:conditionalFormattings></ext></extLst></worksheet>`,
    ),
  );
  await writeFile(path, bytes);
  const { out, text } = await repair(path);
  expect(text).toContain('2 rules that say the same are one on A2:D6.');
  expect(await rulesOf(out)).toEqual(['1 A2:D6 =$B2="open"', '2 A2:D6 =$C2>Notes!$B$1']);
  const sheet = readPart(new Uint8Array(await readFile(out)), SHEET);
  expect(sheet).toContain(`${look}</x14:cfRule><xm:sqref>A2:D6</xm:sqref>`);
});

test('the file itself is never written over', async () => {
  const path = await makeRuleFile([['A2:D6', formula('C2>100')]]);
  const before = await readFile(path);
  const same = join(dirname(path), '..', dirname(path).split('/').at(-1) ?? '', 'book.xlsx');
  expect(await repairFile([path, '--out', same])).toMatchObject({
    ok: false,
    error: { code: 'sameFile', status: 2 },
  });
  expect(await readFile(path)).toEqual(before);
});

test.each([
  ['no file to write', ['book.xlsx'], 'usage', 2],
  ['a file that is not there', ['nowhere.xlsx', '--out', 'out.xlsx'], 'noFile', 2],
])('%s is bad input', async (_, args, code, status) => {
  expect(await repairFile(args)).toMatchObject({ ok: false, error: { code, status } });
});

test('a folder that is not there is told as a failure', async () => {
  const path = await makeRuleFile([['A2:D6', formula('$C2>100')]]);
  const out = join(dirname(path), 'none', 'out.xlsx');
  expect(await repairFile([path, '--out', out])).toMatchObject({
    ok: false,
    error: { code: 'notWritten', status: 1 },
  });
});
