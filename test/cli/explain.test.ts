import { readFile, writeFile } from 'node:fs/promises';
import { explainFile } from '../../src/cli/explain';
import { changePart } from '../xlsx/workbookFile';
import { BOLD, formula, makeRuleFile } from './ruleFile';

async function explain(path: string, ...more: readonly string[]): Promise<readonly string[]> {
  const text = await explainFile([path, '--sheet', 'Orders', '--today', '2026-11-22', ...more]);
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return text.value.split('\n').slice(1);
}

test('rules of every kind are told in plain sentences, winning rule first, with what they hit', async () => {
  const path = await makeRuleFile([
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [100] }],
    ['C2:C6', { type: 'cellIs', operator: 'between', formulae: [50, 100] }],
    ['B2:B6', { type: 'containsText', operator: 'containsText', text: 'late' }],
    ['C2:C6', { type: 'top10', rank: 2, percent: false, bottom: false }],
    ['C2:C6', { type: 'aboveAverage', aboveAverage: true }],
    ['D2:D6', { type: 'timePeriod', timePeriod: 'lastMonth' }],
    ['A2:D6', formula('AND($B2="open",$C2>100)', { style: BOLD })],
    ['A2:D6', formula('MOD(ROW(),2)=0')],
  ]);
  expect(await explain(path)).toEqual([
    '1. Cells in C2:C6 where the value is greater than 100, filled red. 2 cells.',
    '2. Cells in C2:C6 where the value is between 50 and 100, filled red. 1 cell.',
    '3. Cells in B2:B6 where the value contains “late”, filled red. 1 cell.',
    '4. Cells in C2:C6 where the value is in the top 2, filled red. 2 cells.',
    '5. Cells in C2:C6 where the value is above the average, filled red. 1 cell.',
    '6. Cells in D2:D6 where the value is last month, filled red. 1 cell.',
    '7. Whole rows in A2:D6 where Status is “open” and Amount is greater than 100, bold. 4 cells.',
    '8. Whole rows in A2:D6: rows 1, 3, 5, …, filled red. 12 cells.',
  ]);
});

test('scales, bars and icons are told with where they change', async () => {
  const path = await makeRuleFile([
    [
      'C2:C6',
      {
        type: 'colorScale',
        cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: [{ argb: 'FFF8696B' }, { argb: 'FFFFEB84' }, { argb: 'FF63BE7B' }],
      },
    ],
    [
      'C2:C6',
      {
        type: 'iconSet',
        iconSet: '3Arrows',
        cfvo: [
          { type: 'percent', value: 0 },
          { type: 'num', value: 50 },
          { type: 'num', value: 100 },
        ],
      },
    ],
  ]);
  expect(await explain(path)).toEqual([
    '1. A colour scale from red (the lowest value) to yellow (percentile 50) to green (the highest value) in C2:C6. 4 cells with numbers.',
    '2. Icons 3Arrows, changing at 50 and 100 in C2:C6. 4 cells with numbers: 1, 1, 2 from the lowest step on.',
  ]);
});

test('a rule that no words are known for is told by its formula, and one that cannot be counted says why', async () => {
  const path = await makeRuleFile([
    ['A2:A6', formula('SUMPRODUCT(LEN($A2:$D2))>20')],
    ['A2:A6', formula('RISKY($A2)')],
    ['A2:A6', formula('OR($C2={1,2})')],
  ]);
  expect(await explain(path)).toEqual([
    expect.stringContaining('for which =SUMPRODUCT(LEN($A2:$D2))>20 is true (not told in words)'),
    expect.stringContaining('Not counted: RISKY.'),
    expect.stringContaining('Excel would refuse its formula.'),
  ]);
});

const NAMES = `<definedNames>
  <definedName name="Limit">Notes!$A$1</definedName>
  <definedName name="Low">1000</definedName>
  <definedName name="low" localSheetId="0">100</definedName>
  <definedName name="Own">Orders!$C$2</definedName>
  <definedName name="Amounts">Orders!$C$2:$C$6</definedName>
  <definedName name="Moving">Orders!C2</definedName>
</definedNames>`;

