import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createRandom } from '../cf/random';
import { composeFind } from './composeFind';
import { composePair } from './composePair';
import { fillPair } from './fillPair';
import { makeOwnRows } from './makeOwnRows';
import { createMaker, tell } from './makeRows';
import { parseBash } from './parseBash';
import { compareSlots, readBank } from './readBank';
import { readParaphrases } from './readParaphrases';
import { readCodebook } from './vocabulary';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));
const making = (seed: number) => ({
  codebook: readCodebook(),
  vocabulary,
  random: createRandom(seed),
});
const fillMany = (code: string, say: string) => {
  const random = createRandom(7);
  return Array.from({ length: 80 }, () => fillPair({ code, say }, random));
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bash-bank-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, data: unknown): void {
  writeFileSync(join(folder, name), typeof data === 'string' ? data : JSON.stringify(data));
}

describe('The bank', () => {
  test('refuses a slot that only one side has, or that is none, and keeps the other wordings', () => {
    write('a.json', [
      {
        code: 'ls {dir}',
        say: ['list {dir}', 'list this', 'list {dir} and {file}', 'list {folder}'],
      },
    ]);
    const { entries, problems } = readBank(folder);
    expect(entries.map(({ say }) => say)).toEqual(['list {dir}']);
    expect(problems.map(({ file, index, reason }) => `${file} ${index} ${reason}`)).toEqual([
      'a.json 0 the wording has no {dir}: list this',
      'a.json 0 the code has no {file}: list {dir} and {file}',
      'a.json 0 {folder} is no slot: list {folder}',
    ]);
  });

  test("leaves awk's braces alone", () => {
    write('a.json', [{ code: "awk '{print}' {file}", say: ['print {file}'] }]);
    expect(readBank(folder).problems).toEqual([]);
    expect(fillMany("awk '{print}' {file}", 'print {file}')[0]?.code).toMatch(
      /^awk '\{print\}' \S/,
    );
  });

  test('says which file and which entry cannot be read', () => {
    write('broken.json', '[');
    write('odd.json', [
      { code: 'ls', say: ['list'] },
      { code: 'ls', says: ['list'] },
    ]);
    const { entries, problems } = readBank(folder);
    expect(entries).toHaveLength(1);
    expect(problems).toMatchObject([
      { file: 'broken.json', index: null },
      { file: 'odd.json', index: 1 },
    ]);
    expect(readBank(join(folder, 'missing')).problems).toHaveLength(1);
  });
});

