import type { BuiltIn } from '../../src/rule/builtIn';
import { builtInFormula } from '../../src/rule/builtInFormula';
import type { NativeRule } from '../../src/rule/nativeRule';
import { planRules } from '../../src/rule/planRules';
import type { Rule } from '../../src/rule/ruleSet';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { parseAreas } from '../../src/sheet/parseAddress';
import { printAreas } from '../../src/sheet/printAddress';
import { readStanding } from '../../src/suggest/recheck';

/** Twelve amounts with their states in A1:C13. */
const TABLE = makeSnapshot({
  sheetName: 'S',
  area: { top: 0, left: 0, bottom: 12, right: 2 },
  grid: [
    ['Status', 'Amount', 'Paid'],
    ...Array.from({ length: 12 }, (_, i) => [i % 3 === 0 ? 'open' : 'done', i * 10, i]),
  ],
  selection: [],
  isTable: false,
  now: 46_000,
});

function custom(areas: string, formula: string, more: Partial<NativeRule> = {}): NativeRule {
  const format = { fill: '#FFC7CE', font: '#9C0006' };
  const base = { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format } as const;
  return { ...base, stopIfTrue: false, ...more } as NativeRule;
}

function native(areas: string, builtIn: BuiltIn, fill = '#FFC7CE'): NativeRule {
  const cells = parseAreas(areas) ?? [];
  const format = { fill, font: '#9C0006' };
  const formula = builtInFormula(builtIn, cells);
  return { kind: 'custom', areas: cells, formula, format, stopIfTrue: false, builtIn };
}

function read(...rules: readonly (NativeRule | null)[]) {
  const standing = rules.map((rule) => ({
    rule,
    areas: rule?.areas ?? parseAreas('A2:C13') ?? [],
  }));
  return readStanding(standing, TABLE);
}

describe('rules of the sheet in the rule language', () => {
  const when = {
    kind: 'compare',
    op: 'gt',
    left: { kind: 'cell', column: 1 },
    right: { kind: 'number', value: 50, percent: false },
  } as const;
  const format = { fill: 'red' } as const;

  test('what we write ourselves is read back as it was said', () => {
    const said: readonly Rule[] = [
      { kind: 'highlight', where: { kind: 'rows' }, when, format },
      { kind: 'highlight', where: { kind: 'cells' }, when, format },
      { kind: 'highlight', where: { kind: 'columns', columns: [0, 2] }, when, format },
      { kind: 'colorScale', on: 1, colours: ['red', 'green'] },
      { kind: 'dataBar', on: 2, colour: 'blue' },
      { kind: 'iconSet', on: 2, style: 'arrows', reversed: false, bounds: [3, 6] },
      { kind: 'dataBar', on: { top: 3, left: 1, bottom: 8, right: 1 }, colour: 'blue' },
      {
        kind: 'colorScale',
        on: { top: 1, left: 1, bottom: 12, right: 2 },
        colours: ['red', 'green'],
      },
    ];
    for (const rule of said) {
      const planned = planRules({ kind: 'rules', rules: [rule] }, TABLE);
      if (!planned.ok) throw new Error(planned.error.code);
      expect(read(...planned.value).ruleSets).toEqual([{ kind: 'rules', rules: [rule] }]);
    }
  });

  test('a formula by hand on an address of its own', () => {
    const { ruleSets } = read(custom('B4:B9', '=B4 > 50'));
    expect(ruleSets).toEqual([
      {
        kind: 'rules',
        rules: [
          expect.objectContaining({
            where: { kind: 'address', area: { top: 3, left: 1, bottom: 8, right: 1 } },
          }),
        ],
      },
    ]);
  });

  test("rules of Excel's own kinds", () => {
    const whens = [
      native('B2:B13', { kind: 'cellValue', operator: 'greaterThan', formula1: '=50' }),
      native('B2:B13', { kind: 'topBottom', side: 'bottom', rank: 20, percent: true }),
      native('A2:A13', { kind: 'containsText', operator: 'notContains', text: 'do' }),
      native('B2:B13', { kind: 'preset', criterion: 'belowOrEqualAverage' }),
      native('A2:A13', { kind: 'preset', criterion: 'duplicate' }),
      native('B4:B9', { kind: 'topBottom', side: 'top', rank: 2, percent: false }),
    ].map((rule) => {
      const [ruleSet] = read(rule).ruleSets;
      const [said] = ruleSet?.rules ?? [];
      return said?.kind === 'highlight' ? said.when : null;
    });
    expect(whens).toMatchObject([
      { kind: 'compare', op: 'gt', left: { column: 1 } },
      { kind: 'rank', side: 'bottom', n: 20, percent: true, column: 1 },
      { kind: 'not', of: { kind: 'text', match: 'contains', column: 0, text: 'do' } },
      { kind: 'not', of: { kind: 'average', side: 'above', column: 1 } },
      { kind: 'duplicate', columns: [0], unique: false },
      { kind: 'rank', side: 'top', n: 2, column: 'this' },
    ]);
  });

  test('nothing is said of what would hit other cells, and of looks that cannot be told', () => {
    expect(
      read(
        custom('B2:B13', '=SUMPRODUCT(B2:B5)>9'),
        custom('B2:B13', '=B2>50', { format: {} }),
        null,
      ).ruleSets,
    ).toEqual([null, null, null]);
  });
});

describe('rules that could be one', () => {
  const range = ({ rule }: { readonly rule: NativeRule }): string => printAreas(rule.areas);

  test('fragments that say the same, seen from their own corners', () => {
    const { merges } = read(
      custom('B2:B5', '=B2>50'),
      custom('B8:B13', '=B8>50'),
      custom('B6:B7', '=B6>50'),
      custom('A2:C13', '=$A2="open"', { format: { bold: true } }),
    );
    expect(merges).toMatchObject([{ keeper: 0, merged: [1, 2], rule: { formula: '=B2>50' } }]);
    expect(merges.map(range)).toEqual(['B2:B13']);
  });

  test('but not across another rule that lies on their cells and would then be below', () => {
    const { merges } = read(
      custom('B2:B5', '=B2>50'),
      custom('B6:B13', '=B6>20', { format: { fill: '#C6EFCE' } }),
      custom('B6:B13', '=B6>50'),
    );
    expect(merges).toEqual([]);
  });

  test('nor across one that cannot be read', () => {
    expect(read(custom('B2:B5', '=B2>50'), null, custom('B6:B13', '=B6>50')).merges).toEqual([]);
  });

  test("fragments of one of Excel's own kinds, but not of what compares all cells of its range", () => {
    const below: BuiltIn = { kind: 'cellValue', operator: 'lessThan', formula1: '=A2' };
    const lower: BuiltIn = { kind: 'cellValue', operator: 'lessThan', formula1: '=A6' };
    const { merges } = read(native('B2:B5', below), native('B6:B13', lower));
    expect(merges.map(({ rule }) => rule)).toEqual([native('B2:B13', below)]);
    const top: BuiltIn = { kind: 'topBottom', side: 'top', rank: 2, percent: false };
    expect(read(native('B2:B5', top), native('B6:B13', top)).merges).toEqual([]);
    expect(read(native('B2:B5', top), native('B2:B5', top)).merges).toHaveLength(1);
  });

  test('the same visual twice on the same cells is one', () => {
    const bar = { kind: 'dataBar', areas: parseAreas('B2:B13') ?? [], colour: '#638EC6' } as const;
    expect(read(bar, bar).merges).toMatchObject([{ keeper: 0, merged: [1] }]);
    expect(read(bar, { ...bar, areas: parseAreas('B2:B9') ?? [] }).merges).toEqual([]);
  });
});
