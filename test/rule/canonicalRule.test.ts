import fc from 'fast-check';
import { canonicalRuleSet } from '../../src/rule/canonicalRule';
import { printRuleSet } from '../../src/rule/printRule';
import { sameRule } from '../../src/rule/sameRule';
import { arbitraryRuleSet } from './arbitraryRule';
import { rules } from './ruleText';

test.each([
  ['rows where not(not(blank([1]))) -> bold', 'rows where blank([1]) -> bold'],
  ['rows where not(eq([1], "done")) -> bold', 'rows where ne([1], "done") -> bold'],
  ['rows where not(gt([2], 5)) -> bold', 'rows where le([2], 5) -> bold'],
  ['rows where gt(5, [2]) -> bold', 'rows where lt([2], 5) -> bold'],
  ['rows where lt(average([2]), [2]) -> bold', 'rows where gt([2], average([2])) -> bold'],
  ['rows where between([2], 9, 3) -> bold', 'rows where between([2], 3, 9) -> bold'],
  ['rows where not(between([2], 3, 9)) -> bold', 'rows where outside([2], 3, 9) -> bold'],
  ['rows where not(blank([1])) -> bold', 'rows where not(blank([1])) -> bold'],
  ['rows where not(unique([1])) -> bold', 'rows where duplicate([1]) -> bold'],
  ['rows where not(period(weekend, [4])) -> bold', 'rows where period(weekday, [4]) -> bold'],
  [
    'rows where and(gt([2], 5), and(eq([1], "b"), eq([1], "a"))) -> bold',
    'rows where and(eq([1], "a"), eq([1], "b"), gt([2], 5)) -> bold',
  ],
  [
    'rows where not(or(eq([1], "b"), blank([1]))) -> bold',
    'rows where and(ne([1], "b"), not(blank([1]))) -> bold',
  ],
  ['rows where or(gt([2], 5), lt(5, [2])) -> bold', 'rows where gt([2], 5) -> bold'],
  ['columns(3, 0, 3) where gt([2], 5) -> bold', 'columns(0, 3) where gt([2], 5) -> bold'],
  ['columns(2) where gt([2], 5) -> bold', 'cells where gt([2], 5) -> bold'],
  [
    'cells where and(gt([2], 5), eq([1], "a")) -> bold',
    'columns(2) where and(eq([1], "a"), gt([2], 5)) -> bold',
  ],
  [
    'cells where and(gt(this, 5), eq([1], "a")) -> bold',
    'cells where and(gt(this, 5), eq([1], "a")) -> bold',
  ],
  ['rows where eq([2], max([2])) -> bold', 'rows where eq([2], max([2])) -> bold'],
  ['rows where lt([4], today(0, week)) -> bold', 'rows where lt([4], today) -> bold'],
])('%s has the normal form %s', (text, normal) => {
  expect(printRuleSet(canonicalRuleSet(rules(text)))).toBe(normal);
});

test('the normal form of a normal form is itself', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const normal = canonicalRuleSet(ruleSet);
      expect(canonicalRuleSet(normal)).toEqual(normal);
    }),
    { numRuns: 300 },
  );
});

test('rules whose order decides are not the same the other way round', () => {
  const first = 'rows where gt([2], 90) -> fill red';
  const second = 'rows where gt([2], 50) -> fill yellow';
  expect(sameRule(rules(`${first}; ${second}`), rules(`${second}; ${first}`))).toBe(false);
  expect(sameRule(rules(first), rules('rows where lt(90, [2]) -> fill red'))).toBe(true);
});
