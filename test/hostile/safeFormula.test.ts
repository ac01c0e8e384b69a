import fc from 'fast-check';
import { describeRuleSet } from '../../src/rule/describeRule';
import { planRules } from '../../src/rule/planRules';
import type { RuleSet } from '../../src/rule/ruleSet';
import { validateRuleSet } from '../../src/rule/validateRule';
import { arbitraryRuleSet } from '../rule/arbitraryRule';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';
import { nastyTable } from './hostileTable';
import { NASTY_TEXTS } from './hostileText';
import { judgeFormula, judgeRule, readsClock } from './judgeAnswer';
import { runs } from './runs';

/** What the pane would let be written of a rule set: nothing that does not fit the table. */
function writtenRules(ruleSet: RuleSet, table = INVOICES) {
  if (validateRuleSet(ruleSet, table).length > 0) return [];
  const plan = planRules(ruleSet, table);
  return plan.ok ? plan.value : [];
}

describe('A rule that is written', () => {
  test('is legal and looks at this workbook alone, whatever rule set it is of', () => {
    let written = 0;
    fc.assert(
      fc.property(arbitraryRuleSet, (ruleSet) => {
        const rules = writtenRules(ruleSet);
        written += rules.length;
        expect(rules.flatMap(judgeRule)).toEqual([]);
      }),
      { numRuns: runs(1500), endOnFailure: true },
    );
    expect(written).toBeGreaterThan(runs(1500) / 8);
  });

  test('is so on any table', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, nastyTable, (ruleSet, table) => {
        expect(writtenRules(ruleSet, table).flatMap(judgeRule)).toEqual([]);
      }),
      { numRuns: runs(150), endOnFailure: true },
    );
  });

  test('looks at the clock only where its own words speak of days', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, (ruleSet) => {
        const clocked = writtenRules(ruleSet).filter(
          (rule) => rule.kind === 'custom' && readsClock(rule.formula),
        );
        if (clocked.length === 0) return;
        expect(JSON.stringify(describeRuleSet(ruleSet, INVOICES))).toMatch(/today|period/);
      }),
      { numRuns: runs(500), endOnFailure: true },
    );
  });
});

describe('A text out of a request or a cell', () => {
  const judge = (text: string): readonly string[] => {
    const quoted = JSON.stringify(text);
    return ['eq', 'exact', 'contains', 'starts', 'like', 'oneOf', 'containsAny'].flatMap((kind) => {
      const items = kind === 'oneOf' || kind === 'containsAny' ? `${quoted}, "b"` : quoted;
      const ruleSet = rules(`rows where ${kind}([1], ${items}) -> bold`);
      const written = writtenRules(ruleSet);
      return written.length === 0 ? [`${kind} is not written`] : written.flatMap(judgeRule);
    });
  };

  test.each(NASTY_TEXTS)('%j stays a text inside its rule', (text) => {
    expect(judge(text)).toEqual([]);
  });

  test('is put together from pieces where it is longer than Excel takes one', () => {
    for (const length of [255, 256, 1000]) expect(judge('x'.repeat(length))).toEqual([]);
  });
});

test.each([
  ['=WEBSERVICE("http://x")=1', 'calls WEBSERVICE'],
  ['=INDIRECT("[b.xlsx]S!A1")>1', 'calls INDIRECT'],
  ["='[b.xlsx]S'!A1>1", 'reads'],
  ['=RAND()>0.5', 'calls RAND'],
  ['=Secret>1', 'names Secret'],
  [`=A1="${'x'.repeat(256)}"`, 'a text of 256'],
  ['=A1>', 'does not parse'],
])('the judge itself finds %s', (formula, fault) => {
  expect(judgeFormula(formula).join()).toMatch(fault);
});
