import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRule } from '../../src/formula/checkRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printCell } from '../../src/sheet/printAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { wholeSheet } from '../../src/xlsx/sheetFormulas';
import { take } from '../xlsx/workbookFile';
import { CHECKS } from './checks';
import { makeWorkbook } from './makeWorkbook';
import { printChecklist } from './printChecklist';

/** 22 Nov 2026, the day of which the workbooks hold the values. */
const NOW = 46_348.5;

test('twenty checks, each with a workbook of its own', () => {
  expect(CHECKS).toHaveLength(20);
  expect(new Set(CHECKS.map(({ file }) => file)).size).toBe(20);
});

test('the page in docs is the one that the checks print', () => {
  const path = join(__dirname, '..', '..', 'docs', 'excel-checklist.md');
  expect(readFileSync(path, 'utf8')).toBe(printChecklist(CHECKS));
});

test.each(CHECKS)('$file opens, with its rules as they were meant', async (check) => {
  const workbook = take(openXlsx(take(await makeWorkbook(check))));
  const [sheet] = workbook.sheets;
  expect(sheet?.problem).toBeNull();
  expect(sheet?.isProtected).toBe(check.isProtected === true);
  const listed = take(workbook.listRules('Check'));
  expect(listed.map(({ rule }) => rule)).toEqual(check.rules);
});

// What is expected is said by hand in words; here it is held against what the product counts.
test.each([
  ['01-blanks-are-zero', 'A3 A5'],
  ['02-text-above-numbers', 'A3 A4 A5'],
  ['03-bounds-turned', 'A3 A4 A5'],
  ['04-ties', 'A3 A4 A5'],
  ['05-percent', 'A6 B5 B6'],
  ['06-average', 'A4'],
  ['07-deviation', 'A4'],
  ['08-duplicates', 'A2 A3 A4 A5 A8 A9 A10'],
  ['09-duplicate-errors', ''],
  ['10-text', 'A3 B4 B5 B6'],
  ['11-periods', 'A3 A4 A5 A6 B6 B7 B8 B9'],
  ['12-several-areas', 'A2 C3'],
  ['14-date-system-1904', 'A2'],
])('%s expects what the product counts', async (file, cells) => {
  const check = CHECKS.find((one) => one.file === file);
  if (check === undefined) throw new Error(file);
  const [sheet] = take(openXlsx(take(await makeWorkbook(check)))).sheets;
  const whole = sheet === undefined ? null : wholeSheet(sheet, NOW);
  if (whole === null) throw new Error('an empty sheet');
  const hits = check.rules.flatMap((rule) => {
    const counted = checkRule(rule, whole);
    return counted.status === 'cells' ? counted.hits.map((cell) => printCell(cell)) : ['?'];
  });
  expect(hits.join(' ')).toBe(cells);
  expect(parseAreas(hits.join(','))?.length ?? 0).toBe(cells === '' ? 0 : hits.length);
});
