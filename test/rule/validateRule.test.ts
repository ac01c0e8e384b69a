import type { RuleSet, Where } from '../../src/rule/ruleSet';
import { validateRuleSet } from '../../src/rule/validateRule';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/sheet/area';
import type { ColumnType } from '../../src/sheet/snapshot';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

test.each([
  ['rows where and(gt([2], 5), lt([4], today), eq([1], "a")) -> bold', []],
  ['rows where gt([9], 5) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 9 }]],
  ['columns(6) where gt([2], 5) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 6 }]],
  [
    'cells where top(3, [1]) -> bold',
    [{ code: 'wrongType', rule: 0, column: 1, needs: 'amounts', type: 'text' }],
  ],
  [
    'cells where gt([0], 5) -> bold',
    [{ code: 'wrongType', rule: 0, column: 0, needs: 'numbers', type: 'text' }],
  ],
  [
    'cells where lt([2], today) -> bold',
    [{ code: 'wrongType', rule: 0, column: 2, needs: 'dates', type: 'number' }],
  ],
  [
    'rows where gt([2], 5) -> bold; dataBar([1], red)',
    [{ code: 'wrongType', rule: 1, column: 1, needs: 'amounts', type: 'text' }],
  ],
  ['cells where contains([1], "") -> bold', [{ code: 'emptyText', rule: 0 }]],
  ['cells where top(0, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 0 }]],
  ['cells where bottom(2.5, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 2.5 }]],
  ['cells where topPercent(120, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 120 }]],
  ['rows where not(or(blank([1]))) -> bold', [{ code: 'tooFewParts', rule: 0 }]],
  ['rows where everyNth(0) -> bold', [{ code: 'badCount', rule: 0, n: 0 }]],
  ['rows where lastRows(2.5) -> bold', [{ code: 'badCount', rule: 0, n: 2.5 }]],
  ['rows where multiple([2], 0) -> bold', [{ code: 'badCount', rule: 0, n: 0 }]],
  ['rows where deviates(above, 0, [2]) -> bold', [{ code: 'badCount', rule: 0, n: 0 }]],
  ['rows where gt([2], percentile(101, [2])) -> bold', [{ code: 'badCount', rule: 0, n: 101 }]],
  ['rows where eq([2], largest(0, [2])) -> bold', [{ code: 'badCount', rule: 0, n: 0 }]],
  ['rows where duplicate([0], [0]) -> bold', [{ code: 'badColumns', rule: 0, count: 2 }]],
  ['rows where duplicate(this, [0]) -> bold', [{ code: 'badColumns', rule: 0, count: 2 }]],
  ['rows where unique([0], [1], [2], [3]) -> bold', [{ code: 'badColumns', rule: 0, count: 4 }]],
  ['rows where gt(occurrences([0], [0]), 3) -> bold', [{ code: 'badColumns', rule: 0, count: 2 }]],
  ['rows where any(list([0]), blank(this)) -> bold', [{ code: 'badColumns', rule: 0, count: 1 }]],
  ['rows where oneOf([1], "a") -> bold', [{ code: 'tooFewItems', rule: 0, count: 1 }]],
  ['rows where containsAny([1], "a", "") -> bold', [{ code: 'emptyText', rule: 0 }]],
  ['rows where any(across, blank([1])) -> bold', [{ code: 'unreadCell', rule: 0 }]],
  [
    'rows where any(across, and(blank(this), all(across, blank(this)))) -> bold',
    [{ code: 'nested', rule: 0 }],
  ],
  ['iconSet([2], arrows, 80, 60)', [{ code: 'badBounds', rule: 0 }]],
  ['iconSet([2], ratings, 60, 80)', [{ code: 'badBounds', rule: 0 }]],
  ['rowsExcept([7]) where blank([1]) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 7 }]],
  ['rows where aboveAverage([2], by [7]) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 7 }]],
  [
    'rows where any(span([4], [6]), blank(this)) -> bold',
    [
      { code: 'noSuchColumn', rule: 0, column: 5 },
      { code: 'noSuchColumn', rule: 0, column: 6 },
    ],
  ],
  [
    'rows where eq(month([2]), 3) -> bold',
    [{ code: 'wrongType', rule: 0, column: 2, needs: 'dates', type: 'number' }],
  ],
  [
    'rows where odd([4]) -> bold',
    [{ code: 'wrongType', rule: 0, column: 4, needs: 'numbers', type: 'date' }],
  ],
  // Sensible on dates and texts too.
  ['cells where top(3, [4]) -> bold', []],
  ['rows where gt(distance([4], [4]), 3) -> bold', []],
  ['rows where gt(length([1]), occurrences([0])) -> bold', []],
  ['rows where lt([4], largest(2, [4])) -> bold', []],
  ['rows where any(across, gt(this, 5)) -> bold', []],
  ['iconSet([2], arrows, 60, 80)', []],
  ['iconSet([2], arrows, 60, 60)', []],
  ['iconSet([2], ratings)', []],
  ['colorScale([2], red, white, green)', []],
  ['colorScale([2], red, green)', []],
  ['columns([9], [2]) where gt([9], 5) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 9 }]],
  ['colorScale([2], red)', [{ code: 'badColours', rule: 0, count: 1 }]],
])('%s has the problems %j', (text, problems) => {
  expect(validateRuleSet(rules(text), INVOICES)).toEqual(problems);
});

test('no rule at all, and more than four, are refused', () => {
  const { rules: one } = rules('dataBar([2], red)');
  expect(validateRuleSet({ kind: 'rules', rules: [] }, INVOICES)).toEqual([
    { code: 'ruleCount', count: 0, most: 4 },
  ]);
  const five = [one, one, one, one, one].flat();
  expect(validateRuleSet({ kind: 'rules', rules: five }, INVOICES)).toEqual([
    { code: 'ruleCount', count: 5, most: 4 },
  ]);
});

test('four rules are as many as may be', () => {
  const { rules: one } = rules('dataBar([2], red)');
  const four = [one, one, one, one].flat();
  expect(validateRuleSet({ kind: 'rules', rules: four }, INVOICES)).toEqual([]);
});

const blankNames = (where: Where): RuleSet => {
  const when = { kind: 'blank', column: 0 } as const;
  return { kind: 'rules', rules: [{ kind: 'highlight', where, when, format: { bold: true } }] };
};

test('a rule for columns that names none is refused', () => {
  expect(validateRuleSet(blankNames({ kind: 'columns', columns: [] }), INVOICES)).toEqual([
    { code: 'noColumns', rule: 0 },
  ]);
});

test.each([
  [{ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, true],
  [{ top: 3, left: 3, bottom: 3, right: 3 }, true],
  [{ top: -1, left: 0, bottom: 3, right: 3 }, false],
  [{ top: 0, left: -1, bottom: 3, right: 3 }, false],
  [{ top: 4, left: 0, bottom: 3, right: 3 }, false],
  [{ top: 0, left: 4, bottom: 3, right: 3 }, false],
  [{ top: 0, left: 0, bottom: MAX_ROWS, right: 3 }, false],
  [{ top: 0, left: 0, bottom: 3, right: MAX_COLUMNS }, false],
])('the area %j lies on the sheet: %s', (area, fits) => {
  expect(validateRuleSet(blankNames({ kind: 'address', area }), INVOICES)).toEqual(
    fits ? [] : [{ code: 'outsideGrid', rule: 0 }],
  );
  const bars: RuleSet = { kind: 'rules', rules: [{ kind: 'dataBar', on: area, colour: 'blue' }] };
  expect(validateRuleSet(bars, INVOICES)).toEqual(fits ? [] : [{ code: 'outsideGrid', rule: 0 }]);
});

test.each([
  ['gt([2], 5)', 'number percent time mixed empty'],
  ['lt([2], today)', 'date mixed empty'],
  ['top(3, [2])', 'number percent date time mixed empty'],
])('%s is asked of columns with %s alone', (condition, types) => {
  const ALL: readonly ColumnType[] = [
    'number',
    'percent',
    'date',
    'time',
    'text',
    'boolean',
    'mixed',
    'empty',
  ];
  const fitting = ALL.filter((type) => {
    const columns = INVOICES.columns.map((one, at) => (at === 2 ? { ...one, type } : one));
    const rule = rules(`rows where ${condition} -> bold`);
    return validateRuleSet(rule, { ...INVOICES, columns }).length === 0;
  });
  expect(fitting.sort()).toEqual(types.split(' ').sort());
});
