import { checkRule } from '../../src/formula/checkRule';
import type { BuiltIn, Criterion } from '../../src/rule/builtIn';
import { builtInFormula, builtInOf } from '../../src/rule/builtInFormula';
import { parseAreas } from '../../src/sheet/parseAddress';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Snapshot } from '../../src/sheet/snapshot';
import { printCell } from '../../src/sheet/printAddress';

/** 46,348 is 22 Nov 2026, a Sunday. */
const NOW = 46_348.5;

/** One column, A1 downwards. */
function column(values: readonly CellValue[]): Snapshot {
  return {
    sheetName: 'Sheet1',
    data: { top: 0, left: 0, bottom: values.length - 1, right: 0 },
    headerRow: null,
    columns: [{ header: '', type: 'mixed', numberFormat: null }],
    rows: values.map((value) => [value]),
    selection: [],
    isTable: false,
    now: NOW,
  };
}

function hits(builtIn: BuiltIn, values: readonly CellValue[], address?: string) {
  const areas = parseAreas(address ?? `A1:A${values.length}`) ?? [];
  const formula = builtInFormula(builtIn, areas);
  const rule = { kind: 'custom', areas, formula, format: {}, stopIfTrue: false, builtIn } as const;
  const check = checkRule(rule, column(values));
  if (check.status !== 'cells') throw new Error(check.status);
  return check.hits.map((cell) => printCell(cell)).join(' ');
}

const cell = (operator: 'lessThan' | 'greaterThan' | 'equal', formula1: string): BuiltIn => ({
  kind: 'cellValue',
  operator,
  formula1,
});
const top = (rank: number, percent = false): BuiltIn => ({
  kind: 'topBottom',
  side: 'top',
  rank,
  percent,
});
const preset = (criterion: Criterion): BuiltIn => ({ kind: 'preset', criterion });
const NA = { error: '#N/A' } as const;