test('what defined names stand for is counted, and told in words where it is on the sheet itself', async () => {
  const path = await makeRuleFile([
    ['C2:C6', formula('C2>Low')],
    ['C2:C6', formula('C2=Own')],
    ['C2:C6', formula('C2=MAX(Amounts)')],
    ['C2:C6', formula('C2<>Limit')],
    ['C2:C6', formula('C2>Moving')],
  ]);
  const bytes = new Uint8Array(await readFile(path));
  const named = changePart(bytes, 'xl/workbook.xml', (text) =>
    text.replace('</sheets>', `</sheets>${NAMES}`),
  );
  await writeFile(path, named);
  expect(await explain(path)).toEqual([
    expect.stringMatching(/where the value is greater than 100, .* 2 cells/),
    expect.stringMatching(/where the value is the same as the first value, .* 1 cell/),
    expect.stringMatching(/where the value is the largest value, .* 1 cell/),
    expect.stringMatching(/for which =C2<>Limit is true \(not told in words\).* 5 cells/),
    expect.stringContaining('Not counted: Moving.'),
  ]);
});

test('where a formula treats blanks otherwise than its words, that is told', async () => {
  const path = await makeRuleFile([['C2:C6', formula('C2<100')]]);
  expect(await explain(path)).toEqual([
    '1. Cells in C2:C6 where the value is less than 100, filled red. 3 cells. (The formula as it is written treats blanks, texts or errors otherwise in 1 cell.)',
  ]);
});

test('--json gives range, kind, formula, cells and whether rules below stop', async () => {
  const path = await makeRuleFile([
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [100], stopIfTrue: true }],
  ]);
  const text = await explainFile([path, '--today', '2026-11-22', '--json']);
  const value: unknown = text.ok ? JSON.parse(text.value) : null;
  expect(value).toMatchObject({
    sheets: [
      {
        name: 'Orders',
        rules: [
          {
            priority: 1,
            kind: 'cellIs',
            range: 'C2:C6',
            formula: '=C2>100',
            hits: 2,
            cells: ['C2', 'C6'],
            unreadable: null,
            format: { fill: '#FFC7CE' },
          },
        ],
      },
      { name: 'Notes', rules: [] },
    ],
  });
});

test('a ranking over several ranges sees all their cells as one, and no others', async () => {
  const path = await makeRuleFile([
    ['C2:C3 C5:C6', { type: 'top10', rank: 2, percent: false, bottom: true }],
  ]);
  expect(await explain(path)).toEqual([
    '1. Cells in C2:C3,C5:C6 where the value is in the bottom 2, filled red. 2 cells.',
  ]);
  expect((await explain(path, '--cell', 'C3'))[0]).toContain('It holds and sets the fill.');
});

test('--cell tells which rules lie on a cell, which of them win and why', async () => {
  const path = await makeRuleFile([
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [200], stopIfTrue: true }],
    ['A2:D6', formula('$B2="done"')],
    ['A2:D6', formula('$C2>50', { style: BOLD })],
    ['A2:D6', formula('$C2>70')],
    ['A2:D6', formula('$B2="open"')],
  ]);
  expect(await explain(path, '--cell', 'C3')).toEqual([
    expect.stringMatching(/^1\. .* It does not hold here\.$/),
    expect.stringMatching(/^2\. .*“done”.* It holds and sets the fill\.$/),
    expect.stringMatching(/^3\. .* It holds and sets the bold\.$/),
    expect.stringMatching(/^4\. .* It holds, but rules above it set all of its look\.$/),
    expect.stringMatching(/^5\. .* It does not hold here\.$/),
  ]);
  expect((await explain(path, '--cell', 'C6'))[1]).toMatch(/a rule above it stops\.$/);
  const json = await explainFile([path, '--sheet', 'Orders', '--cell', 'H9', '--json']);
  expect(json).toEqual({ ok: true, value: '{"sheet":"Orders","cell":"H9","rules":[]}' });
});

test.each([
  ['no file', [], 'usage'],
  ['a file that is not there', ['nowhere.xlsx'], 'noFile'],
  ['a cell that is none', ['book.xlsx', '--cell', 'here'], 'badRange'],
  ['a day that is none', ['book.xlsx', '--today', 'now'], 'badDate'],
])('%s is bad input', async (_, args, code) => {
  expect(await explainFile(args)).toMatchObject({ ok: false, error: { code, status: 2 } });
});
