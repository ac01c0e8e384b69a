import fc from 'fast-check';
import { checkRule } from '../../src/formula/checkRule';
import { canonicalRuleSet } from '../../src/rule/canonicalRule';
import { planRules } from '../../src/rule/planRules';
import { printRuleSet } from '../../src/rule/printRule';
import type { RuleSet } from '../../src/rule/ruleSet';
import type { Condition } from '../../src/rule/condition';
import { arbitraryCondition } from './arbitraryCondition';
import { arbitraryRuleSet } from './arbitraryRule';
import { rules } from './ruleText';
import { hitRows, TRICKY } from './trickyTable';

test.each([
  ['gt([2], 50)', [1, 10]],
  ['ge([2], 50)', [1, 7, 10]],
  ['lt([2], 5)', [5, 6]],
  ['le([2], 5)', [2, 5, 6, 9]],
  ['not(gt([2], 5))', [2, 5, 6, 9]],
  ['eq([2], 0)', [5]],
  ['eq([2], 5)', [2, 9]],
  ['ne([2], 5)', [1, 3, 4, 5, 6, 7, 10]],
  ['eq([0], "ADA")', [1, 2]],
  ['ne([0], "Ada")', [3, 4, 5, 6, 7, 8, 9, 10]],
  ['eq([3], true)', [10]],
  ['eq([3], false)', []],
  ['gt([2], [3])', [7]],
  ['lt([2], [3])', [2, 9]],
  ['eq([2], [3])', [1, 5]],
  ['eq([0], [1])', [7]],
  ['lt([2], times(0.8, [3]))', [2, 9]],
  ['gt(minus([2], [3]), 0)', [7]],
  ['eq([2], max([2]))', [1, 10]],
  ['eq([2], min([2]))', [6]],
  ['gt([2], median([2]))', [1, 7, 10]],
  ['lt([2], average([2]))', [2, 5, 6, 9]],
  ['lt([2], sum([2]))', [1, 2, 5, 6, 7, 9, 10]],
  ['between([2], 0, 50)', [2, 5, 7, 9]],
  ['not(between([2], 5, 50))', [1, 5, 6, 10]],
  ['outside([2], -1, 60)', [1, 6, 10]],
  ['contains([0], "LATE")', [8, 10]],
  ['contains([0], "5*")', [6]],
  ['not(contains([0], "a"))', [3, 5, 6, 7, 9]],
  ['starts([0], "ad")', [1, 2]],
  ['ends([0], "late")', [8, 10]],
  ['blank([0])', [3, 5, 9]],
  ['not(blank([0]))', [1, 2, 4, 6, 7, 8, 10]],
  ['error([2])', [8]],
  ['not(error([2]))', [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ['duplicate([0])', [1, 2]],
  ['duplicate([1])', [1, 2, 4, 5, 6, 7, 8]],
  ['unique([0])', [4, 5, 6, 7, 8, 10]],
  ['duplicate([2])', [1, 2, 9, 10]],
  ['top(1, [2])', [1, 10]],
  ['top(3, [2])', [1, 7, 10]],
  ['top(99, [2])', [1, 2, 5, 6, 7, 9, 10]],
  ['bottom(2, [2])', [5, 6]],
  ['bottomPercent(30, [2])', [5, 6]],
  ['topPercent(1, [2])', [1, 10]],
  ['not(top(3, [2]))', [2, 5, 6, 9]],
  ['aboveAverage([2])', [1, 7, 10]],
  ['not(aboveAverage([2]))', [2, 5, 6, 9]],
  ['belowAverage([2])', [2, 5, 6, 9]],
  ['lt([4], today)', [2, 7, 9]],
  ['le([4], today)', [1, 2, 7, 8, 9]],
  ['eq([4], today)', [1, 8]],
  ['between([4], today, today(7, day))', [1, 5, 6, 8]],
  ['lt([4], today(-1, week))', [9]],
  ['gt([4], today(1, month))', [10]],
  ['period(today, [4])', [1, 8]],
  ['period(yesterday, [4])', [2]],
  ['period(tomorrow, [4])', [5]],
  ['period(last7Days, [4])', [1, 2, 8]],
  ['period(thisWeek, [4])', [1, 5, 6, 8]],
  ['period(lastWeek, [4])', [2, 7]],
  ['period(nextWeek, [4])', []],
  ['period(thisMonth, [4])', [1, 2, 5, 6, 7, 8]],
  ['period(lastMonth, [4])', [9]],
  ['period(nextMonth, [4])', []],
  ['period(thisYear, [4])', [1, 2, 5, 6, 7, 8, 9]],
  ['period(nextYear, [4])', [10]],
  ['period(lastYear, [4])', []],
  ['period(weekend, [4])', [1, 2, 6, 7, 8]],
  ['period(weekday, [4])', [5, 9, 10]],
  ['not(period(thisMonth, [4]))', [9, 10]],
  ['and(lt([4], today), ne([0], "ada"))', [7, 9]],
  ['or(gt([2], 50), error([2]))', [1, 8, 10]],
  ['or(gt([2], 50), blank([0]))', [1, 3, 5, 9, 10]],
  ['or(period(weekend, [4]), eq([0], "n/a"))', [1, 2, 4, 6, 7, 8]],
  ['not(and(gt([2], 5), contains([0], "a")))', [2, 3, 5, 6, 7, 9]],
])('%s hits the rows %j', (condition, hits) => {
  expect(hitRows(`rows where ${condition} -> bold`)).toEqual(hits);
});

test.each([
  ['today', 46351, 46351],
  ['yesterday', 46350, 46350],
  ['tomorrow', 46352, 46352],
  ['last7Days', 46345, 46351],
  ['lastWeek', 46341, 46347],
  ['thisWeek', 46348, 46354],
  ['nextWeek', 46355, 46361],
  ['lastMonth', 46296, 46326],
  ['thisMonth', 46327, 46356],
  ['nextMonth', 46357, 46387],
  ['lastQuarter', 46204, 46295],
  ['thisQuarter', 46296, 46387],
  ['nextQuarter', 46388, 46477],
  ['lastYear', 45658, 46022],
  ['thisYear', 46023, 46387],
  ['nextYear', 46388, 46752],
])(
  'on Wednesday 25 November 2026, %s goes from day %d to the end of day %d',
  (period, from, to) => {
    const days = [from - 1, from - 0.01, from, to, to + 0.99, to + 1];
    const rows = days.map((day) => [null, null, null, null, day]);
    const data = { ...TRICKY.data, bottom: days.length };
    const table = { ...TRICKY, rows, data, now: 46351.5 };
    const planned = planRules(rules(`cells where period(${period}, [4]) -> bold`), table);
    const [native] = planned.ok ? planned.value : [];
    expect(native && checkRule(native, table)).toMatchObject({
      hits: [{ row: 3 }, { row: 4 }, { row: 5 }],
    });
  },
);

test('top 3 of a selection counts the whole selection', () => {
  const selection = [{ top: 1, left: 2, bottom: 10, right: 3 }];
  const planned = planRules(rules('cells where top(3, this) -> bold'), { ...TRICKY, selection });
  const [native] = planned.ok ? planned.value : [];
  expect(native && checkRule(native, TRICKY)).toMatchObject({
    hits: [
      { row: 1, column: 2 },
      { row: 1, column: 3 },
      { row: 10, column: 2 },
    ],
  });
});

/** Everything the rules of a set do, or null where they cannot be planned. */
function effect(ruleSet: RuleSet): unknown {
  const planned = planRules(ruleSet, TRICKY);
  if (!planned.ok) return null;
  return planned.value.map((native) => {
    const checked = checkRule(native, TRICKY);
    if (checked.status !== 'cells') return checked;
    return checked.hits.map(({ row, column }) => `${row} ${column}`).sort();
  });
}

test('every rule without an open value is a formula that Excel takes', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const planned = planRules(ruleSet, TRICKY);
      for (const native of planned.ok ? planned.value : []) {
        // What lies outside the table, and which cells hold formulas, a snapshot does not say.
        expect(checkRule(native, TRICKY)).not.toMatchObject({ status: 'illegal' });
      }
    }),
    { numRuns: 200 },
  );
});

test('the normal form of a rule hits the same cells', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const normal = canonicalRuleSet(ruleSet);
      expect([printRuleSet(normal), effect(normal)]).toEqual([
        printRuleSet(normal),
        effect(ruleSet),
      ]);
    }),
    { numRuns: 200 },
  );
});

test('no cell meets a condition and its negation', () => {
  fc.assert(
    fc.property(arbitraryCondition, (when) => {
      const hits = (condition: Condition): ReadonlySet<string> => {
        const where = { kind: 'address', area: TRICKY.data } as const;
        const rule = { kind: 'highlight', where, when: condition, format: {} } as const;
        const told = effect({ kind: 'rules', rules: [rule] });
        return new Set(Array.isArray(told) ? told.flat().map(String) : []);
      };
      const both = [...hits({ kind: 'not', of: when })].filter((cell) => hits(when).has(cell));
      expect(both.filter((cell) => /^\d+ \d+$/.test(cell))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
