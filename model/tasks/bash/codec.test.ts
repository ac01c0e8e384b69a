import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { linkWords } from './linkWords';
import { parseBash } from './parseBash';
import { printTarget } from './printTarget';
import { readSymbols } from './readSymbols';
import { readTarget } from './readTarget';
import { normalFormOf } from './template';
import { readCodebook } from './vocabulary';
import { writeSymbols } from './writeSymbols';

const codebook = readCodebook();

/** Commands that people wrote: the scripts of the packages that are installed here. */
function readScripts(): readonly string[] {
  const schema = z.object({ scripts: z.record(z.string(), z.unknown()).optional() });
  const folder = 'node_modules';
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(folder, name)).map((inner) => join(name, inner))
      : [name],
  );
  const found = new Set<string>();
  for (const name of names) {
    const file = join(folder, name, 'package.json');
    if (!existsSync(file)) continue;
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    for (const code of Object.values(parsed.data?.scripts ?? {})) {
      if (typeof code === 'string' && code.trim() !== '') found.add(code);
    }
  }
  return [...found];
}

describe('A command in symbols', () => {
  test('comes back the same, for a thousand commands that people wrote', () => {
    const written = readScripts().flatMap((code) => {
      const script = parseBash(code);
      const symbols = script.ok ? writeSymbols(script.value, new Map(), codebook) : null;
      return symbols === null ? [] : [{ code, symbols }];
    });
    expect(written.length).toBeGreaterThan(1000);
    const changed = written.filter(
      ({ code, symbols }) => printTarget(symbols, new Map()) !== normalFormOf(code),
    );
    expect(changed.slice(0, 3)).toEqual([]);
  });

  test('uses symbols of the codebook alone, of which each is there once', () => {
    const known = new Set(codebook.symbols);
    expect(known.size).toBe(codebook.symbols.length);
    expect(codebook.symbols[0]).toBe('PAD');
    const symbols = readTarget("find . -name 'Wörter*' | xargs rm", 'x', codebook);
    const others = readTarget('for f in *.c; do wc -l "$f" > a; done', 'x', codebook);
    for (const symbol of [...(symbols ?? []), ...(others ?? [])]) expect(known).toContain(symbol);
  });

  test.each([
    [
      'delete all ".log" files under /var/log older than 30 days',
      'find /var/log -name "*.log" -mtime +30 -delete',
      [
        'u:find',
        'PATH_0',
        'o:-mtime',
        'f:+…',
        'NUM_0',
        'o:-name',
        'f:*…',
        'QUOTED_0',
        'o:-delete',
        'END',
      ],
    ],
    [
      'show ten lines of notes.md',
      'head -n 10 notes.md',
      ['u:head', 'o:-n', 'NUM_0', 'FILE_0', 'END'],
    ],
    [
      'files bigger than 5 MB here',
      'find . -size +5M',
      ['u:find', 'w:.', 'o:-size', 'f:+…', 'SIZE_0', 'END'],
    ],
    [
      'changed in the last two hours',
      'find . -mmin -120',
      ['u:find', 'w:.', 'o:-mmin', 'f:-…', 'MINUTES_0', 'END'],
    ],
    ['who am i', 'whoami', ['u:whoami', 'END']],
  ])('of %j takes the words of the request', (request, code, symbols) => {
    expect(readTarget(code, request, codebook)).toEqual(symbols);
    const { pointers } = linkWords(request, codebook.utilities);
    expect(printTarget(symbols, pointers)).toBe(normalFormOf(code));
  });

  test('quotes what a request puts into it, so that it stays one word', () => {
    const { pointers } = linkWords(`find files named "a b'; rm -rf $HOME"`, codebook.utilities);
    const text = printTarget(['u:find', 'w:.', 'o:-name', 'QUOTED_0', 'END'], pointers);
    expect(text).toBe(`find . -name "a b'; rm -rf \\$HOME"`);
  });

  test('makes a name of a variable from any word', () => {
    const { pointers } = linkWords('set 5-x', codebook.utilities);
    expect(printTarget(['SET', 'WORD_1', 'w:', 'END'], pointers)).toBe('_5_x=');
  });

  test.each([
    [['u:ls'], 1],
    [['u:ls', 'END', 'END'], 2],
    [['o:-l', 'END'], 0],
    [['u:ls', 'WORD_7', 'END'], 2],
    [['u:ls', 'SPELL', 'u:ls'], 3],
  ])('that is none says where it fails: %j', (symbols, at) => {
    const read = readSymbols(symbols, new Map());
    expect(read.ok).toBe(false);
    if (!read.ok) expect(Math.abs(read.error.at - at)).toBeLessThanOrEqual(1);
  });
});
