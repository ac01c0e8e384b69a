import fc from 'fast-check';
import { describeDecline, describeRuleSet } from '../../src/rule/describeRule';
import { DECLINE_REASONS } from '../../src/rule/ruleSet';
import { printWords } from '../../src/rule/words/en';
import { arbitraryRuleSet } from './arbitraryRule';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

test.each([
  [
    'rows where and(lt([4], today), ne([1], "done")) -> fill red',
    'Whole rows where Due date is before today and Status is not “done”, filled red.',
  ],
  [
    'cells where gt([2], 1250.5) -> fill orange bold',
    'Cells in Actual where the value is greater than 1,250.5, filled orange and bold.',
  ],
  [
    'columns(0, 1) where lt([2], times(0.8, [3])) -> font red',
    'Cells in Name and Status where Actual is less than 80% of Target, in red text.',
  ],
  [
    'cells where contains(this, "late") -> unformatted',
    'Cells where the value contains “late”, highlighted in yellow, as no look was named.',
  ],
  [
    'rows where between([4], today, today(2, week)) -> italic',
    'Whole rows where Due date is between today and today + 2 weeks, italic.',
  ],
  [
    'rows where ge([4], date(46348)) -> underline',
    'Whole rows where Due date is on or after 22 November 2026, underlined.',
  ],
  [
    'rows where and(or(blank([1]), eq([1], "open")), not(duplicate([0]))) -> strikethrough',
    'Whole rows where either Status is blank or Status is “open” and Name occurs only once, struck through.',
  ],
  [
    'rows where not(and(gt([2], 5), blank([1]))) -> bold',
    'Whole rows where Actual is at most 5 or Status is not blank, bold.',
  ],
  [
    'cells where topPercent(10, [2]) -> fill green; cells where belowAverage([2]) -> fill red',
    'Cells in Actual where the value is in the top 10%, filled green; otherwise cells in Actual where the value is below the average, filled red.',
  ],
  ['rows where eq([2], max([2])) -> bold', 'Whole rows where Actual is the largest value, bold.'],
  [
    'cells where gt([2], hole(number)) -> bold',
    'Cells in Actual where the value is greater than a number still to be chosen, bold.',
  ],
  [
    'rows where or(not(aboveAverage([2])), not(period(today, [4]))) -> bold',
    'Whole rows where Actual is at or below the average or Due date is not today, bold.',
  ],
  [
    'address(B2:C9) where period(weekend, [4]) -> fill grey',
    'Cells in B2:C9 where Due date is on a weekend, filled grey.',
  ],
  [
    'colorScale([2], red, yellow, green)',
    'Actual on a colour scale from red over yellow over green (lowest to highest).',
  ],
  ['dataBar([3], blue)', 'Blue data bars in Target.'],
  ['dataBar(C7:C14, blue)', 'Blue data bars in C7:C14.'],
  [
    'colorScale(B2:D9, red, green)',
    'B2:D9 on a colour scale from red over green (lowest to highest).',
  ],
  ['iconSet([2], trafficLights, reversed)', 'Traffic lights in Actual, in reverse order.'],
])('%s reads: %s', (text, sentence) => {
  expect(printWords(describeRuleSet(rules(text), INVOICES))).toBe(sentence);
});

test('a column without a header is named by its letters', () => {
  const columns = INVOICES.columns.map((column) => ({ ...column, header: '' }));
  const phrase = describeRuleSet(rules('rows where gt([2], 5) -> bold'), { ...INVOICES, columns });
  expect(printWords(phrase)).toBe('Whole rows where column C is greater than 5, bold.');
});

test('every rule has a sentence without leftovers', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const sentence = printWords(describeRuleSet(ruleSet, INVOICES));
      expect(sentence).toMatch(/^[A-Z].*\.$/su);
      expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
    }),
    { numRuns: 200 },
  );
});

test.each(DECLINE_REASONS)('a request declined for %s is told why', (reason) => {
  expect(printWords(describeDecline(reason))).toMatch(/^[A-Z].{20,}\.$/u);
});
