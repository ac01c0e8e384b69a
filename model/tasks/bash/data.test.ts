import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createRandom } from '../cf/random';
import { rankAlone } from '../rankAlone';
import { linkWords } from './linkWords';
import { makeSnippetRows } from './makeRows';
import { mergePieces } from '../merges/mergePieces';
import { indexPairs } from './nearestPairs';
import { parseBash } from './parseBash';
import { printTarget } from './printTarget';
import { promptSnippet } from './promptSnippet';
import { rankByAgreement } from './rankCandidates';
import { readBenchmark, readSnippets } from './readPaper';
import { readTarget } from './readTarget';
import { splitPairs } from './splitPairs';
import { collectPools, varyRequest } from './varyRequest';
import { readCodebook } from './vocabulary';

const codebook = readCodebook();
const PAIRS = [
  { request: 'list files in /tmp', code: 'ls /tmp' },
  { request: 'show files of /var', code: 'ls /var' },
  { request: 'count lines of a.txt', code: 'wc -l a.txt' },
  { request: 'count the lines in a.txt', code: 'wc -l a.txt' },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bash-data-'));
  mkdirSync(join(folder, 'paper'));
  process.env['RULEFUSION_DATA'] = folder;
});
afterEach(() => {
  delete process.env['RULEFUSION_DATA'];
  rmSync(folder, { recursive: true });
});

function writeData(): void {
  const rows = PAIRS.map(({ request, code }, ID) => ({ ID, 'NL Utterance': request, Code: code }));
  const text = JSON.stringify({ train: rows, test: rows.slice(0, 1) });
  writeFileSync(join(folder, 'paper', 'BashBenchmarks.json'), text);
  writeFileSync(
    join(folder, 'paper', 'BashSnippets.txt'),
    'ls -l\n\nls -l\nfind . -name x\n<bad\n',
  );
}

describe("The paper's data", () => {
  test('is asked for by its path where it is missing', async () => {
    const read = await readBenchmark();
    expect(read.ok ? '' : read.error.message).toMatch(
      /BashBenchmarks\.json cannot be read.*RULEFUSION_DATA/,
    );
    expect(await readSnippets()).toMatchObject({ ok: false, error: { code: 'noData' } });
  });

  test('is refused where it is something else', async () => {
    writeFileSync(join(folder, 'paper', 'BashBenchmarks.json'), '{"train":[{"Code":1}],"test":[]}');
    expect(await readBenchmark()).toMatchObject({ ok: false, error: { code: 'badData' } });
  });

  test('is read: pairs, and each snippet with its count', async () => {
    writeData();
    expect(await readBenchmark()).toEqual({
      ok: true,
      value: { train: PAIRS, test: PAIRS.slice(0, 1) },
    });
    const snippets = await readSnippets();
    expect(snippets.ok && [...snippets.value]).toEqual([
      ['ls -l', 2],
      ['find . -name x', 1],
      ['<bad', 1],
    ]);
  });

  test('becomes shards with two bytes a symbol, and says so', () => {
    writeData();
    const out = join(folder, 'out');
    const arguments_ = [
      'model/tasks/bash/writeShards.ts',
      '--out',
      out,
      '--held',
      '1',
      '--copies',
      '1',
    ];
    execFileSync('node_modules/.bin/tsx', arguments_, { env: process.env, stdio: 'pipe' });
    const meta: Record<string, unknown> = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
    expect(meta).toMatchObject({ task: 'bash', targetBytes: 2, M: 64, F: 8, L: 40 });
    const target = readFileSync(join(out, 'target.bin'));
    expect(target).toHaveLength(Number(meta['count']) * 40 * 2);
    expect(readFileSync(join(out, 'source.bin'))).toHaveLength(Number(meta['count']) * 64 * 8 * 2);
    const first = codebook.symbols[target.readUInt16LE(0)];
    expect(first).toMatch(/^u:(?:ls|wc)(?:·|$)/);
  });
});

