import fc from 'fast-check';
import { compileFormula } from '../../src/formula/compileFormula';
import { anchorOf } from '../../src/formula/checkRule';
import { evaluateMask } from '../../src/formula/evaluateMask';
import { readRuleFormula } from '../../src/formula/reading/readRuleFormula';
import { workbookOfSnapshot } from '../../src/formula/workbookOfSnapshot';
import type { Condition } from '../../src/rule/condition';
import type { FormulaPlace } from '../../src/rule/formulaPlace';
import { formulaText } from '../../src/rule/formulaText';
import { planRules } from '../../src/rule/planRules';
import { printCondition } from '../../src/rule/printCondition';
import { validateRuleSet } from '../../src/rule/validateRule';
import { parseArea } from '../../src/sheet/parseAddress';
import { arbitraryCondition } from '../rule/arbitraryCondition';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';
import { TRICKY } from '../rule/trickyTable';

function placeAt(address: string, snapshot = TRICKY): FormulaPlace {
  const area = parseArea(address);
  if (area === null) throw new Error(address);
  return { snapshot, areas: [area] };
}

function conditionOf(text: string): Condition {
  const [rule] = rules(`rows where ${text} -> bold`).rules;
  if (rule?.kind !== 'highlight') throw new Error(text);
  return rule.when;
}

/** What a formula does to every cell, errors as misses. */
function effect(formula: string, place: FormulaPlace): unknown {
  const compiled = compileFormula(
    formula,
    anchorOf(place.areas),
    workbookOfSnapshot(place.snapshot),
  );
  if (!compiled.ok) return compiled.error;
  return place.areas.map((area) =>
    evaluateMask(compiled.value, area).map((row) => row.map((one) => one === 'hit')),
  );
}

/** Rules that a person could mean; an OR over several cells of a row is written with too few guards against errors. */
function canBeMeant(when: Condition, { snapshot }: FormulaPlace): boolean {
  if (/"kind":"(?:some|every|hole)"/.test(JSON.stringify(when))) return false;
  const rule = { kind: 'highlight', where: { kind: 'rows' }, when, format: {} } as const;
  const ruleSet = { kind: 'rules', rules: [rule] } as const;
  return validateRuleSet(ruleSet, snapshot).length === 0 && planRules(ruleSet, snapshot).ok;
}

function read(formula: string, place: FormulaPlace): string | null {
  const condition = readRuleFormula(formula, place);
  return condition === null ? null : printCondition(condition);
}

const PLACES = [
  placeAt('A2:E11'),
  placeAt('C2:C11'),
  placeAt('C2:D11'),
  placeAt('C2:C6', INVOICES),
];

test('what formulaText wrote reads back as a condition with the same effect, or as none', () => {
  fc.assert(
    fc.property(arbitraryCondition, fc.constantFrom(...PLACES), (condition, place) => {
      fc.pre(canBeMeant(condition, place));
      const formula = formulaText(condition, place);
      const back = readRuleFormula(formula, place);
      if (back === null) return;
      expect({ formula, hits: effect(formulaText(back, place), place) }).toEqual({
        formula,
        hits: effect(formula, place),
      });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['any(span([2], [3]), lt(this, 5))'],
  ['all(span([2], [3]), ge(this, 10))'],
  ['any(across, blank(this))'],
  ['not(any(across, error(this)))'],
])('%s reads back with the same effect', (text) => {
  const [place] = PLACES;
  if (place === undefined) throw new Error('no place');
  const formula = formulaText(conditionOf(text), place);
  const back = readRuleFormula(formula, place);
  expect(back && effect(formulaText(back, place), place)).toEqual(effect(formula, place));
});

test.each([
  ['=$C2>100', 'gt([2], 100)'],
  ['=100<$C2', 'gt([2], 100)'],
  ['=AND($C2>100,$B2="open")', 'and(eq([1], "open"), gt([2], 100))'],
  ['=($C2>100)*($B2="open")', 'and(eq([1], "open"), gt([2], 100))'],
  ['=IF($C2>=$D2,TRUE,FALSE)', 'ge([2], [3])'],
  ['=ISNUMBER(SEARCH("late",$A2))', 'contains([0], "late")'],
  ['=NOT(ISERROR(SEARCH("late",$A2)))', 'contains([0], "late")'],
  ['=COUNTIF($A$2:$A$6,$A2)>1', 'duplicate([0])'],
  ['=COUNTIF(A:A,$A2)>1', null],
  ['=COUNTIF($A:$A,$A2)>1', 'duplicate([0])'],
  ['=COUNTIF($A$2:$A2,$A2)>1', 'laterOccurrence([0])'],
  ['=COUNTIFS($A$2:$A$6,$A2,$B$2:$B$6,$B2)>1', 'duplicate([0], [1])'],
  ['=MOD(ROW(),2)=0', 'everyFrom(2)'],
  ['=MOD(ROW(),2)', 'everyNth(2)'],
  ['=ISEVEN(ROW())', 'everyFrom(2)'],
  ['=WEEKDAY($E2,2)>5', 'period(weekend, [4])'],
  ['=OR(WEEKDAY($E2)=1,WEEKDAY($E2)=7)', 'period(weekend, [4])'],
  ['=$E2<TODAY()-30', 'lt([4], today(-30, day))'],
  ['=AND($E2>=TODAY(),$E2<=TODAY()+7)', 'between([4], today, today(7, day))'],
  ['=$E2<DATE(2026,1,1)', 'lt([4], date(46023))'],
  ['=$E2<46023', 'lt([4], date(46023))'],
  ['=ISBLANK($E2)', 'blank([4])'],
  ['=AND($C2<>"",$C2<50)', 'lt([2], 50)'],
  ['=AND($B2<>"",$B2<>"done")', 'and(ne([1], "done"), not(blank([1])))'],
  ['=OR($B2="open",$B2="done")', 'oneOf([1], "done", "open")'],
  ['=$C2>AVERAGE($C$2:$C$6)', 'gt([2], average([2]))'],
  ['=$C2=MAX($C$2:$C$6)', 'eq([2], max([2]))'],
  ['=RANK($C2,$C$2:$C$6)<=3', 'top(3, [2])'],
  ['=$C2>$D2*1.1', 'gt([2], times(1.1, [3]))'],
  ['=$A2<>$A1', 'ne([0], above([0]))'],
  ['=COUNTBLANK($A2:$E2)>0', 'any(span([0], [4]), blank(this))'],
  ['=LEFT($B2,3)="Not"', 'starts([1], "Not")'],
  ['=LEN($A2)>20', 'gt(length([0]), 20)'],
  ['=$C2>$H$1', 'gt([2], fixed(H1))'],
  ['=VLOOKUP($A2,$A$2:$C$6,3,FALSE)>5', null],
  ['=C2>100', null],
  ['=$C2>', null],
])('%s by hand means %s', (formula, meaning) => {
  expect(read(formula, placeAt('A2:E6', INVOICES))).toEqual(meaning);
});

test('without $ a formula on one column means that column, and on several the coloured cell', () => {
  expect(read('=C2>100', placeAt('C2:C6', INVOICES))).toBe('gt([2], 100)');
  expect(read('=C2>100', placeAt('C2:D6', INVOICES))).toBe('gt(this, 100)');
  expect(read('=C2>D2', placeAt('C2:D6', INVOICES))).toBe('gt(this, right)');
});
