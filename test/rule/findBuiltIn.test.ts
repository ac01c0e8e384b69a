import { builtInOf } from '../../src/rule/builtInFormula';
import { planRules } from '../../src/rule/planRules';
import type { CellValue } from '../../src/sheet/cellValue';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { rules } from './ruleText';

/** Two columns, texts and numbers, of which `more` are further rows. */
function plan(text: string, more: readonly (readonly CellValue[])[] = []) {
  const grid: readonly (readonly CellValue[])[] = [
    ['State', 'Amount'],
    ['open', 10],
    ['done', 20],
    ['open', 30],
    ...more,
  ];
  const snapshot = makeSnapshot({
    sheetName: 'S',
    area: { top: 0, left: 0, bottom: grid.length - 1, right: 1 },
    grid,
    selection: [],
    isTable: false,
    now: 46_348,
  });
  const planned = planRules(rules(text), snapshot);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value.map((rule) => (rule.kind === 'custom' ? builtInOf(rule) : null));
}

const one = (when: string, more?: readonly (readonly CellValue[])[]) =>
  plan(`cells where ${when} -> fill red`, more)[0];

test.each([
  ['gt([1], 15)', { kind: 'cellValue', operator: 'greaterThan', formula1: '=15' }],
  ['eq([0], "open")', { kind: 'cellValue', operator: 'equal', formula1: '="open"' }],
  [
    'between([1], 5, 15)',
    { kind: 'cellValue', operator: 'between', formula1: '=5', formula2: '=15' },
  ],
  ['contains([0], "pe")', { kind: 'containsText', operator: 'contains', text: 'pe' }],
  ['not(contains([0], "pe"))', { kind: 'containsText', operator: 'notContains', text: 'pe' }],
  ['starts([0], "op")', { kind: 'containsText', operator: 'beginsWith', text: 'op' }],
  ['ends([0], "ne")', { kind: 'containsText', operator: 'endsWith', text: 'ne' }],
  ['blank([0])', { kind: 'preset', criterion: 'blanks' }],
  ['not(blank([0]))', { kind: 'preset', criterion: 'nonBlanks' }],
  ['error([0])', { kind: 'preset', criterion: 'errors' }],
  ['duplicate([0])', { kind: 'preset', criterion: 'duplicate' }],
  ['aboveAverage([1])', { kind: 'preset', criterion: 'aboveAverage' }],
])("cells where %s become a rule of Excel's own", (when, builtIn) => {
  expect(one(when)).toEqual(builtIn);
});

test.each([
  // Blanks would be coloured, and texts.
  'lt([1], 15)',
  'gt([1], [1])',
  // A pattern to Excel, and a formula.
  'contains([0], "a*b")',
  'contains([0], "=a")',
  'and(gt([1], 15), lt([1], 25))',
])('cells where %s stay a formula', (when) => {
  expect(one(when)).toBeNull();
});

test('what Excel does is not known: errors and empty texts among what is ranked or counted', () => {
  expect(one('aboveAverage([1])', [['open', { error: '#N/A' }]])).toBeNull();
  expect(one('duplicate([0])', [['', 5]])).toBeNull();
});

test('texts among numbers are guarded, which no rule of its own does', () => {
  expect(one('gt([1], 15)', [['open', 'n/a']])).toBeNull();
});

test('whole rows are a formula, and so are values of which a set has several', () => {
  expect(plan('rows where gt([1], 15) -> fill red')).toEqual([null]);
  expect(plan('cells where gt([1], 15) -> fill red; cells where gt([1], 5) -> fill green')).toEqual(
    [null, null],
  );
});
