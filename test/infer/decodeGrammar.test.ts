import fc from 'fast-check';
import { compileGrammar } from '../../src/infer/compileGrammar';
import { decodeGrammar } from '../../src/infer/decodeGrammar';
import type { Grammar } from '../../src/infer/port';

/** sum := PLUS sum sum | ONE | TWO, then END. */
const grammar: Grammar = {
  start: 'program',
  productions: {
    program: { PLUS: ['sum', 'sum', 'end'], ONE: ['end'], TWO: ['end'] },
    sum: { PLUS: ['sum', 'sum'], ONE: [], TWO: [] },
    end: { END: [] },
  },
};
const symbols = ['PAD', 'END', 'PLUS', 'ONE', 'TWO'];
const L = 6;

/** Every program of at most L symbols, by trying them all. */
function allPrograms(): string[][] {
  const sums = (most: number): string[][] => {
    if (most < 1) return [];
    const joined = sums(most - 2).flatMap((a) =>
      sums(most - 1 - a.length).map((b) => ['PLUS', ...a, ...b]),
    );
    return [['ONE'], ['TWO'], ...joined];
  };
  return sums(L - 1).map((sum) => [...sum, 'END']);
}

function scoreOf(program: readonly string[], logits: Float32Array): number {
  let score = 0;
  for (let position = 0; position < L; position += 1) {
    const symbol = program[position] ?? 'PAD';
    score += logits[position * symbols.length + symbols.indexOf(symbol)] ?? 0;
  }
  return score;
}

const arbitraryLogits = fc
  .array(fc.double({ min: -12, max: 0, noNaN: true }), {
    minLength: L * symbols.length,
    maxLength: L * symbols.length,
  })
  .map((values) => Float32Array.from(values));

describe('decoding under a grammar', () => {
  const compiled = compileGrammar(grammar, symbols);

  it('finds the likeliest of all programs that parse and fit', () => {
    fc.assert(
      fc.property(arbitraryLogits, (logits) => {
        const [found] = decodeGrammar(logits, L, compiled, new Set(), 0);
        const best = Math.max(...allPrograms().map((program) => scoreOf(program, logits)));
        const names = found?.symbols.map((id) => symbols[id] ?? '') ?? [];
        expect(scoreOf(names, logits)).toBeCloseTo(best, 4);
      }),
    );
  });

  it('gives the next best programs after the best, each once', () => {
    fc.assert(
      fc.property(arbitraryLogits, (logits) => {
        const found = decodeGrammar(logits, L, compiled, new Set(), 0, 3);
        const scores = found.map(({ symbols: ids }) =>
          scoreOf(
            ids.map((id) => symbols[id] ?? ''),
            logits,
          ),
        );
        const wanted = allPrograms()
          .map((program) => scoreOf(program, logits))
          .sort((a, b) => b - a)
          .slice(0, 3);
        scores.forEach((score, rank) => expect(score).toBeCloseTo(wanted[rank] ?? 0, 4));
        expect(new Set(found.map(({ symbols: ids }) => ids.join(' '))).size).toBe(3);
      }),
    );
  });

  it('never uses a barred symbol', () => {
    fc.assert(
      fc.property(arbitraryLogits, (logits) => {
        const [found] = decodeGrammar(logits, L, compiled, new Set([symbols.indexOf('ONE')]), 0);
        expect(found?.symbols).not.toContain(symbols.indexOf('ONE'));
      }),
    );
  });

  it('says that nothing fits when every program is too long or barred', () => {
    const logits = new Float32Array(L * symbols.length);
    const barred = new Set([symbols.indexOf('ONE'), symbols.indexOf('TWO')]);
    expect(decodeGrammar(logits, L, compiled, barred, 0)).toEqual([]);
  });

  it('refuses a grammar that names an unknown symbol', () => {
    expect(() => compileGrammar(grammar, ['PAD', 'END'])).toThrow('unknown name');
  });
});
