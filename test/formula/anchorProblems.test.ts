import { findAnchorProblems } from '../../src/formula/anchorProblems';
import { parseArea } from '../../src/sheet/parseAddress';
import { INVOICES } from '../rule/invoiceTable';

function find(formula: string, address: string) {
  const area = parseArea(address);
  if (area === null) throw new Error(address);
  return findAnchorProblems(formula, [area], INVOICES);
}

test.each([
  ['=$C2>100', 'A2:E6'],
  ['=C2>100', 'C2:D6'],
  ['=$A2<>$A1', 'A2:E6'],
  ['=C2>D2', 'C2:D6'],
  ['=$C2>$H$1', 'A2:E6'],
  ['=COUNTIF($A$2:$A2,$A2)>1', 'A2:E6'],
  ['=MOD(ROW(),2)=0', 'A2:E6'],
  ['=MOD(ROW()-ROW($A$2),2)=0', 'A2:E6'],
  ['=LOG10($C2)>1', 'A2:E6'],
  ['=$B2="$A1"', 'A2:E6'],
  ['=Other!$C1>1', 'A2:E6'],
])('%s on %s looks where it should', (formula, address) => {
  expect(find(formula, address)).toEqual([]);
});

test.each([
  ['=$C2>100', 'A1:E6', { code: 'rowOff', by: 1, mended: '=$C1>100', isSure: true }],
  ['=$C1>100', 'A2:E6', { code: 'rowOff', by: -1, mended: '=$C2>100', isSure: true }],
  ['=$C3>100', 'A2:E6', { code: 'rowOff', by: 1, mended: '=$C2>100', isSure: false }],
  ['=ISTEXT($C1)', 'A2:E6', { code: 'rowOff', by: -1, mended: '=ISTEXT($C2)', isSure: false }],
  [
    '=C2>100',
    'A2:E6',
    { code: 'missingDollar', reference: 'C2', mended: '=$C2>100', isSure: true },
  ],
  [
    '=C2>100',
    'A2:B6',
    { code: 'missingDollar', reference: 'C2', mended: '=$C2>100', isSure: false },
  ],
  [
    '=C2>AVERAGE(C2:C6)',
    'C2:C6',
    {
      code: 'slidingRange',
      reference: 'C2:C6',
      mended: '=C2>AVERAGE(C$2:C$6)',
      isSure: true,
    },
  ],
  ['=$C$2>100', 'A2:E6', { code: 'standsStill', reference: '$C$2' }],
])('%s on %s is told with what would be right', (formula, address, problem) => {
  expect(find(formula, address)).toEqual([problem]);
});
