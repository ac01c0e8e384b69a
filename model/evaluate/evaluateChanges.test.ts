import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { printRuleSet } from '../../src/rule/printRule';
import { ok } from '../../src/sheet/result';
import { createSuggester } from '../../src/suggest/createSuggester';
import { readRule } from '../../src/suggest/readRule';
import { planRules } from '../../src/rule/planRules';
import { evaluateChanges, printChanges } from './evaluateChanges';
import { CHANGE_KINDS, readChanges, type ChangeCase } from './readChanges';

async function cases(): Promise<readonly ChangeCase[]> {
  const read = await readChanges();
  return read.ok ? read.value : [];
}

const programs = (...lines: readonly string[]) => lines.map((line) => line.split(' '));

test('every change stands on a rule that the product reads back, in each of seven kinds', async () => {
  const all = await cases();
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ snapshot }) => snapshot.sheetName)).size).toBe(6);
  const unread = all.filter(({ rule, snapshot }) => {
    const plan = planRules(rule, snapshot);
    const [native] = plan.ok ? plan.value : [];
    return native === undefined || readRule(native, snapshot) === null;
  });
  expect(unread.map(({ rule, words }) => [printRuleSet(rule), words])).toEqual([]);
  for (const kind of CHANGE_KINDS) {
    expect(all.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(8);
  }
});

test('what is accepted can be written, and is not what was there before', async () => {
  const wrong = (await cases()).filter(({ rule, accept, snapshot }) =>
    accept.some((one) => !planRules(one, snapshot).ok || printRuleSet(one) === printRuleSet(rule)),
  );
  expect(wrong.map(({ words }) => words)).toEqual([]);
});

test('a reading counts with its place, in the look that the rule had', async () => {
  const all = (await cases()).filter(({ words }) => words === 'make it 750');
  const sampler = fixedSampler(
    programs(
      'IF ROWS CMP_gt C_2 NUM_0 FILL_blue END',
      'IF ROWS CMP_gt C_2 NUM_1 END',
      'IF ROWS CMP_lt C_2 NUM_1 END',
    ),
  );
  const suggester = createSuggester({ sampler, vocabulary: VOCABULARY });
  const outcomes = await evaluateChanges(all, async () => ok(suggester));
  expect(outcomes).toMatchObject([{ kind: 'value', rank: 1 }]);
  expect(outcomes[0]?.readings[1]).toBe('rows where gt([2], 750) -> fill yellow');
  expect(printChanges(outcomes)).toMatch(/value: 0 of 1 first, 1 among three/);
});
