import { conditionColumns } from '../../src/rule/conditionColumns';
import { findHole } from '../../src/rule/findHole';
import { fittingTypes } from '../../src/rule/fittingTypes';
import type { Condition } from '../../src/rule/condition';
import { rules } from './ruleText';

function condition(text: string): Condition {
  const [rule] = rules(`cells where ${text} -> bold`).rules;
  if (rule?.kind !== 'highlight') throw new Error(text);
  return rule.when;
}

test.each([
  ['gt(100, [2])', [2]],
  ['gt(average([3], by [0]), [2])', [2, 3, 0]],
  ['top(1, [2], by [0])', [2, 0]],
  ['gt([2], left)', [2, 'this']],
  ['gt([2], fixed(F1))', [2]],
  ['eq(this, row(max))', ['this']],
  ['eq(this, row(max, [4], [2]))', ['this', 2, 4]],
  ['gt(occurrences([3], [1]), 5)', [3, 1]],
  ['inColumn([0], [1])', [0, 1]],
  ['and(everyNth(2), firstRows(3))', []],
  ['any(across, blank(this))', []],
  ['any(across, gt(this, [3]))', [3]],
  ['all(span([4], [2]), gt(this, average(this)))', [2, 3, 4]],
  ['not(any(list([3], [1]), gt(this, [0])))', [3, 1, 0]],
])('%s reads %j', (text, columns) => {
  expect(conditionColumns(condition(text))).toEqual(columns);
});

const NUMBERS = ['number', 'percent'];

test.each([
  ['gt(this, 5)', NUMBERS],
  ['gt(5, this)', NUMBERS],
  // The day is what the difference is compared with, on whichever side it stands: both read numbers.
  ['gt(date(61), minus(this, [2]))', NUMBERS],
  ['lt(minus(this, [2]), date(61))', NUMBERS],
  ['eq(year(this), 2026)', ['date']],
  ['lt(plus(this, 30), today)', ['date']],
  ['gt(length(this), 5)', null],
  ['ge(occurrences(this), 3)', null],
  ['ne(this, above(this))', null],
  ['gt(this, times(0.5, row(max)))', NUMBERS],
  ['oneOf(this, "a", "b")', null],
  ['oneOf(this, "a", 5)', NUMBERS],
  ['odd(this)', NUMBERS],
  ['and(gt([2], 5), blank(this))', null],
  ['any(across, gt(this, 5))', null],
])('%s can apply to columns of %j', (text, types) => {
  expect(fittingTypes(condition(text))).toEqual(types);
});

test('a value left open inside a condition on several cells is found', () => {
  expect(findHole(condition('any(across, gt(this, hole(number)))'))).toBe('number');
});
