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
  'columns(0, 3) where topPercent(10, this) -> font blue; dataBar([4], green)',
  'address(B2:D9) where gt([2], times(0.8, [3])) -> fill orange',
  'address(2:9) where contains([1], "say \\"hi\\"; -> (x)") -> italic',
  'iconSet([4], arrows, reversed)',
])('prints again what it read: %s', (text) => {
  const parsed = parseRuleSet(text);
  expect(parsed.ok && printRuleSet(parsed.value)).toBe(text);
});

test.each([
  ['rows where gt([2], 5) -> fill rot', 30, 'red'],
  ['rows where gt([2]; 5) -> bold', 17, ','],
  ['rows gt([2], 5) -> bold', 5, 'where'],
  ['rows where bigger([2], 5) -> bold', 11, 'gt'],
  ['rows where gt([2], 5) -> bold cells', 30, 'italic'],
  ['', 0, 'rows'],
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
