import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerCodeLine, createCoder, LANGUAGES, printCode, type Coder } from '../../src/cli/code';
import { readCodeOptions } from '../../src/cli/codeOptions';
import { openLanguage } from '../../src/cli/openLanguage';
import type { Drawn, Language } from '../../model/tasks/language';
import { fixedSampler, VOCABULARY } from './fixedSampler';

const NAMES = LANGUAGES.map(({ name }) => name);

function languageOf(name: string): Language {
  const found = LANGUAGES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** A coder whose model draws the given programs. */
async function coderOf(name: string, drawn: readonly Drawn[], top = 5): Promise<Coder> {
  const language = languageOf(name);
  const draw = async () => ({ drawn, free: true });
  const check = await language.createChecker();
  return createCoder({ language, draw, check }, { top, seeds: 4, steps: null });
}

describe('Programs for a request', () => {
  test('come best first, each with its share and whether it parses', async () => {
    const coder = await coderOf('bash', [
      { code: 'find . -size +10M', weight: 0.5 },
      { code: 'find / -size +10M', weight: 0.4 },
      { code: 'ls "', weight: 0.2 },
    ]);
    const { candidates } = await coder('list all files larger than 10MB');
    expect(candidates.map(({ code, valid }) => [code, valid])).toEqual([
      ['find . -size +10M', true],
      ['ls "', false],
      ['find / -size +10M', true],
    ]);
    expect(printCode({ candidates, ms: 1 })).toMatch(
      /^1\. find \. -size \+10M +\(\d+ %\)\n2\. ls "/,
    );
    expect(printCode({ candidates, ms: 1 })).toContain('does not parse');
  });

  test('are at most as many as were asked for', async () => {
    const coder = await coderOf(
      'bash',
      [
        { code: 'ls', weight: 1 },
        { code: 'pwd', weight: 1 },
      ],
      1,
    );
    expect((await coder('list files')).candidates).toHaveLength(1);
  });

  test('say what they would do that cannot be taken back', async () => {
    const coder = await coderOf('bash', [{ code: "find . -name '*.log' -delete", weight: 1 }]);
    const answer = await coder('delete all logs');
    expect(answer.candidates).toMatchObject([{ dangers: ['deletes'] }]);
    expect(printCode(answer)).toContain('Warning: deletes');
  });

  test('of Python are judged by Python itself', async () => {
    const coder = await coderOf('python', [
      { code: 'print(1)', weight: 0.9 },
      { code: 'print(', weight: 0.1 },
    ]);
    const { candidates } = await coder('print one');
    expect(candidates.map(({ valid }) => valid)).toEqual([true, false]);
  });

  test('that are none are told as that', () => {
    expect(printCode({ candidates: [], ms: 1 })).toBe('No program was found.');
  });

  test('take words of the request through the codec of the language', async () => {
    const language = languageOf('bash');
    const sampler = fixedSampler([['u:ls', 'ARG', 'END', 'PATH_0', 'STOP']]);
    const draw = language.createDrawer(sampler, VOCABULARY, language.symbolsFor([]));
    const { drawn } = await draw('list what is in /var/log', { seeds: 2, steps: null });
    expect(drawn.map(({ code }) => code)).toContain('ls /var/log');
  });
});

describe('Lines of --batch', () => {
  test('are answered with their id', async () => {
    const coder = await coderOf('bash', [{ code: 'ls', weight: 1 }]);
    expect(await answerCodeLine('{"id":7,"utterance":"list files"}', coder)).toEqual({
      id: 7,
      candidates: [{ code: 'ls', score: 1, valid: true }],
      ms: expect.any(Number),
    });
  });

  test.each([
    ['{"id":7}', 7, 'badRequest'],
    ['{"id":7,"utterance":" "}', 7, 'badRequest'],
    ['list files', null, 'notJson'],
  ])('that are bad get an error, and the rest go on: %s', async (text, id, code) => {
    const coder = await coderOf('bash', []);
    expect(await answerCodeLine(text, coder)).toMatchObject({ id, error: { code } });
  });

  test('on which the model fails get an error as well', async () => {
    const broken: Coder = () => Promise.reject(new Error('no memory'));
    expect(await answerCodeLine('{"id":"a","utterance":"x"}', broken)).toMatchObject({
      id: 'a',
      error: { code: 'failed', message: expect.stringContaining('no memory') },
    });
  });
});

test.each([
  ['no language', ['list files'], 'noSuchLanguage'],
  ['a language that is not there', ['--lang', 'perl', 'x'], 'noSuchLanguage'],
  ['no request', ['--lang', 'bash'], 'usage'],
  ['an empty request', ['--lang', 'bash', ' '], 'usage'],
  ['a request beside --batch', ['--lang', 'bash', '--batch', 'x'], 'usage'],
  ['a request in loose words', ['--lang', 'bash', 'list', 'files'], 'usage'],
  ['an unknown option', ['--lang', 'bash', '--run', 'x'], 'usage'],
  ['no programs at all', ['--lang', 'bash', '--top', '0', 'x'], 'badCount'],
  ['half a step', ['--lang', 'bash', '--steps', '0.5', 'x'], 'badCount'],
])('%s is bad input', (_, args, code) => {
  expect(readCodeOptions(args, NAMES)).toMatchObject({ ok: false, error: { code, status: 2 } });
});

describe('The model of a language', () => {
  const bash = languageOf('bash');
  afterEach(() => {
    delete process.env['RULEFUSION_BASH_MODEL'];
  });

  test('that is not there is told with the ways to name it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'code-'));
    const opened = await openLanguage(bash, folder);
    const message = expect.stringMatching(/--model DIR or RULEFUSION_BASH_MODEL/);
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'modelMissing', status: 1, message },
    });
  });

  test('is looked for where the variable says', async () => {
    process.env['RULEFUSION_BASH_MODEL'] = 'nowhere';
    const message = expect.stringMatching(/^nowhere holds no model for bash/);
    expect(await openLanguage(bash, null)).toMatchObject({ ok: false, error: { message } });
  });

  test('may not be that of another language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'code-'));
    await writeFile(join(folder, 'model.json'), JSON.stringify(cardFor('python')));
    const error = { code: 'modelStale', message: expect.stringContaining('python, not for bash') };
    expect(await openLanguage(bash, folder)).toMatchObject({ ok: false, error });
  });

  test('that knows other symbols is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'code-'));
    await writeFile(join(folder, 'model.json'), JSON.stringify(cardFor('bash')));
    const error = { code: 'modelStale', message: expect.stringContaining('train again') };
    expect(await openLanguage(bash, folder)).toMatchObject({ ok: false, error });
  });
});

function cardFor(task: string): object {
  const file = { name: 'x', bytes: 1, sha256: 'none' };
  return {
    format: 1,
    task,
    files: { encoder: file, denoiser: file, decoder: file, vocab: file },
    shapes: { M: 64, F: 8, L: 48, e: 128, V: 2, d: 192, K: 6, chunk: 4 },
    schedule: { factor: 2, levels: [1] },
    symbols: ['PAD', 'END'],
    symbolsHash: 'other',
    sourceHash: '',
    license: 'MIT',
    scores: {},
  };
}
