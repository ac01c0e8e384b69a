import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { linkWords } from './linkWords';
import { createCodec } from './packTarget';
import { parseBash } from './parseBash';
import { printTarget } from './printTarget';
import { readSymbols } from './readSymbols';
import { readTarget } from './readTarget';
import { normalFormOf } from './template';
import { readCodebook } from './vocabulary';
import { writeSymbols } from './writeSymbols';

const codebook = readCodebook();
const { pack, unpack } = createCodec(codebook);

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
    const targets = written.map(({ symbols }) => ({ symbols, target: pack(symbols) }));
    const lost = targets.filter(({ symbols, target }) => {
      return JSON.stringify(unpack(target ?? [])) !== JSON.stringify(symbols);
    });
    // tree-sitter reads "a < b <<< c", which it does not parse again and the grammar leaves out.
    expect(lost.filter(({ target }) => target !== null).slice(0, 3)).toEqual([]);
    expect(lost.length / written.length).toBeLessThan(0.01);
  });

  test('uses symbols of the codebook alone, of which each is there once', () => {
    const known = new Set(codebook.symbols);
    expect(known.size).toBe(codebook.symbols.length);
    expect(codebook.symbols[0]).toBe('PAD');
    const symbols = readTarget("find . -name 'Wörter*' | xargs rm", 'x', codebook);
    const others = readTarget('for f in *.c; do wc -l "$f" > a; done', 'x', codebook);
    for (const program of [symbols ?? [], others ?? []]) {
      for (const symbol of [...program, ...(pack(program) ?? [])]) expect(known).toContain(symbol);
    }
  });

  test.each([
    [
      'delete all ".log" files under /var/log older than 30 days',
      'find /var/log -name "*.log" -mtime +30 -delete',
      [
        'u:find',
        'ARG',
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
      ['u:head', 'o:-n', 'NUM_0', 'ARG', 'FILE_0', 'END'],
    ],
    [
      'files bigger than 5 MB here',
      'find . -size +5M',
      ['u:find', 'ARG', 'w:.', 'o:-size', 'f:+…', 'SIZE_0', 'END'],
    ],
    [
      'changed in the last two hours',
      'find . -mmin -120',
      ['u:find', 'ARG', 'w:.', 'o:-mmin', 'f:-…', 'MINUTES_0', 'END'],
    ],
    ['who am i', 'whoami', ['u:whoami', 'END']],
  ])('of %j takes the words of the request', (request, code, symbols) => {
    expect(readTarget(code, request, codebook)).toEqual(symbols);
    const { pointers } = linkWords(request, codebook.utilities);
    expect(printTarget(symbols, pointers)).toBe(normalFormOf(code));
  });

  test('quotes what a request puts into it, so that it stays one word', () => {
    const { pointers } = linkWords(`find files named "a b'; rm -rf $HOME"`, codebook.utilities);
    const text = printTarget(['u:find', 'ARG', 'w:.', 'o:-name', 'QUOTED_0', 'END'], pointers);
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
    [['u:ls', 'w:.', 'END'], 1],
    [['u:ls', 'ARG', 'WORD_7', 'END'], 3],
    [['u:ls', 'ARG', 'SPELL', 'u:ls'], 4],
  ])('that is none says where it fails: %j', (symbols, at) => {
    const read = readSymbols(symbols, new Map());
    expect(read.ok).toBe(false);
    if (!read.ok) expect(Math.abs(read.error.at - at)).toBeLessThanOrEqual(1);
  });
});

describe('A target', () => {
  const packed = (code: string, request = 'x'): readonly string[] =>
    pack(readTarget(code, request, codebook) ?? []) ?? [];

  test('says the options first, then the arguments in the order of the command, then letters', () => {
    const request = 'find files in /var larger than 5 MB';
    expect(packed('find /var -type f -size +5M', request)).toEqual([
      ...['u:find·ARG·o:-type·o:-size·END', 'PATH_0', 'w:f', 'f:+…·SIZE_0', 'STOP'],
    ]);
    const spelled = packed("find . -type f -name 'zq7x' | xargs grep wvk");
    expect(spelled.join(' ')).toMatch(
      /^u:find·.*END( SPELL| w:[.f]){4}( p:\S+)+ STOP( p:\S+)+ STOP STOP$/,
    );
  });

  test('begins alike whatever the arguments are', () => {
    const [first, second] = ['find /a/b -name foo', 'find c -name "*.a long text"'].map(
      (code) => packed(code)[0],
    );
    expect(first).toBe('u:find·ARG·o:-name·END');
    expect(second).toBe(first);
  });

  test('tells the options behind -exec before any argument', () => {
    const symbols = packed('find . -name foo -exec grep -l bar {} \\; -print');
    const skeleton = symbols.slice(0, symbols.indexOf('w:{}')).filter((name) => name !== 'SPELL');
    expect(skeleton.join('·')).toBe(
      'u:find·ARG·o:-name·x:-exec ;·u:grep·o:-l·ARG·ARG·END·o:-print·END',
    );
  });

  test('that lacks a text holds TEXT in its place, and more texts than places say nothing', () => {
    const print = (...symbols: readonly string[]): string | null =>
      printTarget(unpack(symbols) ?? [], new Map());
    expect(print('u:ls', 'ARG', 'END', 'SPELL', 'STOP')).toBe('ls TEXT');
    expect(print('u:ls', 'ARG', 'END', 'SPELL', 'p:a', 'STOP', 'STOP')).toBe('ls a');
    expect(print('u:ls', 'END', 'p:a', 'STOP', 'STOP')).toBe('ls');
  });

  test.each([
    [[]],
    [['u:ls']],
    [['u:ls', 'ARG', 'END']],
    [['END']],
    [['u:ls', 'w:.', 'END', 'STOP']],
  ])('of %j is none', (symbols) => {
    expect(unpack(symbols)).toBeNull();
  });
});
