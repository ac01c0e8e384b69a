import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workbook } from 'exceljs';
import { openTable, suggestOnTable } from '../../src/cli/suggest';
import { readSuggestOptions } from '../../src/cli/suggestOptions';
import { createSuggester } from '../../src/suggest/createSuggester';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { fixedSampler, VOCABULARY } from './fixedSampler';

const ABOVE_TEN = ['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'FILL_red', 'END'];

/** A workbook with two sheets, as a file; its path. */
async function makeFile(): Promise<string> {
  const workbook = new Workbook();
  workbook.addWorksheet('Notes');
  const stock = workbook.addWorksheet('Stock');
  for (const row of [
    ['Item', 'Units'],
    ['Nails', 4],
    ['Glue', 25],
    ['Tape', 11],
  ])
    stock.addRow(row);
  const path = join(await mkdtemp(join(tmpdir(), 'book-')), 'book.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

async function suggest(args: readonly string[], program: readonly string[] = ABOVE_TEN) {
  const options = readSuggestOptions(args);
  if (!options.ok) return options;
  const table = await openTable(options.value);
  if (!table.ok) return table;
  const sampler = fixedSampler([program]);
  return suggestOnTable(
    table.value,
    options.value,
    createSuggester({ sampler, vocabulary: VOCABULARY }),
  );
}

test('readings of a request on a workbook come with range, formula and the rows they hit', async () => {
  const answer = await suggest([await makeFile(), 'units over 10 red', '--sheet', 'stock']);
  expect(answer).toMatchObject({ ok: true, value: expect.stringContaining('2 of 3 rows') });
  expect(answer).toMatchObject({ value: expect.stringContaining('B2:B4: =B2>10') });
});

test('--json gives what batch gives', async () => {
  const answer = await suggest([
    await makeFile(),
    'units over 10 red',
    '--sheet',
    'Stock',
    '--json',
  ]);
  const value: unknown = answer.ok ? JSON.parse(answer.value) : null;
  expect(value).toMatchObject({
    declined: false,
    candidates: [{ kind: 'highlight', range: 'B2:B4', cells: ['B3', 'B4'] }],
    applied: null,
  });
});

test('--apply writes the picked rule into another file and leaves the first as it was', async () => {
  const path = await makeFile();
  const before = await readFile(path);
  const out = join(dirname(path), 'out.xlsx');
  const args = [path, 'units over 10 red', '--sheet', 'Stock', '--apply', out];
  expect(await suggest(args)).toMatchObject({ ok: true, value: expect.stringContaining(out) });
  expect(await readFile(path)).toEqual(before);
  const written = openXlsx(new Uint8Array(await readFile(out)));
  expect(written.ok && written.value.listRules('Stock')).toMatchObject({
    ok: true,
    value: [{ rule: { kind: 'custom', formula: '=B2>10' } }],
  });
});

test('a reading that is not there is not applied, and nothing is written', async () => {
  const path = await makeFile();
  const out = join(dirname(path), 'out.xlsx');
  const args = [path, 'units over 10 red', '--sheet', 'Stock', '--apply', out, '--pick', '2'];
  expect(await suggest(args)).toMatchObject({
    ok: false,
    error: { code: 'nothingToApply', status: 1 },
  });
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test('what cannot be done is told in words', async () => {
  const args = [await makeFile(), 'sort by units', '--sheet', 'Stock'];
  const answer = await suggest(args, ['DECLINE_sort', 'END']);
  expect(answer).toMatchObject({ ok: true, value: expect.stringMatching(/sort/i) });
});

test.each([
  ['no request', ['book.xlsx'], 'usage'],
  ['an unknown option', ['book.xlsx', 'red', '--colour', 'red'], 'usage'],
  ['a range that is no address', ['book.xlsx', 'red', '--range', 'here'], 'badRange'],
  ['a day that is none', ['book.xlsx', 'red', '--today', '22.11.2026'], 'badDate'],
  ['no readings at all', ['book.xlsx', 'red', '--top', '0'], 'badCount'],
  ['more readings than are ever told', ['book.xlsx', 'red', '--top', '51'], 'badCount'],
  ['a file that is not there', ['nowhere.xlsx', 'red'], 'noFile'],
])('%s is bad input', async (_, args, code) => {
  expect(await suggest(args)).toMatchObject({ ok: false, error: { code, status: 2 } });
});

test('a sheet that is not there is told with those that are', async () => {
  const answer = await suggest([await makeFile(), 'red', '--sheet', 'Stocks']);
  const error = { code: 'noSuchSheet', message: expect.stringContaining('Notes, Stock') };
  expect(answer).toMatchObject({ ok: false, error });
});

test('an empty sheet and a broken file are bad input', async () => {
  const path = await makeFile();
  const empty = { code: 'emptySheet', status: 2 };
  expect(await suggest([path, 'red', '--sheet', 'Notes'])).toMatchObject({ error: empty });
  await writeFile(path, 'no zip');
  expect(await suggest([path, 'red'])).toMatchObject({ error: { code: 'fileBroken', status: 2 } });
});
