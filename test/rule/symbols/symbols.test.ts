import fc from 'fast-check';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { barredSymbols } from '../../../src/rule/symbols/barredSymbols';
import { GRAMMAR } from '../../../src/rule/symbols/grammar';
import { readSymbols } from '../../../src/rule/symbols/readSymbols';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import type { Slots } from '../../../src/sheet/slots';

const slots: Slots = {
  numbers: [
    { value: 5, percent: false },
    { value: 50, percent: true },
    { value: 1200.5, percent: false },
  ],
  dates: [
    { serial: 46000, grain: 'day' },
    { serial: 46023, grain: 'month' },
  ],
  times: [0.375],
  texts: ['In progress'],
  values: [{ text: 'Done', column: 1 }],
  areas: [{ top: 1, left: 1, bottom: 19, right: 3 }],
  words: ['highlight', 'orange', 'juice', 'in', 'red'],
  columnCount: 4,
};
const barred = barredSymbols(slots);

/** A random program of the grammar from symbols that the slots allow. */
function arbitraryProgram(nonterminal: string, depth: number): fc.Arbitrary<string[]> {
  const productions = Object.entries(GRAMMAR.productions[nonterminal] ?? {}).filter(
    ([symbol, then]) =>
      !barred.has(symbol) && (depth > 0 || !then.some((next) => next === 'condition')),
  );
  const short = productions.filter(([symbol]) => depth > 0 || symbol !== 'IF');
  const usable = short.length > 0 ? short : productions;
  return fc
    .constantFrom(...usable)
    .chain(([symbol, then]) =>
      then
        .reduce<fc.Arbitrary<string[]>>(
          (before, next) =>
            fc.tuple(before, arbitraryProgram(next, depth - 1)).map(([a, b]) => [...a, ...b]),
          fc.constant([]),
        )
        .map((rest) => [symbol, ...rest]),
    );
}

describe('symbols', () => {
  it('are at most 256, each once, with padding first', () => {
    expect(VOCABULARY.length).toBeLessThanOrEqual(256);
    expect(new Set(VOCABULARY).size).toBe(VOCABULARY.length);
    expect(VOCABULARY[0]).toBe('PAD');
  });

  it('are all known to the grammar, and the grammar knows no others', () => {
    const used = new Set(Object.values(GRAMMAR.productions).flatMap((p) => Object.keys(p)));
    expect([...used].filter((symbol) => !VOCABULARY.includes(symbol))).toEqual([]);
    expect(VOCABULARY.filter((symbol) => symbol !== 'PAD' && !used.has(symbol))).toEqual([]);
  });

  it('every program that can be read is written again so that it reads the same', () => {
    fc.assert(
      fc.property(arbitraryProgram('program', 4), (program) => {
        const read = readSymbols(program, slots);
        if (!read.ok) return;
        const written = writeSymbols(read.value, slots);
        const again = written === null ? null : readSymbols(written, slots);
        const normal = (target: typeof read.value): unknown =>
          target.kind === 'rules' ? canonicalRuleSet(target) : target;
        expect(again?.ok === true && normal(again.value)).toEqual(normal(read.value));
      }),
      { numRuns: 400 },
    );
  });

  it('take literals only from the request', () => {
    const target = {
      kind: 'rules',
      rules: [
        {
          kind: 'highlight',
          where: { kind: 'cells' },
          when: { kind: 'text', match: 'contains', column: 0, text: 'orange juice' },
          format: {},
        },
      ],
    } as const;
    expect(writeSymbols(target, slots)?.join(' ')).toBe(
      'IF CELLS HAS_contains C_0 WORD_1 WORD_2 END',
    );
    expect(writeSymbols(target, { ...slots, words: ['highlight'] })).toBeNull();
  });

  it('say where a program breaks off', () => {
    expect(readSymbols(['IF', 'ROWS', 'CMP_gt'], slots)).toMatchObject({
      ok: false,
      error: { code: 'endsEarly', position: 3 },
    });
    expect(readSymbols(['IF', 'END'], slots)).toMatchObject({
      ok: false,
      error: { code: 'symbolNotAllowed', position: 1 },
    });
  });

  it('read "after a month" as after its last day, and "before" as before its first', () => {
    const after = readSymbols(['IF', 'CELLS', 'CMP_gt', 'C_0', 'DATE_1', 'END'], slots);
    const before = readSymbols(['IF', 'CELLS', 'CMP_lt', 'C_0', 'DATE_1', 'END'], slots);
    expect(JSON.stringify(after)).toContain('"serial":46053');
    expect(JSON.stringify(before)).toContain('"serial":46023');
  });
});
