import { validateRuleSet } from '../../src/rule/validateRule';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

test.each([
  ['rows where and(gt([2], 5), lt([4], today), eq([1], "a")) -> bold', []],
  ['rows where gt([9], 5) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 9 }]],
  ['columns(6) where gt([2], 5) -> bold', [{ code: 'noSuchColumn', rule: 0, column: 6 }]],
  [
    'cells where top(3, [1]) -> bold',
    [{ code: 'wrongType', rule: 0, column: 1, needs: 'numbers', type: 'text' }],
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
    [{ code: 'wrongType', rule: 1, column: 1, needs: 'numbers', type: 'text' }],
  ],
  ['cells where contains([1], "") -> bold', [{ code: 'emptyText', rule: 0 }]],
  ['cells where top(0, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 0 }]],
  ['cells where bottom(2.5, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 2.5 }]],
  ['cells where topPercent(120, [2]) -> bold', [{ code: 'badRank', rule: 0, n: 120 }]],
  ['rows where not(or(blank([1]))) -> bold', [{ code: 'tooFewParts', rule: 0 }]],
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
