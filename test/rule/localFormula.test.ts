import fc from 'fast-check';
import { planRules } from '../../src/rule/planRules';
import { FUNCTION_NAMES } from '../../src/rule/words/formulaNames';
import { createFormulaWords } from '../../src/rule/words/localFormula';
import { arbitraryRuleSet } from './arbitraryRule';
import { INVOICES } from './invoiceTable';

const FORMULA = '=AND($C2>1250.5,COUNTIF($B$2:$B$9,"a,b.5")>1,NOT(ISBLANK($A2)),$D2=TRUE)';

test.each([
  ['en-US', 'en-US', FORMULA],
  [
    'de-DE',
    'de-DE',
    '=UND($C2>1250,5;ZÄHLENWENN($B$2:$B$9;"a,b.5")>1;NICHT(ISTLEER($A2));$D2=WAHR)',
  ],
  ['fr-FR', 'fr-FR', '=ET($C2>1250,5;NB.SI($B$2:$B$9;"a,b.5")>1;NON(ESTVIDE($A2));$D2=VRAI)'],
  [
    'es-ES',
    'es-ES',
    '=Y($C2>1250,5;CONTAR.SI($B$2:$B$9;"a,b.5")>1;NO(ESBLANCO($A2));$D2=VERDADERO)',
  ],
  ['nl-NL', 'nl-NL', '=EN($C2>1250,5;AANTAL.ALS($B$2:$B$9;"a,b.5")>1;NIET(ISLEEG($A2));$D2=WAAR)'],
  // Excel in one language, numbers in another.
  [
    'es-MX',
    'es-MX',
    '=Y($C2>1250.5,CONTAR.SI($B$2:$B$9,"a,b.5")>1,NO(ESBLANCO($A2)),$D2=VERDADERO)',
  ],
  ['en-US', 'de-DE', '=AND($C2>1250,5;COUNTIF($B$2:$B$9;"a,b.5")>1;NOT(ISBLANK($A2));$D2=TRUE)'],
  [
    'de-CH',
    'de-CH',
    '=UND($C2>1250.5;ZÄHLENWENN($B$2:$B$9;"a,b.5")>1;NICHT(ISTLEER($A2));$D2=WAHR)',
  ],
])('Excel in %s with the numbers of %s shows %s', (language, numbers, shown) => {
  expect(createFormulaWords(language, numbers).formula(FORMULA)).toBe(shown);
});

test('sheets, structured references, arrays and errors stay what they are', () => {
  const { formula } = createFormulaWords('de', 'de');
  expect(formula("='Plan, 1.5'!B2")).toBe("='Plan, 1.5'!B2");
  expect(formula('=[@Sum]>SUM(Table1[Sum, net])')).toBe('=[@Sum]>SUMME(Table1[Sum, net])');
  expect(formula('=OR(A1={1,2.5;3,4})')).toBe('=ODER(A1={1.2,5;3.4})');
  expect(formula('=A1=#N/A')).toBe('=A1=#NV');
  expect(formula('=XLOOKUP(A1,B:B,C:C)')).toBe('=XLOOKUP(A1;B:B;C:C)');
});

test('every function that our own rules print has its name in every language', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const plan = planRules(ruleSet, INVOICES);
      if (!plan.ok) return;
      for (const rule of plan.value) {
        if (rule.kind !== 'custom') continue;
        const text = rule.formula.replace(/"(?:[^"]|"")*"/g, '');
        for (const [, name = ''] of text.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) {
          expect(Object.keys(FUNCTION_NAMES)).toContain(name);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
