import { addProbeRows } from '../../src/suggest/addProbeRows';
import { keyEffect } from '../../src/suggest/keyEffect';
import { weighReading } from '../../src/suggest/weighReading';
import { INVOICES } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

function weigh(text: string, table = INVOICES): number {
  const ruleSet = rules(text);
  const probed = addProbeRows(table, [ruleSet]);
  return weighReading(ruleSet, table, probed, {
    own: (one) => keyEffect(one, table),
    probed: (one) => keyEffect(one, probed),
  });
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
  [
    'one of three conditions that says nothing more',
    'rows where and(gt([2], 30), gt([3], 45), gt([2], 5)) -> bold',
  ],
  [
    'one of three rules that changes nothing',
    'cells where gt([2], 100) -> bold; cells where gt([3], 60) -> italic; cells where gt([2], 110) -> underline',
  ],
  ['one of its parts that says nothing more', 'rows where or(gt([2], 5), gt([2], 50)) -> bold'],
  [
    'such a condition in the second rule',
    'cells where gt([3], 60) -> italic; cells where and(gt([2], 5), gt([2], 50)) -> bold',
  ],
  ['a scale that ends in the colour of its middle', 'colorScale([2], red, green, green)'],
  [
    'such a scale beside a rule',
    'cells where gt([3], 60) -> italic; colorScale([2], brown, brown)',
  ],
  [
    'what every cell fits in one of two rules',
    'cells where or(not(contains([1], "a")), contains([1], "a")) -> bold; cells where gt([2], 50) -> italic',
  ],
])('%s counts less than a vote', (_, text) => {
  expect(weigh(text)).toBeCloseTo(0.3, 10);
});

test.each([
  ['a plain rule', 'cells where gt([2], 50) -> bold'],
  ['two conditions', 'rows where and(gt([2], 50), lt([4], today)) -> bold'],
  ['bands', 'cells where lt([2], 50) -> fill red; cells where lt([2], 100) -> fill green'],
  ['either of two conditions', 'rows where or(gt([2], 100), eq([1], "open")) -> bold'],
  ['three conditions', 'rows where and(gt([2], 30), gt([3], 30), lt([4], today)) -> bold'],
  ['rules that are all without a look', 'cells where lt([2], 50) -> unformatted'],
  ['a visual', 'dataBar([2], red)'],
  ['a scale', 'colorScale([2], red, green, red)'],
  ['a visual beside a rule', 'dataBar([3], red); cells where gt([2], 100) -> bold'],
])('%s is a whole vote', (_, text) => {
  expect(weigh(text)).toBe(1);
});

test('what hits nothing of a table is no fault where the table has no rows', () => {
  expect(weigh('rows where gt([2], 987654321) -> bold', { ...INVOICES, rows: [] })).toBe(1);
});

test('a condition that could be left out is not looked for in tables of thousands of rows', () => {
  const [row = []] = INVOICES.rows;
  const long = (count: number) => ({
    ...INVOICES,
    data: { ...INVOICES.data, bottom: count },
    rows: Array.from({ length: count }, () => row),
  });
  const said = 'rows where and(gt([2], 5), gt([2], 50)) -> bold';
  expect(weigh(said, long(1900))).toBeCloseTo(0.3, 10);
  expect(weigh(said, long(2001))).toBe(1);
});

test('a rule about a column that is not there is weighed by what hits nothing', () => {
  expect(weigh('rows where gt([9], 5) -> bold')).toBe(1);
});

test('faults multiply', () => {
  expect(weigh('rows where and(gt([2], 50), lt([2], 5)) -> bold')).toBeCloseTo(0.3 ** 2, 10);
  expect(weigh('rows where and(gt([2], 987654321), gt([2], 5)) -> bold')).toBeCloseTo(0.09, 10);
});

test('a condition that contradicts itself counts least', () => {
  expect(weigh('rows where and(gt([2], 50), lt([2], 5)) -> bold')).toBeLessThan(
    weigh('rows where gt([2], 987654321) -> bold'),
  );
});
