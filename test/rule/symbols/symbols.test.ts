import { COLOURS } from '../../../src/sheet/colours';
import fc from 'fast-check';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { barredSymbols } from '../../../src/rule/symbols/barredSymbols';
import { GRAMMAR } from '../../../src/rule/symbols/grammar';
import { readSymbols } from '../../../src/rule/symbols/readSymbols';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import type { Slots } from '../../../src/sheet/slots';
import { rules } from '../ruleText';

const slots: Slots = {
  numbers: [
    { value: 5, percent: false },
    { value: 50, percent: true },
    { value: 1200.5, percent: false },
    { value: 2, percent: false, weekday: true },
    { value: 3, percent: false },
  ],
  dates: [
    { serial: 46000, grain: 'day' },
    { serial: 46023, grain: 'month' },
    { serial: 45292, grain: 'year' },
  ],
  times: [0.375],
  texts: ['In progress'],
  values: [{ text: 'Done', column: 1 }],
  areas: [
    { top: 1, left: 1, bottom: 19, right: 3 },
    { top: 0, left: 5, bottom: 0, right: 5 },
  ],
  words: ['highlight', 'orange', 'juice', 'in', 'red'],
  colours: COLOURS,
  columnCount: 4,
};
const barred = barredSymbols(slots);
const wording: Slots = { ...slots, numbers: [...slots.numbers, { value: 10, percent: true }] };

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

  it('every rule whose literals the request holds reads the same after it was written', () => {
    let written = 0;
    fc.assert(
      fc.property(arbitraryProgram('program', 4), (program) => {
        const read = readSymbols(program, slots);
        if (!read.ok) return;
        const rule = read.value.kind === 'rules' ? canonicalRuleSet(read.value) : read.value;
        const symbols = writeSymbols(rule, slots);
        expect(symbols).not.toBeNull();
        const again = readSymbols(symbols ?? [], slots);
        const value =
          again.ok && again.value.kind === 'rules' ? canonicalRuleSet(again.value) : rule;
        expect(again.ok && value).toEqual(rule);
        written += 1;
      }),
      { numRuns: 2000 },
    );
    expect(written).toBeGreaterThan(500);
  });

  it.each([
    [
      'cells where gt([0], times(0.5, average([1]))) -> bold',
      'CMP_gt C_0 SCALED NUM_1 OF_average C_1',
    ],
    ['cells where gt([0], times(1.5, [1])) -> bold', 'CMP_gt C_0 RAISED NUM_1 C_1'],
    ['cells where lt([0], times(0.9, [1])) -> bold', 'CMP_lt C_0 LOWERED NUM_5 C_1'],
    [
      'cells where gt([0], times(1.1, max([1], by [2]))) -> bold',
      'CMP_gt C_0 RAISED NUM_5 OF_max WITHIN C_1 C_2',
    ],
    ['cells where gt([0], times(3, row(sum))) -> bold', 'CMP_gt C_0 SCALED NUM_4 OF_sum ACROSS'],
    ['cells where gt([0], times(2, [1])) -> bold', 'CMP_gt C_0 SCALED K_2 C_1'],
    ['cells where gt(times(2, [1]), 5) -> bold', 'CMP_gt SCALED K_2 C_1 NUM_0'],
    ['cells where lt([0], plus([1], 5)) -> bold', 'CMP_lt C_0 PLUS C_1 NUM_0'],
    ['rows where eq(fixed(F1), "Done") -> bold', 'CMP_eq FIXED AREA_1 VALUE_0'],
    ['cells where gt([0], percentile(50, [0])) -> bold', 'CMP_gt C_0 PERCENTILE NUM_1 C_0'],
    ['cells where ge([0], largest(3, [0])) -> bold', 'CMP_ge C_0 LARGEST NUM_4 C_0'],
    ['cells where gt([0], row(average, [1], [3])) -> bold', 'CMP_gt C_0 OF_average SPAN C_1 C_3'],
    ['rows where ge(occurrences([1], [2]), 5) -> bold', 'CMP_ge OCCURRENCES KEY2 C_1 C_2 NUM_0'],
    [
      'cells where oneOf([1], "Done", "orange juice", 5) -> bold',
      'ONE_OF C_1 VALUE_0 WORD_1 WORD_2 NUM_0 ENOUGH',
    ],
    ['rows where any(list([1], [3]), lt(this, 5)) -> bold', 'SOME KEY2 C_1 C_3 CMP_lt THIS NUM_0'],
    ['rows where all(span([3], [1]), blank(this)) -> bold', 'EVERY SPAN C_1 C_3 BLANK THIS'],
    ['cells where top(3, [0], by [1]) -> bold', 'TOP WITHIN C_0 C_1 NUM_4'],
    ['cells where deviates(either, 2, [0]) -> bold', 'DEVIATES C_0 K_2'],
    ['cells where eq(weekday([2]), 2) -> bold', 'CMP_eq PART_weekday C_2 NUM_3'],
    ['cells where eq(month([2]), 1) -> bold', 'CMP_eq PART_month C_2 DATE_1'],
    ['cells where eq(year([2]), 2024) -> bold', 'CMP_eq PART_year C_2 DATE_2'],
    ['cells where ge(hour([2]), 9) -> bold', 'CMP_ge PART_hour C_2 TIME_0'],
    ['cells where lt(today, [2]) -> bold', 'CMP_gt C_2 TODAY'],
    ['rowsExcept([1]) where lt(today(7, day), [2]) -> bold', null],
  ])('%s is written as %s', (text, symbols) => {
    const when = writeSymbols(rules(text), wording)?.slice(2, -2).join(' ') ?? null;
    expect(when).toBe(symbols);
    const written = writeSymbols(rules(text), wording);
    const read = written === null ? null : readSymbols(written, wording);
    if (written !== null) {
      expect(
        read?.ok === true && read.value.kind === 'rules' && canonicalRuleSet(read.value),
      ).toEqual(canonicalRuleSet(rules(text)));
    }
  });

  it.each([
    ['iconSet([0], arrows)', 'ICONS_arrows C_0 END'],
    ['iconSet([0], arrows, reversed)', 'ICONS_arrows REVERSED C_0 END'],
    ['iconSet([0], flags, 0.5, 5)', 'ICONS_flags STEPS C_0 NUM_1 NUM_0 END'],
    ['colorScale([0], red, yellow, green)', 'SCALE3 C_0 FILL_red FILL_yellow FILL_green END'],
    ['dataBar([0], blue)', 'BAR C_0 FILL_blue END'],
    ['dataBar(B2:D20, blue)', 'BAR AREA_0 FILL_blue END'],
    ['colorScale(B2:D20, red, green)', 'SCALE2 AREA_0 FILL_red FILL_green END'],
    ['iconSet(B2:D20, arrows)', 'ICONS_arrows AREA_0 END'],
    ['iconSet(B2:D20, arrows, reversed)', 'ICONS_arrows REVERSED AREA_0 END'],
    ['iconSet(B2:D20, flags, 0.5, 5)', 'ICONS_flags STEPS AREA_0 NUM_1 NUM_0 END'],
    [
      'rowsExcept([1]) where blank([0]) -> bold border',
      'IF ROWS_BUT C_1 BLANK C_0 BOLD BORDER END',
    ],
  ])('%s is written as %s', (text, symbols) => {
    expect(writeSymbols(rules(text), wording)?.join(' ')).toBe(symbols);
    expect(readSymbols(symbols.split(' '), wording)).toEqual({ ok: true, value: rules(text) });
  });

  it('take an address for a visual only from the request', () => {
    expect(barred.has('AREA_1')).toBe(false);
    expect(barred.has('AREA_2')).toBe(true);
    for (const program of ['BAR AREA_2 FILL_blue END', 'ICONS_flags REVERSED AREA_2 END']) {
      expect(readSymbols(program.split(' '), slots)).toEqual({
        ok: false,
        error: { code: 'noSuchSlot', symbol: 'AREA_2' },
      });
    }
    expect(writeSymbols(rules('dataBar(B2:D21, blue)'), slots)).toBeNull();
  });

  it('read steps of icons that stand the wrong way round as they are meant', () => {
    const read = readSymbols('ICONS_flags STEPS C_0 NUM_0 NUM_1 END'.split(' '), wording);
    expect(read).toEqual({ ok: true, value: rules('iconSet([0], flags, 0.5, 5)') });
  });

  it.each([
    ['IF CELLS CMP_gt C_0 RAISED NUM_0 C_1 END', 'notPercent', 'no percent to raise by'],
    ['IF CELLS CMP_gt C_0 PLUS C_1 NUM_1 END', 'notPlain', 'a percent is no amount to add'],
    ['IF ROWS CMP_eq FIXED AREA_0 NUM_0 END', 'notOneCell', 'many cells are not one'],
    ['IF ROWS DUPLICATE KEY2 THIS C_1 END', 'notColumn', 'this cell is no key with others'],
    ['IF ROWS DUPLICATE KEY2 C_1 C_1 END', 'repeated', 'one column twice is no key of two'],
    ['IF CELLS ONE_OF C_1 VALUE_0 VALUE_0 ENOUGH END', 'repeated', 'one value twice is no list'],
    ['IF ROWS STRIPE_nth NUM_2 END', 'notWhole', 'no row 1200.5'],
    ['IF CELLS CMP_eq PART_month C_2 DATE_2 END', 'notWhole', 'a year names no month'],
  ])('%s is refused as %s: %s', (program, code) => {
    expect(readSymbols(program.split(' '), wording)).toMatchObject({ ok: false, error: { code } });
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
