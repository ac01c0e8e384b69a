import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changeFile } from '../../src/cli/change';
import { readChangeOptions } from '../../src/cli/changeOptions';
import { ok } from '../../src/sheet/result';
import { createSuggester } from '../../src/suggest/createSuggester';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { changePart, take } from '../xlsx/workbookFile';
import { fixedSampler, VOCABULARY } from './fixedSampler';
import { BOLD, formula, makeRuleFile, RED } from './ruleFile';

const LATE_ORANGE = ['IF', 'ROWS', 'CMP_eq', 'C_1', 'TEXT_0', 'FILL_orange', 'END'];

async function makeRules(): Promise<string> {
  return makeRuleFile([
    ['A2:D6', formula('$B2="late"')],
    ['A2:A6', formula('COUNTIF($A$2:$A$6,$A2)>1')],
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [100], style: BOLD }],
  ]);
}

async function change(path: string, words: string, ...more: readonly string[]) {
  return changeBy([LATE_ORANGE], path, words, ...more);
}

/** Changes a file with a model that writes these programs. */
async function changeBy(
  programs: readonly (readonly string[])[],
  path: string,
  words: string,
  ...more: readonly string[]
) {
  const out = join(dirname(path), 'out.xlsx');
  const options = readChangeOptions([path, words, '--out', out, '--today', '2026-11-22', ...more]);
  if (!options.ok) return { text: options };
  const asked: string[] = [];
  const suggester = createSuggester({
    sampler: fixedSampler(programs),
    vocabulary: VOCABULARY,
  });
  const text = await changeFile(options.value, async () =>
    ok({
      suggest: (request) => {
        asked.push(request.utterance);
        return suggester.suggest(request);
      },
    }),
  );
  const rules = async () =>
    take(take(openXlsx(new Uint8Array(await readFile(out)))).listRules('Orders')).map(
      ({ rule }) => rule?.kind === 'custom' && [rule.formula, rule.format.fill ?? 'bold'],
    );
  return { text, asked, rules };
}

test('the rule that the words are about is changed, and keeps its place and its formula', async () => {
  const { text, asked, rules } = await change(await makeRules(), 'make the late ones amber');
  expect(asked).toEqual(['Whole rows where Status is “late”, make it amber']);
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringContaining(
      'It says now: Whole rows where Status is “late”, filled orange.',
    ),
  });
  expect(await rules?.()).toEqual([
    ['=$B2="late"', '#F9B77A'],
    [expect.stringContaining('COUNTIF'), '#FFC7CE'],
    ['=C2>100', 'bold'],
  ]);
});

test.each([
  ['remove the duplicates one', []],
  ['get rid of the duplicates rule', []],
  ['stop highlighting the duplicates', []],
  ["I don't need the duplicate highlighting any more", []],
  ['the duplicates', ['--remove']],
])('"%s" takes that one away, and it is told which', async (words, more) => {
  const { text, asked, rules } = await change(await makeRules(), words, ...more);
  expect(asked).toEqual([]);
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringMatching(/^Rule 2 of Orders: .*more than once.*\nIt is taken away\./),
  });
  expect(await rules?.()).toEqual([
    ['=$B2="late"', '#FFC7CE'],
    ['=C2>100', 'bold'],
  ]);
});

test('what may be a rule or a part of one is asked for, and nothing is written', async () => {
  const path = await makeRules();
  expect((await change(path, 'remove the duplicates')).text).toMatchObject({
    ok: false,
    error: {
      code: 'removeOrChange',
      status: 2,
      message: expect.stringMatching(/--remove .*--rule 2 .*\n2\. Cells in A2:A6/s),
    },
  });
  await expect(access(join(dirname(path), 'out.xlsx'))).rejects.toThrow('ENOENT');
  const { asked } = await change(path, 'remove the duplicates', '--rule', '1');
  expect(asked).toEqual(['Whole rows where Status is “late”, remove the duplicates']);
});

test('a look is taken away without the model', async () => {
  const style = { ...RED, ...BOLD };
  const path = await makeRuleFile([['A2:D6', formula('$B2="late"', { style })]]);
  const { text, asked, rules } = await change(path, 'not bold');
  expect(asked).toEqual([]);
  expect(text).toMatchObject({ ok: true });
  expect(await rules?.()).toEqual([['=$B2="late"', '#FFC7CE']]);
});

test('a rule that says a defined name is changed, and keeps it where only the look changes', async () => {
  const path = await makeRuleFile([['A2:D6', formula('$B2=Wanted')]]);
  const named = changePart(new Uint8Array(await readFile(path)), 'xl/workbook.xml', (text) =>
    text.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="Wanted">"late"</definedName></definedNames>',
    ),
  );
  await writeFile(path, named);
  const { asked, rules } = await change(path, 'make it amber');
  expect(asked).toEqual(['Whole rows where Status is “late”, make it amber']);
  expect(await rules?.()).toEqual([['=$B2=Wanted', '#F9B77A']]);
});

test('words of any kind are about the only rule that they share something with', async () => {
  const { asked } = await change(await makeRules(), 'orange for the late ones');
  expect(asked).toEqual(['Whole rows where Status is “late”, orange for the late ones']);
});

test('other readings are told with how to take them', async () => {
  const cells = LATE_ORANGE.map((symbol) => (symbol === 'ROWS' ? 'CELLS' : symbol));
  const path = await makeRules();
  const { text } = await changeBy([LATE_ORANGE, cells], path, 'make the late ones amber');
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringContaining('With --pick 2 it would say: Cells in Status where'),
  });
});

test('a rule is found by the header of the column on which it stands', async () => {
  const { text, rules } = await change(await makeRules(), 'remove the amount rule', '--remove');
  expect(text).toMatchObject({ ok: true, value: expect.stringContaining('Rule 3 of Orders') });
  expect(await rules?.()).toHaveLength(2);
});

test('where it is not sure which one is meant, it is asked, and --rule says it', async () => {
  const path = await makeRules();
  expect((await change(path, 'make that amber')).text).toMatchObject({
    ok: false,
    error: { code: 'whichRule', status: 2, message: expect.stringContaining('2. Cells in A2:A6') },
  });
  const { rules } = await change(path, 'make that amber', '--rule', '1');
  expect((await rules?.())?.[0]).toEqual(['=$B2="late"', '#F9B77A']);
});

test('words that change nothing are told as such, and nothing is written', async () => {
  const path = await makeRules();
  await change(path, 'make the late ones amber');
  const changed = join(dirname(path), 'changed.xlsx');
  await rename(join(dirname(path), 'out.xlsx'), changed);
  const { text } = await change(changed, 'make the late ones amber');
  expect(text).toMatchObject({ ok: false, error: { code: 'nothingChanged' } });
  await expect(access(join(dirname(path), 'out.xlsx'))).rejects.toThrow('ENOENT');
});

test.each([
  ['words about no rule', ['rows over 100 in red'], 'noRuleMeant'],
  ['a rule that is not there', ['make that red', '--rule', '9'], 'noSuchRule'],
  ['a number that is none', ['make that red', '--rule', 'x'], 'badCount'],
])('%s are bad input', async (_, [words = '', ...more], code) => {
  const { text } = await change(await makeRules(), words, ...more);
  expect(text).toMatchObject({ ok: false, error: { code, status: 2 } });
});
