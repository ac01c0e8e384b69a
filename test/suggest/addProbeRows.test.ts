import { addProbeRows } from '../../src/suggest/addProbeRows';
import { keyEffect } from '../../src/suggest/keyEffect';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

/** Whether two readings that do the same on the user's own rows are told apart on the probe rows. */
function areToldApart(first: string, second: string): boolean {
  const readings = [first, second].map((when) => rules(`rows where ${when} -> bold`));
  const table = addProbeRows({ ...INVOICES, rows: INVOICES.rows.slice(1, 2) }, readings);
  const [one, other] = readings.map((reading) => keyEffect(reading, table));
  return one !== other;
}

test.each([
  ['oneOf([1], "Done", "Late")', 'eq([1], "Done")'],
  ['oneOf([1], "Done", "Late")', 'containsAny([1], "Done", "Late")'],
  ['exact([1], "Done")', 'eq([1], "Done")'],
  ['like([1], "A*-??")', 'eq([1], "A*-??")'],
  ['duplicate([0])', 'laterOccurrence([0])'],
  ['duplicate([0])', 'duplicate([0], [1])'],
  ['unique([0])', 'firstOccurrence([0])'],
  ['eq([0], above([0]))', 'duplicate([0])'],
  ['bands([0])', 'everyNth(2)'],
  ['even([2])', 'multiple([2], 4)'],
  ['gt(length([0]), 10)', 'ge(length([0]), 10)'],
  ['eq(month([4]), 3)', 'eq(month([4]), 4)'],
  ['ge(hour([4]), 17)', 'gt(hour([4]), 17)'],
  ['gt(plus([2], 10), 50)', 'ge(plus([2], 10), 50)'],
  ['any(span([2], [3]), gt(this, 700))', 'all(span([2], [3]), gt(this, 700))'],
  ['gt([4], today(7, workday))', 'gt([4], today(7, day))'],
  ['top(1, [2])', 'top(1, [2], by [1])'],
])('%s and %s are different readings', (first, second) => {
  expect(areToldApart(first, second)).toBe(true);
});

test('two ways to say the same are one reading', () => {
  expect(areToldApart('oneOf([1], "a", "b")', 'or(eq([1], "a"), eq([1], "b"))')).toBe(false);
});
