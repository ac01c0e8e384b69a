import { addProbeRows } from '../../src/suggest/addProbeRows';
import { keyEffect } from '../../src/suggest/keyEffect';
import { weighReading } from '../../src/suggest/weighReading';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

function weigh(text: string): number {
  const ruleSet = rules(text);
  const probed = addProbeRows(INVOICES, [ruleSet]);
  return weighReading(ruleSet, INVOICES, probed, (one) => keyEffect(one, probed));
}

test.each([
  ['what nothing on the sheet fits', 'rows where gt([2], 987654321) -> bold'],
  [
    'what every cell fits',
    'rows where or(not(contains([1], "Done")), contains([1], "Done")) -> bold',
  ],
  [
    'a second rule that the first leaves nothing to',
    'cells where lt([2], 50) -> fill red; cells where lt([2], 50) -> fill green',
  ],
  [
    'a rule without a look beside one with a look',
    'cells where lt([2], 50) -> fill red; cells where gt([2], 60) -> unformatted',
  ],
  ['a scale from a colour to itself', 'colorScale([2], brown, brown)'],
  ['a condition that says nothing more', 'rows where and(gt([2], 5), gt([2], 50)) -> bold'],
])('%s counts less than a vote', (_, text) => {
  expect(weigh(text)).toBeLessThan(1);
});

test.each([
  ['a plain rule', 'cells where gt([2], 50) -> bold'],
  ['two conditions', 'rows where and(gt([2], 50), lt([4], today)) -> bold'],
  ['bands', 'cells where lt([2], 50) -> fill red; cells where lt([2], 100) -> fill green'],
])('%s is a whole vote', (_, text) => {
  expect(weigh(text)).toBe(1);
});

test('a condition that contradicts itself counts least', () => {
  expect(weigh('rows where and(gt([2], 50), lt([2], 5)) -> bold')).toBeLessThan(
    weigh('rows where gt([2], 987654321) -> bold'),
  );
});
