import fc from 'fast-check';
import { canonicalRuleSet } from '../../src/rule/canonicalRule';
import { printRuleSet } from '../../src/rule/printRule';
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
  ['columns([3], [0], [3]) where gt([2], 5) -> bold', 'columns([0], [3]) where gt([2], 5) -> bold'],
  ['columns([2]) where gt([2], 5) -> bold', 'cells where gt([2], 5) -> bold'],
  [
    'cells where and(gt([2], 5), eq([1], "a")) -> bold',
    'columns([2]) where and(eq([1], "a"), gt([2], 5)) -> bold',
  ],
  [
    'cells where and(gt(this, 5), eq([1], "a")) -> bold',
    'cells where and(gt(this, 5), eq([1], "a")) -> bold',
  ],
  ['rows where eq([2], max([2])) -> bold', 'rows where eq([2], max([2])) -> bold'],
  ['rows where lt([4], today(0, week)) -> bold', 'rows where lt([4], today) -> bold'],
  ['rowsExcept([1]) where gt(5, [2]) -> border', 'rowsExcept([1]) where lt([2], 5) -> border'],
  // Several values of one column are one list.
  [
    'rows where or(eq([1], "open"), gt([2], 5), eq([1], "Done"), eq("open", [1])) -> bold',
    'rows where or(oneOf([1], "Done", "open"), gt([2], 5)) -> bold',
  ],
  [
    'rows where or(oneOf([1], "b", "A"), eq([1], "a"), eq([1], 7)) -> bold',
    'rows where oneOf([1], 7, "A", "b") -> bold',
  ],
  ['rows where or(eq([1], "x"), eq([1], "X")) -> bold', 'rows where eq([1], "X") -> bold'],
  [
    'rows where or(eq([0], "x"), eq([1], "x")) -> bold',
    'rows where or(eq([0], "x"), eq([1], "x")) -> bold',
  ],
  [
    'rows where and(ne([1], "b"), ne([1], "a")) -> bold',
    'rows where not(oneOf([1], "a", "b")) -> bold',
  ],
  [
    'rows where not(or(eq([1], "b"), eq([1], "a"))) -> bold',
    'rows where not(oneOf([1], "a", "b")) -> bold',
  ],
  ['rows where not(not(oneOf([1], "b", "a"))) -> bold', 'rows where oneOf([1], "a", "b") -> bold'],
  [
    'rows where or(contains([1], "b"), contains([1], "a")) -> bold',
    'rows where containsAny([1], "a", "b") -> bold',
  ],
  [
    'rows where and(not(contains([1], "b")), not(contains([1], "a"))) -> bold',
    'rows where not(containsAny([1], "a", "b")) -> bold',
  ],
  ['rows where containsAny([1], "a", "A") -> bold', 'rows where contains([1], "A") -> bold'],
  // Columns whose order says nothing.
  ['rows where duplicate([2], [0]) -> bold', 'rows where duplicate([0], [2]) -> bold'],
  ['cells where duplicate([2], [0]) -> bold', 'columns([2]) where duplicate([0], [2]) -> bold'],
  ['rows where gt(distance([3], [2]), 5) -> bold', 'rows where gt(distance([2], [3]), 5) -> bold'],
  ['rows where gt(product([3], [2]), 5) -> bold', 'rows where gt(product([2], [3]), 5) -> bold'],
  ['rows where gt(plus([3], [2]), 5) -> bold', 'rows where gt(plus([2], [3]), 5) -> bold'],
  ['rows where gt(minus([3], [2]), 5) -> bold', 'rows where gt(minus([3], [2]), 5) -> bold'],
  [
    'rows where eq([2], row(max, [3], [2])) -> bold',
    'rows where eq([2], row(max, [2], [3])) -> bold',
  ],
  [
    'rows where any(list([3], [2]), blank(this)) -> bold',
    'rows where any(list([2], [3]), blank(this)) -> bold',
  ],
  [
    'rows where any(span([3], [2]), blank(this)) -> bold',
    'rows where any(span([2], [3]), blank(this)) -> bold',
  ],
  // A row's own value before what it is measured against.
  ['rows where gt(times(0.8, [3]), [2]) -> bold', 'rows where lt([2], times(0.8, [3])) -> bold'],
  [
    'rows where lt(average([2], by [0]), [2]) -> bold',
    'rows where gt([2], average([2], by [0])) -> bold',
  ],
  ['rows where ne(above([1]), [1]) -> bold', 'rows where ne([1], above([1])) -> bold'],
  [
    'rows where gt([2], times(1, average([2]))) -> bold',
    'rows where gt([2], average([2])) -> bold',
  ],
  // How often a value occurs.
  ['rows where gt(occurrences([1]), 1) -> bold', 'rows where duplicate([1]) -> bold'],
  ['rows where ge(occurrences([1], [0]), 2) -> bold', 'rows where duplicate([0], [1]) -> bold'],
  ['rows where eq(1, occurrences([1])) -> bold', 'rows where unique([1]) -> bold'],
  ['rows where gt(occurrences([1]), 2) -> bold', 'rows where gt(occurrences([1]), 2) -> bold'],
  ['rows where not(laterOccurrence([1])) -> bold', 'rows where firstOccurrence([1]) -> bold'],
  [
    'rows where not(any(across, blank(this))) -> bold',
    'rows where all(across, not(blank(this))) -> bold',
  ],
  [
    'rows where not(all(across, gt(this, 5))) -> bold',
    'rows where any(across, le(this, 5)) -> bold',
  ],
  ['rows where not(everyNth(1)) -> bold', 'rows where not(everyNth(1)) -> bold'],
  // Found by reading what mutation testing left.
  ['rows where gt(occurrences([1]), 3) -> bold', 'rows where gt(occurrences([1]), 3) -> bold'],
  ['rows where ge(occurrences([1]), 1) -> bold', 'rows where ge(occurrences([1]), 1) -> bold'],
  ['rows where ge(occurrences([1]), 3) -> bold', 'rows where ge(occurrences([1]), 3) -> bold'],
  ['rows where eq(occurrences([1]), 2) -> bold', 'rows where eq(occurrences([1]), 2) -> bold'],
  ['rows where lt(occurrences([1]), 2) -> bold', 'rows where lt(occurrences([1]), 2) -> bold'],
  [
    'rows where eq(occurrences([1]), percent(1)) -> bold',
    'rows where eq(occurrences([1]), percent(1)) -> bold',
  ],
  ['rows where not(firstOccurrence([1])) -> bold', 'rows where laterOccurrence([1]) -> bold'],
  ['rows where not(duplicate([1])) -> bold', 'rows where unique([1]) -> bold'],
  ['rows where not(period(weekday, [4])) -> bold', 'rows where period(weekend, [4]) -> bold'],
  ['rows where not(period(today, [4])) -> bold', 'rows where not(period(today, [4])) -> bold'],
  ['rows where not(outside([2], 9, 3)) -> bold', 'rows where between([2], 3, 9) -> bold'],
  [
    'rows where between([4], date(46349), date(46348)) -> bold',
    'rows where between([4], date(46348), date(46349)) -> bold',
  ],
  [
    'rows where between([4], time(0.75), time(0.25)) -> bold',
    'rows where between([4], time(0.25), time(0.75)) -> bold',
  ],
  [
    'rows where between([4], date(46348), date(46349)) -> bold',
    'rows where between([4], date(46348), date(46349)) -> bold',
  ],
  [
    'rows where between([4], time(0.25), time(0.75)) -> bold',
    'rows where between([4], time(0.25), time(0.75)) -> bold',
  ],
  [
    'rows where between([4], date(46348), 9) -> bold',
    'rows where between([4], date(46348), 9) -> bold',
  ],
  [
    'rows where between([4], time(0.25), 0) -> bold',
    'rows where between([4], time(0.25), 0) -> bold',
  ],
  ['rows where gt([2], 1) -> bold', 'rows where gt([2], 1) -> bold'],
  ['rows where gt(occurrences([2]), [3]) -> bold', 'rows where gt(occurrences([2]), [3]) -> bold'],
  ['rows where between([1], "a", "B") -> bold', 'rows where between([1], "a", "B") -> bold'],
  ['rows where between([1], "m", "B") -> bold', 'rows where between([1], "B", "m") -> bold'],
  [
    'rows where between([2], 9, date(46348)) -> bold',
    'rows where between([2], 9, date(46348)) -> bold',
  ],
  [
    'rows where any(list([3], [2], [3]), blank(this)) -> bold',
    'rows where any(list([2], [3]), blank(this)) -> bold',
  ],
  [
    'rows where any(list([10], [9]), blank(this)) -> bold',
    'rows where any(list([9], [10]), blank(this)) -> bold',
  ],
  [
    'rows where and(everyNth(2), blank([10]), blank([9])) -> bold',
    'rows where and(blank([9]), blank([10]), everyNth(2)) -> bold',
  ],
  [
    'cells where and(blank([0]), gt(this, 5)) -> bold',
    'columns([0]) where and(gt(this, 5), blank([0])) -> bold',
  ],
  ['rows where and(gt([2], 5), or(lt(5, [2]))) -> bold', 'rows where gt([2], 5) -> bold'],
  [
    'rows where or(blank([1]), or(gt([2], 5), blank([0]))) -> bold',
    'rows where or(blank([0]), blank([1]), gt([2], 5)) -> bold',
  ],
  ['columns([10], [9]) where gt([2], 5) -> bold', 'columns([9], [10]) where gt([2], 5) -> bold'],
  [
    'rows where blank([1]) -> border strikethrough underline italic bold font blue fill red',
    'rows where blank([1]) -> fill red font blue bold italic underline strikethrough border',
  ],
  ['dataBar([2], red)', 'dataBar([2], red)'],
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
  const normal = (text: string): string => printRuleSet(canonicalRuleSet(rules(text)));
  expect(normal(`${first}; ${second}`)).not.toBe(normal(`${second}; ${first}`));
  expect(normal(first)).toBe(normal('rows where lt(90, [2]) -> fill red'));
});
