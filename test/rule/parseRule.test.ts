import fc from 'fast-check';
import { parseRuleSet } from '../../src/rule/parseRule';
import { printRuleSet } from '../../src/rule/printRule';
import { arbitraryRuleSet } from './arbitraryRule';

test('every rule set reads back from its text exactly', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      expect(parseRuleSet(printRuleSet(ruleSet))).toEqual({ ok: true, value: ruleSet });
    }),
    { numRuns: 300 },
  );
});

test.each([
  'rows where and(lt([2], today), ne([1], "done")) -> fill red bold',
  'cells where outside([0], percent(0.07), 1e-7) -> unformatted',
  'columns([0], [3]) where topPercent(10, this) -> font blue; dataBar([4], green)',
  'address(B2:D9) where gt([2], times(0.8, [3])) -> fill orange',
  'address(2:9) where contains([1], "say \\"hi\\"; -> (x)") -> italic',
  'iconSet([4], arrows, reversed)',
  'iconSet([4], trafficLights, 60, 80)',
  'iconSet([4], trafficLights, reversed, 60, 80)',
  'colorScale(C7:D14, red, white, green); dataBar(this, green)',
  'dataBar(C:C, blue); iconSet(7:9, flags, 60, 80)',
  'rowsExcept([1]) where everyNth(3) -> border',
  'rows where or(everyFrom(3), blocks(2), bands([1]), firstRows(5), lastRows(5)) -> bold',
  'rows where or(formula([0]), isText(this), isNumber([0]), whole([0]), odd([0]), even([0])) -> bold',
  'rows where or(multiple([2], 5), exact([0], "x"), containsCase([0], "x"), like([0], "A*-??")) -> bold',
  'rows where and(oneOf([1], "x", 7), containsAny(this, "x", "y"), inColumn([0], [1])) -> bold',
  'rows where and(duplicate([0], [1]), firstOccurrence([0]), laterOccurrence(this)) -> bold',
  'rows where or(top(1, [2], by [0]), aboveAverage([2], by [0]), deviates(either, 2, [2])) -> bold',
  'rows where any(across, all(span([2], [3]), any(list([2], [3]), gt(this, 5)))) -> bold',
  'rows where gt([2], times(1.1, average([2], by [0]))) -> bold',
  'rows where gt([2], times(0.5, row(max, [2], [3]))) -> bold',
  'rows where eq(this, row(max)) -> bold',
  'rows where or(gt([2], above([2])), gt(this, left), gt([2], fixed(F1)), eq([2], first([2]))) -> bold',
  'rows where between([2], smallest(2, [2]), percentile(90, [2])) -> bold',
  'rows where gt(plus([2], -10), plus([2], [3])) -> bold',
  'rows where gt(product([2], [3]), distance([2], [3])) -> bold',
  'rows where or(gt(length([0]), 5), eq(month([4]), 12), ge(occurrences([0], [1]), 3)) -> bold',
  'rows where lt([4], today(-5, workday)) -> bold',
])('prints again what it read: %s', (text) => {
  const parsed = parseRuleSet(text);
  expect(parsed.ok && printRuleSet(parsed.value)).toBe(text);
});

test('named columns may be written as bare numbers', () => {
  const bare = parseRuleSet('columns(0, 3) where blank([1]) -> bold');
  expect(bare).toEqual(parseRuleSet('columns([0], [3]) where blank([1]) -> bold'));
});

test.each([
  ['rows where gt([2], 5) -> fill rot', 30, 'red'],
  ['rows where gt([2]; 5) -> bold', 17, ','],
  ['rows gt([2], 5) -> bold', 5, 'where'],
  ['rows where bigger([2], 5) -> bold', 11, 'gt'],
  ['rows where gt([2], 5) -> bold cells', 30, 'italic'],
  ['', 0, 'rows'],
  ['rows where bands(this) -> bold', 17, '[column]'],
  ['rows where gt([2], times(2, today)) -> bold', 28, 'average'],
  ['rows where top(1, [2], [0]) -> bold', 23, 'by'],
  ['rows where gt([2], fixed(F)) -> bold', 26, 'address'],
  ['iconSet([4], arrows, 60)', 23, ','],
  ['dataBar(Total, blue)', 8, 'address'],
])('says where it stopped reading: %s', (text, at, expected) => {
  expect(parseRuleSet(text)).toEqual({
    ok: false,
    error: { code: 'unexpected', at, expected: expect.arrayContaining([expected]) },
  });
});

test('a character outside the language is named by its place', () => {
  expect(parseRuleSet('rows where § -> bold')).toEqual({
    ok: false,
    error: { code: 'unknownCharacter', at: 11, expected: [] },
  });
});
