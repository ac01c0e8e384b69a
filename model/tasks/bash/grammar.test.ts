import { compileGrammar } from '../../../src/infer/compileGrammar';
import { createRandom } from '../cf/random';
import { createBashChecker } from './checkBash';
import { POINTERS } from './features';
import { buildPlainGrammar } from './grammar';
import { linkWords } from './linkWords';
import { buildGrammar } from './packGrammar';
import { createCodec } from './packTarget';
import { parseBash } from './parseBash';
import { printTarget } from './printTarget';
import { readTarget } from './readTarget';
import { readCodebook } from './vocabulary';

const codebook = readCodebook();
const grammar = buildGrammar(codebook);
const plain = buildPlainGrammar(codebook);
const { pack, unpack } = createCodec(codebook);
const compiled = compileGrammar(grammar, codebook.symbols);
const { pointers } = linkWords(
  `copy "my notes" and *.txt from /etc/hosts to ~/backup of 10 MB, not it's $HOME; or #3 (two days)`,
  codebook.utilities,
);

/** Targets of the grammar by chance, of about so many symbols. */
function sampleTargets(count: number, length: number): readonly (readonly string[])[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const stack = [compiled.start];
    const out: string[] = [];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const usable = (compiled.productions[top] ?? []).filter(({ symbol }) => {
        const name = codebook.symbols[symbol] ?? '';
        const parts = codebook.merged.get(name) ?? [name];
        return parts.every((part) => !POINTERS.includes(part) || pointers.has(part));
      });
      const least = Math.min(...usable.map((one) => one.least));
      const ending = usable.filter((one) => one.least === least);
      const chosen = random.pick(out.length + stack.length > length ? ending : usable);
      out.push(codebook.symbols[chosen.symbol] ?? '');
      stack.push(...chosen.push);
    }
    return out;
  });
}

function accepts(symbols: readonly string[], { start, productions } = plain): boolean {
  const stack = [start];
  for (const symbol of symbols) {
    const then = productions[stack.pop() ?? '']?.[symbol];
    if (then === undefined) return false;
    stack.push(...[...then].reverse());
  }
  return stack.length === 0;
}

describe('The grammar of commands', () => {
  test('lets a merged symbol stand where its parts do, and say the same', () => {
    const target = ['u:find·ARG·o:-type·o:-name·END', 'w:.', 'w:f', 'FILE_0', 'STOP'];
    expect(accepts(target, grammar)).toBe(true);
    expect(
      accepts(['u:find·ARG·o:-type·o:-name·END', 'w:.', 'FILE_0', 'w:f', 'STOP'], grammar),
    ).toBe(false);
    const program = ['u:find', 'ARG', 'w:.', 'o:-type', 'w:f', 'o:-name', 'FILE_0', 'END'];
    expect(unpack(target)).toEqual(program);
    expect(pack(program)).toEqual(target);
  });

  test.each([
    ['find . -name "*.txt" -exec grep -l foo {} \\; | sort | uniq -c > out'],
    ['for f in *.jpg; do mv "$f" "${f%.jpg}.png"; done'],
    ["ps aux | grep foo | awk '{print $2}' | xargs kill -9"],
    ['x=$(date +%s); echo "$x" && sudo rm -rf /tmp/x'],
    ['! grep -q x f || ( cd a; ls ) &'],
    ['diff <(sort a) <(sort b) 2> /dev/null'],
    ['while read l; do echo $l; done < f'],
    ['if [ -f x ]; then rm x; else touch x; fi'],
    ['LC_ALL=C sort f'],
    ['cat <<< text'],
  ])('has %s', (code) => {
    const target = pack(readTarget(code, 'x', codebook) ?? []);
    expect(target).not.toBeNull();
    expect(accepts(target ?? [], grammar)).toBe(true);
  });

  test('lets no option stand at a utility that was never seen with it', () => {
    expect(accepts(['u:whoami', 'o:-name', 'w:', 'END'])).toBe(false);
    expect(accepts(['u:find', 'o:-name', 'FILE_0', 'END'])).toBe(true);
    expect(accepts(['u:find', 'o:-name', 'END'])).toBe(false);
  });

  test('lets a value start only as it was seen to', () => {
    const accepted = (...value: readonly string[]): boolean =>
      accepts(['u:find', 'ARG', 'w:.', ...value, 'END']);
    expect(accepted('o:-mtime', 'f:+…', 'NUM_0')).toBe(true);
    expect(accepted('o:-mtime', 'f:+…', 'FILE_0')).toBe(false);
    expect(accepted('o:-mtime', 'QUOTED_0')).toBe(false);
    expect(accepted('o:-type', 'w:f')).toBe(true);
    expect(accepted('o:-type', 'FILE_0')).toBe(false);
    expect(accepted('o:-type', 'w:')).toBe(false);
  });

  test('has no negated command behind a pipe, which bash has not', () => {
    expect(accepts(['u:ls', '|', 'NOT', 'u:wc', 'END'])).toBe(false);
    expect(accepts(['NOT', 'u:ls', '|', 'u:wc', 'END'])).toBe(true);
  });

  test('makes programs that read, and that bash and tree-sitter parse, even those made by chance', async () => {
    const targets = sampleTargets(600, 20);
    const codes = targets.map((symbols) => printTarget(unpack(symbols) ?? [], pointers));
    expect(codes.filter((code) => code === null)).toEqual([]);
    const texts = codes.map((code) => code ?? '');
    expect(texts.filter((code) => !parseBash(code).ok)).toEqual([]);
    const valid = (await createBashChecker()).areValid(texts);
    // The rest is what tree-sitter's own grammar does not have ("[ a ]" with operands that are no test).
    expect(valid.filter((one) => one).length / texts.length).toBeGreaterThan(0.97);
  }, 60_000);
});
