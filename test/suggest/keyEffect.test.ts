import { keyEffect } from '../../src/suggest/keyEffect';
import { INVOICES, withColumn } from '../rule/invoiceTable';
import { rules } from '../rule/ruleText';

const key = (text: string, snapshot = INVOICES): string => keyEffect(rules(text), snapshot);

// Actual is 120, 80, blank, 40, 80.
test.each([
  ['cells where gt([2], 100) -> bold', 'cells where gt([2], 81) -> bold'],
  ['cells where gt([2], 100) -> bold', 'cells where and(gt([2], 100), gt([3], 10)) -> bold'],
  ['cells where gt([2], 100) -> bold', 'address(C2:C9) where gt([2], 100) -> bold'],
  // The first rule that hits wins.
  [
    'cells where gt([2], 100) -> fill red; cells where gt([2], 50) -> fill green',
    'cells where gt([2], 100) -> fill red; cells where between([2], 50, 100) -> fill green',
  ],
  [
    'cells where gt([2], 50) -> fill red; cells where gt([2], 100) -> fill green',
    'cells where gt([2], 50) -> fill red',
  ],
  // Rules of other cells may stand in any order.
  [
    'cells where gt([2], 100) -> bold; cells where gt([3], 60) -> italic',
    'cells where gt([3], 60) -> italic; cells where gt([2], 100) -> bold',
  ],
  ['cells where gt([2], 1000) -> bold', 'rows where lt([2], 3) -> fill red'],
  // Off the table it is compared by what it would do there.
  ['address(Z90:Z99) where gt([2], 100) -> bold', 'address(Z90:Z99) where gt([2], 81) -> bold'],
  ['dataBar([2], red)', 'dataBar(C2:C6, red)'],
])('%s does the same as %s', (a, b) => {
  expect(key(a)).toBe(key(b));
});

test.each([
  ['cells where gt([2], 100) -> bold', 'cells where gt([2], 50) -> bold'],
  ['cells where gt([2], 100) -> bold', 'cells where gt([2], 100) -> italic'],
  ['cells where gt([2], 100) -> bold', 'rows where gt([2], 100) -> bold'],
  ['cells where gt([2], 100) -> bold', 'cells where gt([2], 1000) -> bold'],
  [
    'cells where gt([2], 100) -> fill red; cells where gt([2], 50) -> fill green',
    'cells where gt([2], 50) -> fill green; cells where gt([2], 100) -> fill red',
  ],
  ['address(Z90:Z99) where gt([2], 100) -> bold', 'address(Z90:Z99) where gt([2], 50) -> bold'],
  ['address(Z90:Z99) where gt([2], 100) -> bold', 'address(Z90:Z98) where gt([2], 100) -> bold'],
  ['dataBar([2], red)', 'dataBar([2], green)'],
  ['dataBar([2], red)', 'dataBar([3], red)'],
  ['dataBar([2], red)', 'dataBar(C2:C5, red)'],
  ['dataBar([2], red)', 'colorScale([2], red, green)'],
  ['dataBar([2], red)', 'dataBar([2], red); cells where gt([2], 100) -> bold'],
  ['dataBar([2], red); cells where gt([2], 100) -> bold', 'cells where gt([2], 100) -> bold'],
  ['rows where gt([9], 1) -> bold', 'rows where gt([8], 1) -> bold'],
  ['cells where formula([2]) -> bold', 'cells where formula([3]) -> bold'],
])('%s does something else than %s', (a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test('what nothing is hit by has no effect, and a sheet without rows neither', () => {
  expect(key('cells where gt([2], 1000) -> bold')).toBe('');
  expect(key('cells where gt([2], 100) -> bold', { ...INVOICES, rows: [] })).toBe('');
});

test('cells, looks and visuals are told in full', () => {
  expect(
    key('cells where gt([2], 100) -> bold; cells where gt([3], 60) -> italic; dataBar([2], red)'),
  ).toBe(
    [
      `C2:C6 {"kind":"dataBar","colour":${JSON.stringify(barOf())}}`,
      '1,2 {"bold":true}',
      '1,3 {"italic":true}',
      '2,3 {"italic":true}',
    ].join('\n'),
  );
});

function barOf(): string {
  return /"colour":"(#\w+)"/.exec(key('dataBar([3], red)'))?.[1] ?? '';
}

test('a rule that cannot be checked or is still open stands for itself', () => {
  expect(key('cells where formula([2]) -> bold')).toBe(
    'unchecked cells where formula([2]) -> bold',
  );
  expect(key('rows where gt([9], 1) -> bold')).toBe('open rows where gt([9], 1) -> bold');
});

test('an error in a cell hits nothing', () => {
  const broken = withColumn(2, [{ error: '#N/A' }, 80, null, 40, 80]);
  expect(key('cells where gt([2], 100) -> bold', broken)).toBe('');
});
