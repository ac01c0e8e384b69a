import { planRules } from '../../src/rule/planRules';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

function formula(text: string, snapshot = INVOICES): string | null {
  const planned = planRules(rules(text), snapshot);
  const [rule] = planned.ok ? planned.value : [];
  return rule?.kind === 'custom' ? rule.formula : null;
}

test.each([
  ['bands([0])', 'G1:H4', '=MOD(SUMPRODUCT(--($A$2:$A1<>$A$3:$A2))-($A1<>$A2),2)=1'],
  ['bands([1])', 'A1048576', '=MOD(SUMPRODUCT(--($B$2:$B1048576<>$B$1:$B1048575)),2)=0'],
  [
    'ne([0], below([0]))',
    'A1048576',
    '=AND(INDEX(A:A,MIN(1048576,ROW()+1))<>"",A1048576<>INDEX(A:A,MIN(1048576,ROW()+1)))',
  ],
  ['ne([0], above([0]))', 'A1', '=A1<>INDEX(A:A,MAX(1,ROW()-1))'],
])('%s on %s names no row that the sheet does not have', (when, address, written) => {
  expect(formula(`address(${address}) where ${when} -> bold`)).toBe(written);
});

test('in the sheet’s last row alone nothing is a second run', () => {
  const headless = { ...INVOICES, headerRow: null };
  expect(formula('address(A1048576) where bands([1]) -> bold', headless)).toBe('=FALSE');
  expect(formula('address(A1048576) where not(bands([1])) -> bold', headless)).toBe('=TRUE');
  const last = { ...headless.data, top: 1_048_575, bottom: 1_048_575 };
  const below = { ...headless, data: last, rows: headless.rows.slice(0, 1) };
  expect(formula('address(G1:H4) where bands([1]) -> bold', below)).toBe('=FALSE');
});
