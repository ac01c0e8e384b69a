import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok } from '../../src/sheet/result';
import { reportTable } from './evaluateTable';
import { printTable, tableJson } from './printTable';
import { readOptions, type EvalOptions } from './readOptions';
import type { Score, TableLine } from './scoreTable';
import { wilson } from './wilson';

function score(hits: readonly [number, number, number], more: Partial<Score> = {}): Score {
  const [top1, top3, top5] = hits.map((hit) => wilson(hit, 10));
  const none = wilson(0, 0);
  return {
    n: 10,
    shares: { top1: top1 ?? none, top3: top3 ?? none, top5: top5 ?? none },
    ...{ valid: wilson(9, 10), grams: 0.5, chrf: null, codeBert: null },
    ...more,
  };
}

const NO_MODEL = fail({ code: 'noModel', message: 'there is none' } as const);
const LINES: readonly TableLine[] = [
  {
    name: 'Rulefusion',
    bash: ok(score([1, 2, 3])),
    python: NO_MODEL,
    cf: ok(score([7, 8, 9], { grams: null })),
  },
  { name: 'alone', bash: ok(score([2, 2, 2])), python: NO_MODEL, cf: null },
  {
    name: 'nearest neighbour',
    bash: null,
    python: ok(score([0, 1, 2], { chrf: [0.25, 0.5, 0.75] })),
    cf: null,
  },
];

/** A line of the table as its cells. */
function cells(table: string, name: string): readonly string[] {
  const line = table.split('\n').find((one) => one.startsWith(name)) ?? '';
  return line.slice(name.length).trim().split(/\s+/);
}

describe('The table', () => {
  const table = printTable(LINES);

  test('has top-1, 3, 5, validity and distinct 4-grams of each language', () => {
    expect(cells(table, 'Rulefusion').slice(0, 5)).toEqual([
      '10.0',
      '20.0',
      '30.0',
      '90.0',
      '0.50',
    ]);
    expect(cells(table, 'Rulefusion').slice(16)).toEqual(['70.0', '80.0', '90.0', '90.0', '-']);
  });

  test('has a dash for a missing model, and says why once for all that wanted it', () => {
    expect(cells(table, 'Rulefusion').slice(5, 16)).toEqual(Array(11).fill('-'));
    expect(table).toContain('Python, not scored (Rulefusion, alone): noModel: there is none');
    expect(table.match(/there is none/g)).toHaveLength(1);
  });

  test("names Python's measures: CodeBERTScore is a dash where it was not taken, never chrF in its place", () => {
    expect(table).toMatch(/Python: same program +Python: chrF +Python: CodeBERTScore/);
    const python = cells(table, 'nearest neighbour').slice(5, 16);
    expect(python.slice(0, 3)).toEqual(['0.0', '10.0', '20.0']);
    expect(python.slice(5, 8)).toEqual(['25.0', '50.0', '75.0']);
    expect(python.slice(8)).toEqual(['-', '-', '-']);
  });

  test('marks what of the paper is from memory', () => {
    const paper = cells(table, 'CodeFusion, the paper');
    expect(paper.slice(0, 4)).toEqual(['66.7†', '70.2†', '72.0', '73.4']);
    expect(paper.slice(13)).toEqual([
      '80.7',
      '86.3†',
      '90.3',
      '72.8†',
      '76.7†',
      '78.5',
      '94.5',
      '0.81',
    ]);
    expect(table).toContain('† from memory, not verified');
  });

  test("gives n and Wilson's interval of top-1", () => {
    expect(table).toContain('CF, top-1 (95 %): Rulefusion 70.0 (39.7-89.2) n=10');
  });

  test('is one JSON line as well, a missing model with its code', () => {
    expect(JSON.parse(tableJson(LINES))).toMatchObject({
      set: 'table',
      lines: { Rulefusion: { bash: { n: 10 }, python: { error: { code: 'noModel' } } } },
    });
  });
});

describe('npm run eval -- table', () => {
  const MODELS = ['RULEFUSION_BASH_MODEL', 'RULEFUSION_CF_MODEL'];
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'table-'));
    mkdirSync(join(folder, 'paper'));
    process.env['RULEFUSION_DATA'] = folder;
    for (const model of MODELS) process.env[model] = folder;
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    delete process.env['RULEFUSION_DATA'];
    for (const model of MODELS) delete process.env[model];
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  function options(...args: readonly string[]): EvalOptions {
    const read = readOptions(args);
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  }

  test('scores what is there, and tells what is missing', async () => {
    const row = { ID: 1, 'NL Utterance': 'list all files in /tmp', Code: 'ls -l -a /tmp' };
    const text = JSON.stringify({ train: [row], test: [row] });
    writeFileSync(join(folder, 'paper', 'BashBenchmarks.json'), text);
    const report = await reportTable(options());
    if (!report.ok) throw new Error(report.error.message);
    expect(cells(report.value, 'nearest neighbour').slice(0, 5)).toEqual([
      ...['100.0', '100.0', '100.0', '100.0', '1.00'],
    ]);
    expect(report.value).toMatch(
      /Bash, not scored \(Rulefusion, Rulefusion, seeds alone\): noModel/,
    );
    expect(report.value).toMatch(/Python, not scored .*: noData/);
    expect(report.value).toMatch(/CF, not scored \(Rulefusion\): noModel/);
    expect(report.value).toMatch(/CF, not scored \(keyword parser\): noData/);
  });

  test('without any data there is no table, but the reason', async () => {
    expect(await reportTable(options())).toMatchObject({ ok: false, error: { code: 'noData' } });
  });

  test('takes no --model, which would be one for three languages', async () => {
    const message = expect.stringContaining('RULEFUSION_BASH_MODEL');
    expect(await reportTable(options('--model', folder))).toMatchObject({
      ok: false,
      error: { code: 'badOption', message },
    });
  });
});