describe('A filled entry', () => {
  test('has no slot left, and the same texts on both sides', () => {
    for (const { request, code } of fillMany('cp {file} {file2}', 'copy {file} as {file2}')) {
      expect(request + code).not.toMatch(/\{file/);
      const [, from, to] = /^cp (\S+) (\S+)$/.exec(code) ?? [];
      expect(from).not.toBe(to);
      expect(request.replace(/["']/g, '')).toBe(`copy ${from} as ${to}`);
    }
  });

  test('says "the current directory" for a dot only where that is English', () => {
    const loose = fillMany('find {dir} -empty', 'empty files in {dir}');
    expect(loose.some(({ code }) => code === 'find . -empty')).toBe(true);
    for (const { request, code } of loose) {
      if (code === 'find . -empty') expect(request).toMatch(/in (?:the|this) .*(?:dir|folder)/);
    }
    const named = fillMany('find {dir} -empty', 'empty files in the {dir} directory');
    expect(named.filter(({ code }) => /find [.~/] /.test(code))).toEqual([]);
  });

  test('keeps a text with blanks in quotes on both sides', () => {
    const texts = fillMany('grep {pattern} {file}', 'find {pattern} in {file}');
    const phrases = texts.filter(({ code }) => /'[a-z]+ [a-z ]+'/.test(code));
    expect(phrases.length).toBeGreaterThan(0);
    for (const { request } of phrases) expect(request).toMatch(/find (["']).+ .+\1 in /);
  });
});

describe('Composed pairs', () => {
  const random = createRandom(11);
  const pairs = Array.from({ length: 400 }, () => composePair(random));

  test('can all be read, and at least nine in ten told', () => {
    expect(pairs.filter(({ code }) => !parseBash(code).ok)).toEqual([]);
    const maker = createMaker(making(1));
    const told = pairs.filter((pair) => tell(pair, maker) !== null);
    expect(told.length).toBeGreaterThanOrEqual(0.9 * pairs.length);
  });

  test('say all that the command asks for, have no slot left and hardly ever repeat', () => {
    const unsaid = Array.from({ length: 2000 }, () => composeFind(random)).filter(
      ({ code, say }) => compareSlots(code, say) !== null,
    );
    expect(unsaid).toEqual([]);
    expect(pairs.filter((pair) => /\{[a-z]+2?\}/.test(pair.request + pair.code))).toEqual([]);
    expect(new Set(pairs.map(({ request }) => request)).size).toBeGreaterThan(380);
  });
});

describe('Rows of our own', () => {
  test('are three of the bank to two composed, and all composed without a bank', () => {
    write('a.json', [{ code: 'ls {dir}', say: ['list {dir}'] }]);
    const judged = { test: [], held: [] };
    const groups = makeOwnRows(50, judged, making(3), folder).map(({ group }) => group);
    expect(groups.filter((group) => group === 'bank')).toHaveLength(30);
    expect(groups.filter((group) => group === 'composed').length).toBeGreaterThan(17);
    rmSync(join(folder, 'a.json'));
    const rest = makeOwnRows(10, judged, making(3), folder);
    expect(new Set(rest.map(({ group }) => group))).toEqual(new Set(['composed']));
  });

  test('share no run of eight words with a request that is judged by, nor a command with one held back', () => {
    const say = 'tell me now what is in here please';
    write('a.json', [{ code: 'ls', say: [say] }]);
    const count = (test: readonly string[], held: readonly string[]): number => {
      const judged = {
        test: test.map((request) => ({ request, code: 'pwd' })),
        held: held.map((code) => ({ request: 'x', code })),
      };
      return makeOwnRows(10, judged, making(4), folder).filter(({ group }) => group === 'bank')
        .length;
    };
    expect(count([], [])).toBe(6);
    expect(count([`Well, ${say}!`], [])).toBe(0);
    expect(count([], ['ls'])).toBe(0);
  });
});

describe('The paraphrases', () => {
  const train = [
    { request: 'remove a.txt', code: 'rm a.txt' },
    { request: 'list all of it', code: 'ls -a' },
  ];
  const read = (isKept = (): boolean => true) => readParaphrases(train, isKept, folder);

  test('go with the command of the request that they say anew, in the order of their files', () => {
    write('b.json', [{ of: 0, say: ['delete a.txt', 'a.txt can go'] }]);
    write('a.json', [{ of: 1, say: ['show everything'] }]);
    expect(read()).toEqual([
      { request: 'show everything', code: 'ls -a' },
      { request: 'delete a.txt', code: 'rm a.txt' },
      { request: 'a.txt can go', code: 'rm a.txt' },
    ]);
  });

  test('take the paths from the request', () => {
    write('a.json', [{ of: 2, say: ['{@1} shall be what "{@0}" is'] }]);
    const pair = { request: 'Copy "/srv/a b.txt" to /tmp/b.', code: 'cp' };
    expect(readParaphrases([...train, pair], () => true, folder)).toEqual([
      { request: '/tmp/b shall be what "/srv/a" is', code: 'cp' },
    ]);
  });

  test('of a request that is held back are not there', () => {
    write('a.json', [{ of: 0, say: ['delete a.txt'] }]);
    expect(readParaphrases(train, ({ code }) => code !== 'rm a.txt', folder)).toEqual([]);
  });

  test('of a request that is not there, or in another form, are refused by name', () => {
    write('a.json', [{ of: 2, say: ['more'] }]);
    expect(() => read()).toThrow('a.json: the train split has no pair 2');
    write('a.json', [{ of: 0, say: [] }]);
    expect(() => read()).toThrow('a.json');
  });
});
