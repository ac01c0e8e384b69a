import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rankAlone } from '../tasks/rankAlone';
import { rankByAgreement } from '../tasks/python/rankCandidates';
import { scoreBash } from './evaluateBash';
import { evaluatePython } from './evaluatePython';
import { printBashReport } from './printBashReport';
import { readOptions, type EvalOptions } from './readOptions';
import { takeSample } from './takeSample';
import { tallyBash } from './tallyBash';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'languages-'));
  mkdirSync(join(folder, 'paper'));
  process.env['RULEFUSION_DATA'] = folder;
});
afterEach(() => {
  delete process.env['RULEFUSION_DATA'];
  rmSync(folder, { recursive: true });
});

function write(name: string, train: readonly string[][], test: readonly string[][]): void {
  const rows = (pairs: readonly string[][]): object[] =>
    pairs.map(([request, code], ID) => ({ ID, 'NL Utterance': request, Code: code }));
  const text = JSON.stringify({ train: rows(train), test: rows(test) });
  writeFileSync(join(folder, 'paper', name), text);
}

function options(...args: readonly string[]): EvalOptions {
  const read = readOptions(args);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const BASH = [
  ['list files in /tmp', 'ls /tmp'],
  ['count the lines of a.txt', 'wc -l a.txt'],
];

test('bash: template, utilities and whole command are judged apart, seen templates apart from others', async () => {
  write('BashBenchmarks.json', BASH, [
    ['list files in /var', 'ls /var'],
    ['count the words of a.txt', 'wc -w a.txt'],
  ]);
  const outcomes = await scoreBash(options('--by', 'neighbour'));
  if (!outcomes.ok) throw new Error(outcomes.error.message);
  expect(outcomes.value).toMatchObject([
    { strict: 0, lenient: 0, exact: null, raw: 0, seen: true, valid: true },
    { strict: null, lenient: 0, exact: null, raw: null, seen: false, valid: true },
  ]);
  const report = printBashReport(tallyBash(outcomes.value), false);
  expect(report).toContain('template seen in train: top-1 100.0 top-3 100.0 top-5 100.0 n=1');
  expect(report).toMatch(
    /\nbash: top-1 50\.0 top-3 50\.0 top-5 50\.0 valid 100\.0 distinct 4-grams \S+ n=2 ms p50 \d+$/,
  );
});

test('bash: a folder without a model says how to name one', async () => {
  write('BashBenchmarks.json', BASH, BASH);
  const outcomes = await scoreBash(options('--model', folder));
  const message = expect.stringContaining('RULEFUSION_BASH_MODEL');
  expect(outcomes).toMatchObject({ ok: false, error: { code: 'noModel', message } });
});

test('python: agreement stands beside the seeds alone, seen programs apart from others', async () => {
  write(
    'PythonBenchmarks.json',
    [
      ['add one to "count"', 'count += 1'],
      ['show the variable "name"', 'print(name)'],
    ],
    [
      ['show the variable "name"', 'print(name)'],
      ['show the variable "age" twice', 'print(age, age)'],
    ],
  );
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const status = await evaluatePython(options('--by', 'neighbour'));
  const [report] = printed.mock.calls[0] ?? [];
  printed.mockRestore();
  expect(status).toBe(0);
  expect(report).toContain('scored: 2 of 2; 0 rows have no request');
  expect(report).toContain('the same, seeds alone: 50.0 / 50.0 / 50.0');
  expect(report).toContain('program seen in train: 100.0 / 100.0 / 100.0 n=1');
  expect(report).toContain('program not seen in train: 0.0 / 0.0 / 0.0 n=1');
  expect(report).toMatch(
    /\npython: top-1 50\.0 .* valid 100\.0 distinct 4-grams \S+ n=2 ms mean \d+$/,
  );
});

test('a sample is the same at each call, keeps its order, and is not just every n-th', () => {
  const list = Array.from({ length: 100 }, (_, at) => at);
  const some = takeSample(list, 10);
  expect(some).toEqual(takeSample(list, 10));
  expect(some).toEqual([...some].sort((a, b) => a - b));
  expect(new Set(some.slice(1).map((one, at) => one - (some[at] ?? 0))).size).toBeGreaterThan(1);
  expect(takeSample(list, null)).toBe(list);
  expect(takeSample(list, 100)).toBe(list);
});

test('python programs that are alike come before one that stands alone', () => {
  const drawn = [
    { code: 'import os', weight: 0.5 },
    { code: 'print(name)', weight: 0.4 },
    { code: 'print(name, name)', weight: 0.4 },
  ];
  expect(rankAlone(drawn)[0]?.code).toBe('import os');
  expect(rankByAgreement(drawn).map(({ code }) => code)[2]).toBe('import os');
});
