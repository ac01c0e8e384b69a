import { access, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changeFile } from '../../src/cli/change';
import { readChangeOptions } from '../../src/cli/changeOptions';
import { ok } from '../../src/sheet/result';
import { createSuggester } from '../../src/suggest/createSuggester';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { take } from '../xlsx/workbookFile';
import { fixedSampler, VOCABULARY } from './fixedSampler';
import { BOLD, formula, makeRuleFile } from './ruleFile';

const LATE_ORANGE = ['IF', 'ROWS', 'CMP_eq', 'C_1', 'TEXT_0', 'FILL_orange', 'END'];

async function makeRules(): Promise<string> {
  return makeRuleFile([
    ['A2:D6', formula('$B2="late"')],
    ['A2:A6', formula('COUNTIF($A$2:$A$6,$A2)>1')],
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [100], style: BOLD }],
  ]);
}

async function change(path: string, words: string, ...more: readonly string[]) {
  const out = join(dirname(path), 'out.xlsx');
  const options = readChangeOptions([path, words, '--out', out, '--today', '2026-11-22', ...more]);
  if (!options.ok) return { text: options };
  const asked: string[] = [];
  const suggester = createSuggester({
    sampler: fixedSampler([LATE_ORANGE]),
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

test('"remove the duplicates one" takes that one away', async () => {
  const { text, rules } = await change(await makeRules(), 'remove the duplicates one', '--remove');
  expect(text).toMatchObject({ ok: true, value: expect.stringContaining('Rule 2 of Orders') });
  expect(await rules?.()).toEqual([
    ['=$B2="late"', '#FFC7CE'],
    ['=C2>100', 'bold'],
  ]);
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
