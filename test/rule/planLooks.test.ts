import { planRules } from '../../src/rule/planRules';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

test.each([
  [
    'colorScale([2], red, white, green)',
    { kind: 'colorScale', colours: ['#F8696B', '#FFFFFF', '#63BE7B'] },
  ],
  ['dataBar([2], red)', { kind: 'dataBar', colour: '#FF555A' }],
  ['iconSet([2], flags)', { kind: 'iconSet', style: 'flags', reversed: false }],
  [
    'iconSet([2], arrows, 60, 80)',
    { kind: 'iconSet', style: 'arrows', reversed: false, bounds: [60, 80] },
  ],
])('%s is written with its colours, style and bounds: %j', (text, look) => {
  const planned = planRules(rules(text), INVOICES);
  const areas = [{ top: 1, left: 2, bottom: 5, right: 2 }];
  expect(planned).toEqual({ ok: true, value: [{ ...look, areas }] });
});

test.each([
  ['dataBar(C4:C9, red)', { top: 3, left: 2, bottom: 8, right: 2 }],
  ['iconSet(B1:C4, flags)', { top: 1, left: 1, bottom: 3, right: 2 }],
  ['colorScale(B:C, red, green)', { top: 1, left: 1, bottom: 5, right: 2 }],
])('%s stands on the address, without the header and no further than the data', (text, area) => {
  expect(planRules(rules(text), INVOICES)).toMatchObject({ ok: true, value: [{ areas: [area] }] });
});

describe('One of Excel’s own kinds', () => {
  const own = (text: string) => {
    const planned = planRules(rules(text), INVOICES);
    if (!planned.ok) throw new Error(planned.error.code);
    return planned.value.map((rule) => {
      const { builtIn = null, stopIfTrue, format } = rule.kind === 'custom' ? rule : never();
      return [builtIn?.kind ?? null, stopIfTrue, format.bold];
    });
  };
  const never = (): never => {
    throw new Error('a visual');
  };

  test('is taken for a rule alone', () => {
    expect(own('cells where gt([2], 100) -> bold')).toEqual([['cellValue', false, true]]);
  });

  test('is taken for texts, but not for cell values, where several rules come together', () => {
    expect(own('cells where gt([2], 100) -> bold; cells where contains([1], "a") -> bold')).toEqual(
      [
        [null, true, true],
        ['containsText', false, true],
      ],
    );
  });
});
