import type { ConditionalFormattingRule } from 'exceljs';
import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { openXlsx } from '../../src/xlsx/openWorkbook';
import { makeFile, readPart, SHEET, take } from '../xlsx/workbookFile';
import { convertFiles } from './convertFiles';

const OURS: readonly NativeRule[] = [
  {
    kind: 'custom',
    areas: parseAreas('A1:A12') ?? [],
    formula: '=$A1>11',
    format: { fill: '#C6EFCE' },
    stopIfTrue: false,
  },
  { kind: 'dataBar', areas: parseAreas('B1:B12') ?? [], colour: '#5B9BD5' },
];

function python(...words: readonly string[]): string {
  const program = process.env.RULEFUSION_ORACLE_PYTHON;
  if (!program) throw new Error('Python with openpyxl and XlsxWriter could not be installed');
  return execFileSync(program, [join(__dirname, 'write_workbooks.py'), ...words], {
    encoding: 'utf8',
  });
}

const look = { font: { bold: true } } as const;
const BY_EXCELJS: readonly ConditionalFormattingRule[] = [
  { type: 'cellIs', operator: 'lessThan', formulae: [3], priority: 1, style: look },
  { type: 'cellIs', operator: 'equal', formulae: ['"word 1"'], priority: 1, style: look },
  { type: 'expression', formulae: ['$A1=$B1'], priority: 1, style: look },
  { type: 'expression', formulae: ['MOD(ROW(),2)=0'], priority: 1, style: look },
  { type: 'top10', rank: 2, percent: false, bottom: true, priority: 1, style: look },
  { type: 'aboveAverage', aboveAverage: true, priority: 1, style: look },
  { type: 'containsText', operator: 'containsText', text: 'word', priority: 1, style: look },
  { type: 'timePeriod', timePeriod: 'lastWeek', priority: 1, style: look },
  {
    type: 'colorScale',
    priority: 1,
    cfvo: [{ type: 'min' }, { type: 'max' }],
    color: [{ argb: 'FFF8696B' }, { argb: 'FF63BE7B' }],
  },
  {
    type: 'iconSet',
    iconSet: '5Arrows',
    priority: 1,
    cfvo: [0, 20, 40, 60, 80].map((value) => ({ type: 'percent' as const, value })),
  },
];

async function writeByExcelJs(rule: ConditionalFormattingRule): Promise<Uint8Array> {
  return makeFile((sheet, workbook) => {
    for (let n = 1; n <= 12; n++) sheet.addRow([n, ((n * 7) % 10) - 3, `word ${n % 4}`]);
    sheet.addConditionalFormatting({ ref: 'A1:B12', rules: [rule] });
    workbook.addWorksheet('Notes').getCell('A1').value = 'kept';
  });
}

/** 40 workbooks: ten each by openpyxl, XlsxWriter, exceljs and LibreOffice. */
async function writeWorkbooks(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  python(folder);
  const files = new Map<string, Uint8Array>(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  rmSync(folder, { recursive: true });
  const byLibreOffice = new Map<string, Uint8Array>();
  for (const [i, rule] of BY_EXCELJS.entries()) {
    const bytes = await writeByExcelJs(rule);
    files.set(`exceljs-${i}.xlsx`, bytes);
    byLibreOffice.set(`libreoffice-${i}.xlsx`, bytes);
  }
  for (const [stem, bytes] of convertFiles(byLibreOffice, 'xlsx')) files.set(`${stem}.xlsx`, bytes);
  return files;
}

/** The rules of a sheet's own list as they stand in it, without their priority. */
function ruleTexts(bytes: Uint8Array): readonly string[] {
  const found = readPart(bytes, SHEET).match(/<cfRule\b.*?(?:<\/cfRule>|\/>)/gs) ?? [];
  return found.map((text) => text.replace(/ priority="\d+"/, ''));
}

const countRules = (bytes: Uint8Array): number => ruleTexts(bytes).length;

describe('40 workbooks by LibreOffice, openpyxl, XlsxWriter and exceljs', () => {
  const before = new Map<string, Uint8Array>();
  const after = new Map<string, Uint8Array>();

  beforeAll(async () => {
    for (const [name, bytes] of await writeWorkbooks()) before.set(name, bytes);
    for (const [name, bytes] of before) {
      const sheet = take(openXlsx(bytes)).sheets[0]?.name ?? '';
      after.set(name, take(take(openXlsx(bytes)).withRules(sheet, OURS)).save());
    }
  });

  test('are all there, with rules that are listed', () => {
    expect(before.size).toBe(40);
    for (const [, bytes] of before) {
      const opened = take(openXlsx(bytes));
      const rules = take(opened.listRules(opened.sheets[0]?.name ?? ''));
      expect(rules.length).toBeGreaterThanOrEqual(countRules(bytes));
      expect(countRules(bytes)).toBeGreaterThan(0);
    }
  });

  test('keep their rules word for word and all other parts byte for byte when ours are added', () => {
    for (const [name, bytes] of before) {
      const result = after.get(name) ?? new Uint8Array();
      const [old, now] = [unzipSync(bytes), unzipSync(result)];
      const changed = Object.keys(now).filter(
        (path) => Buffer.compare(old[path] ?? Buffer.of(), now[path] ?? Buffer.of()) !== 0,
      );
      expect([name, changed.sort()]).toEqual([name, ['xl/styles.xml', SHEET]]);
      expect(ruleTexts(result)).toEqual(expect.arrayContaining([...ruleTexts(bytes)]));
    }
  });

  test('are the same again when ours are taken away', () => {
    for (const [name, bytes] of after) {
      const opened = take(openXlsx(bytes));
      const sheet = opened.sheets[0]?.name ?? '';
      const without = take(opened.withoutRules(sheet, new Set([0, 1]))).save();
      expect([name, ruleTexts(without)]).toEqual([
        name,
        ruleTexts(before.get(name) ?? new Uint8Array()),
      ]);
    }
  });

  test('are opened by openpyxl, which finds all rules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'opened-'));
    mkdirSync(folder, { recursive: true });
    const paths = [...after].map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const counted = python('count', ...paths)
      .trim()
      .split('\n')
      .sort();
    rmSync(folder, { recursive: true });
    const expected = [...after].map(([name, bytes]) => `${parse(name).name} ${countRules(bytes)}`);
    expect(counted).toEqual(expected.sort());
  });

  test('are opened by LibreOffice, which keeps ours', () => {
    const results = convertFiles(after, 'xlsx');
    expect(results.size).toBe(40);
    for (const [stem, bytes] of results) {
      const text = ruleTexts(bytes).join('');
      expect([stem, /\$A1&gt;11/.test(text), /type="dataBar"/.test(text)]).toEqual([
        stem,
        true,
        true,
      ]);
    }
  });
});