describe('Training rows', () => {
  test('hold no command of those held back', () => {
    const { train, held } = splitPairs(PAIRS, 1, createRandom(3));
    expect(train.length + held.length).toBe(PAIRS.length);
    const commands = new Set(train.map(({ code }) => code));
    expect(held.filter(({ code }) => commands.has(code))).toEqual([]);
  });

  test('are told of other things, and the command with them', () => {
    const told = PAIRS.map(({ request, code }) => ({
      linked: linkWords(request, codebook.utilities),
      symbols: readTarget(code, request, codebook) ?? [],
    }));
    const pools = collectPools(told);
    const [first] = told;
    if (first === undefined) throw new Error('no row');
    const random = createRandom(2);
    const texts = Array.from({ length: 20 }, () => {
      const varied = varyRequest(first.linked, first.symbols, pools, random);
      return varied?.words.map(({ text }) => text).join(' ');
    });
    expect(new Set(texts)).toEqual(new Set(['list files in /tmp', 'list files in /var']));
    const other = linkWords('list files in /var', codebook.utilities);
    expect(printTarget(first.symbols, other.pointers)).toBe('ls /var');
  });

  test('without a request are asked for by nothing, by a masked command, or by its arguments', () => {
    const script = parseBash("find /var -name '*.log' -mtime +7 | xargs gzip");
    if (!script.ok) throw new Error('not read');
    const random = createRandom(5);
    const prompts = Array.from({ length: 60 }, () => promptSnippet(script.value, random));
    const texts = (mode: string): readonly string[] =>
      prompts.filter((prompt) => prompt.mode === mode).map(({ text }) => text);
    expect(new Set(texts('snippet'))).toEqual(new Set(['']));
    expect(texts('masked').some((text) => /▮.* -mtime \+7/.test(text))).toBe(true);
    expect(texts('hinted').some((text) => text.includes('/var') && text.includes('7'))).toBe(true);
    expect(texts('hinted').join(' ')).not.toMatch(/mtime|\+7/);
  });

  test('of commands without a request point at what they are asked for with, and leave out what is judged', () => {
    const random = createRandom(5);
    const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));
    const snippets = Array.from({ length: 60 }, (_, at) => `find /var/log${at} -mtime +${at}`);
    const rows = [...makeSnippetRows(snippets, new Set(), { codebook, vocabulary, random })];
    expect(new Set(rows.map(({ group }) => group))).toEqual(
      new Set(['snippet', 'masked', 'hinted']),
    );
    const hinted = rows.filter(({ group }) => group === 'hinted');
    expect(hinted.some(({ symbols }) => symbols.includes('PATH_0'))).toBe(true);
    const judged = new Set(snippets.slice(1));
    const left = [...makeSnippetRows(snippets, judged, { codebook, vocabulary, random })];
    expect(left).toHaveLength(1);
  });

  test('are spelled by the pieces that occur most', () => {
    const texts = new Map([
      ['print $1', 5],
      ['print $2', 5],
      ['abc', 1],
    ]);
    expect(mergePieces(texts, 3, 2)[0]).toHaveLength(2);
    expect(mergePieces(texts, 20, 2)).toContain('print $');
    expect(mergePieces(texts, 20, 2)).not.toContain('ab');
  });
});

describe('Candidates', () => {
  test('of the nearest neighbour are those of the most alike requests, each command once', () => {
    const nearest = indexPairs(PAIRS);
    const found = nearest('count lines in the file', 3).map(({ pair }) => pair.code);
    expect(found).toEqual(['wc -l a.txt', 'ls /tmp', 'ls /var']);
  });

  test('that agree come before one that stands alone', () => {
    const drawn = [
      { code: 'rm a', weight: 0.5 },
      { code: 'ls a', weight: 0.4 },
      { code: 'ls b', weight: 0.4 },
    ];
    expect(rankAlone(drawn).map(({ code }) => code)[0]).toBe('rm a');
    expect(rankByAgreement(drawn).map(({ code }) => code)).toEqual(['ls a', 'rm a', 'ls b']);
  });
});