describe("Excel's own kinds colour what Excel colours", () => {
  const MIXED = [3, null, 'abc', '5', NA, 0, -1, true, ''];

  test('a cell value: a blank is 0, text and TRUE are above every number, an error is nothing', () => {
    expect(hits(cell('lessThan', '=1'), MIXED)).toBe('A2 A6 A7');
    expect(hits(cell('greaterThan', '=1'), MIXED)).toBe('A1 A3 A4 A8 A9');
    expect(hits(cell('equal', '=0'), MIXED)).toBe('A2 A6');
    expect(hits(cell('equal', '="ABC"'), MIXED)).toBe('A3');
  });

  test('a range of values with its bounds in any order', () => {
    for (const [formula1, formula2] of [
      ['=0', '=3'],
      ['=3', '=0'],
    ] as const) {
      const between = { kind: 'cellValue', operator: 'between', formula1, formula2 } as const;
      expect(hits(between, [-1, 0, 2, 3, 4])).toBe('A2 A3 A4');
      expect(hits({ ...between, operator: 'notBetween' }, [-1, 0, 2, 3, 4])).toBe('A1 A5');
    }
  });

  test('an operand that is a comparison or a reference, as seen from each cell', () => {
    expect(hits(cell('equal', '=1>0'), [true, 1])).toBe('A1');
    expect(hits(cell('greaterThan', '=$A$1'), [1, 2, 0])).toBe('A2');
    expect(hits(cell('greaterThan', '=A1'), [1, 2, 0, 5], 'A2:A4')).toBe('A2 A4');
  });

  test('a text: without case, with wildcards; what does not contain it also counts blanks and errors', () => {
    const text = (operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith', of: string) =>
      hits({ kind: 'containsText', operator, text: of }, ['Late', 'too late', 12, null, NA]);
    expect(text('contains', 'LATE')).toBe('A1 A2');
    expect(text('contains', 'o*e')).toBe('A2');
    expect(text('notContains', 'late')).toBe('A3 A4 A5');
    expect(text('beginsWith', 'l')).toBe('A1');
    expect(text('beginsWith', '1')).toBe('A3');
    expect(text('endsWith', 'LATE')).toBe('A1 A2');
  });

  test('the largest: ties are in, numbers kept as text and errors are out, at least one by percent', () => {
    expect(hits(top(2), [5, 7, 7, 7, 1, '9', NA])).toBe('A2 A3 A4');
    expect(hits(top(9), [5, null, 'x', 1])).toBe('A1 A4');
    expect(hits(top(10, true), [1, 2, 3, 4, 5])).toBe('A5');
    expect(hits(top(50, true), [1, 2, 3, 4, 5])).toBe('A4 A5');
    const bottom = { kind: 'topBottom', side: 'bottom', rank: 1, percent: false } as const;
    expect(hits(bottom, [5, null, 1, 1, NA])).toBe('A3 A4');
  });

  test('averages and deviations of numbers alone', () => {
    const values = [1, 2, 3, null, 'x', '99', NA];
    expect(hits(preset('aboveAverage'), values)).toBe('A3');
    expect(hits(preset('belowAverage'), values)).toBe('A1');
    expect(hits(preset('aboveOrEqualAverage'), values)).toBe('A2 A3');
    expect(hits(preset('belowOrEqualAverage'), values)).toBe('A1 A2');
    const spread = [10, 10, 10, 10, 10, 10, 10, 10, 10, 100];
    expect(hits(preset('above2Deviations'), spread)).toBe('A10');
    expect(hits(preset('above3Deviations'), spread)).toBe('');
    expect(hits(preset('below1Deviation'), [1, 9, 9, 9, 9])).toBe('A1');
  });

  test('blanks, which spaces are too, and errors', () => {
    const values = [null, '', '  ', 0, NA];
    expect(hits(preset('blanks'), values)).toBe('A1 A2 A3');
    expect(hits(preset('nonBlanks'), values)).toBe('A4');
    expect(hits(preset('errors'), values)).toBe('A5');
    expect(hits(preset('nonErrors'), values)).toBe('A1 A2 A3 A4');
  });

  test('what occurs more than once, or once, without case and blanks, with wildcards', () => {
    const values = ['Ada', 'ada', 1, '1', null, null, 'x'];
    expect(hits(preset('duplicate'), values)).toBe('A1 A2 A3 A4');
    expect(hits(preset('unique'), values)).toBe('A7');
    expect(hits(preset('duplicate'), ['PT736', 'PT736', '*736'])).toBe('A1 A2 A3');
  });

  test.each<readonly [Criterion, string]>([
    ['today', 'A4'],
    ['yesterday', 'A3'],
    ['tomorrow', 'A5'],
    ['last7Days', 'A2 A3 A4'],
    ['lastWeek', 'A1 A2 A3'],
    ['thisWeek', 'A4 A5'],
    ['nextWeek', 'A6'],
    ['lastMonth', ''],
    ['thisMonth', 'A1 A2 A3 A4 A5 A6'],
    ['nextMonth', 'A7'],
  ])('dates %s are %s', (criterion, cells) => {
    const day = 46_348;
    const dates = [day - 7, day - 6, day - 1, day + 0.75, day + 1, day + 7, day + 20];
    expect(hits(preset(criterion), [...dates, 'soon', null])).toBe(cells);
  });

  test('several areas, of which a ranking sees all cells and no others', () => {
    const values = [9, 100, 7, 5];
    expect(hits(top(2), values, 'A1,A3:A4')).toBe('A1 A3');
    expect(hits(preset('aboveAverage'), values, 'A1,A3:A4')).toBe('A1');
    expect(hits(preset('duplicate'), [1, 1, 2, 1], 'A1,A3:A4')).toBe('A1 A4');
  });
});

test('a rule whose formula has become another is no longer of its kind', () => {
  const areas = parseAreas('A1:A3') ?? [];
  const builtIn = top(1);
  const rule = {
    kind: 'custom',
    areas,
    formula: builtInFormula(builtIn, areas),
    format: {},
    stopIfTrue: false,
    builtIn,
  } as const;
  expect(builtInOf(rule)).toEqual(builtIn);
  expect(builtInOf({ ...rule, formula: '=A1>1' })).toBeNull();
  expect(builtInOf({ ...rule, areas: parseAreas('A1:A4') ?? [] })).toBeNull();
});
