import { planRules } from '../../src/rule/planRules';
import type { Snapshot } from '../../src/sheet/snapshot';
import { printAreas } from '../../src/sheet/printAddress';
import { INVOICES, withColumn } from './invoiceTable';
import { rules } from './ruleText';

/** "range formula" of each rule, or the error. */
function plan(text: string, snapshot: Snapshot = INVOICES): unknown {
  const planned = planRules(rules(text), snapshot);
  if (!planned.ok) return planned.error;
  return planned.value
    .map((rule) => {
      const what = rule.kind === 'custom' ? rule.formula : rule.kind;
      return `${printAreas(rule.areas)} ${what}`;
    })
    .join(' | ');
}

test.each([
  ['rows where gt([2], 100) -> bold', 'A2:E6 =$C2>100'],
  ['cells where gt([2], 100) -> bold', 'C2:C6 =C2>100'],
  ['columns(0) where gt([2], 100) -> bold', 'A2:A6 =$C2>100'],
  ['columns(0, 1, 3) where gt([2], 100) -> bold', 'A2:B6,D2:D6 =$C2>100'],
  ['rows where lt([2], 50) -> bold', 'A2:E6 =AND(ISNUMBER($C2),$C2<50)'],
  ['rows where lt([2], 0) -> bold', 'A2:E6 =$C2<0'],
  ['rows where gt([2], -5) -> bold', 'A2:E6 =AND(ISNUMBER($C2),$C2>-5)'],
  ['rows where gt([1], 5) -> bold', 'A2:E6 =AND(ISNUMBER($B2),$B2>5)'],
  ['rows where eq([2], 0) -> bold', 'A2:E6 =AND(ISNUMBER($C2),$C2=0)'],
  ['rows where eq([1], "Done") -> bold', 'A2:E6 =$B2="Done"'],
  ['rows where ne([1], "Done") -> bold', 'A2:E6 =$B2<>"Done"'],
  ['rows where eq([1], "5\\" disk") -> bold', 'A2:E6 =$B2="5"" disk"'],
  ['rows where eq([1], false) -> bold', 'A2:E6 =AND(ISLOGICAL($B2),$B2=FALSE)'],
  ['rows where lt([4], today) -> bold', 'A2:E6 =AND(ISNUMBER($E2),$E2<TODAY())'],
  [
    'rows where and(lt([4], today), ne([1], "done")) -> fill red',
    'A2:E6 =AND(ISNUMBER($E2),$E2<TODAY(),$B2<>"done")',
  ],
  [
    'rows where between([4], today, today(2, week)) -> bold',
    'A2:E6 =AND($E2>=TODAY(),$E2<=TODAY()+14)',
  ],
  ['rows where ge([4], today(3, month)) -> bold', 'A2:E6 =$E2>=EDATE(TODAY(),3)'],
  [
    'rows where lt([4], today(-2, year)) -> bold',
    'A2:E6 =AND(ISNUMBER($E2),$E2<EDATE(TODAY(),-24))',
  ],
  ['rows where gt([4], date(46348)) -> bold', 'A2:E6 =$E2>DATE(2026,11,22)'],
  ['rows where gt([2], [3]) -> bold', 'A2:E6 =AND(COUNT($C2,$D2)=2,$C2>$D2)'],
  ['rows where eq([0], [1]) -> bold', 'A2:E6 =AND($A2<>"",$A2=$B2)'],
  ['rows where eq([2], [3]) -> bold', 'A2:E6 =AND($C2<>"",$D2<>"",$C2=$D2)'],
  ['rows where lt([2], times(0.8, [3])) -> bold', 'A2:E6 =AND(COUNT($C2,$D2)=2,$C2<$D2*0.8)'],
  ['rows where gt(minus([2], [3]), 10) -> bold', 'A2:E6 =AND(COUNT($C2,$D2)=2,$C2-$D2>10)'],
  ['cells where eq([2], max([2])) -> bold', 'C2:C6 =AND(ISNUMBER(C2),C2=MAX($C$2:$C$6))'],
  ['rows where between([2], 3, 9) -> bold', 'A2:E6 =AND($C2>=3,$C2<=9)'],
  ['rows where outside([2], 3, 9) -> bold', 'A2:E6 =AND(ISNUMBER($C2),OR($C2<3,$C2>9))'],
  ['rows where outside([2], -3, 9) -> bold', 'A2:E6 =OR($C2<-3,$C2>9)'],
  ['rows where contains([1], "5*~?") -> bold', 'A2:E6 =ISNUMBER(SEARCH("5~*~~~?",$B2))'],
  ['rows where not(contains([1], "a")) -> bold', 'A2:E6 =NOT(ISNUMBER(SEARCH("a",$B2)))'],
  ['rows where starts([1], "ab") -> bold', 'A2:E6 =LEFT($B2,2)="ab"'],
  ['rows where not(ends([1], "ab")) -> bold', 'A2:E6 =RIGHT($B2,2)<>"ab"'],
  ['cells where blank([1]) -> bold', 'B2:B6 =LEN(TRIM(B2))=0'],
  ['cells where not(blank([1])) -> bold', 'B2:B6 =LEN(TRIM(B2))>0'],
  ['cells where error([2]) -> bold', 'C2:C6 =ISERROR(C2)'],
  ['cells where duplicate([0]) -> bold', 'A2:A6 =AND(A2<>"",COUNTIF($A$2:$A$6,A2)>1)'],
  ['cells where unique([0]) -> bold', 'A2:A6 =AND(A2<>"",COUNTIF($A$2:$A$6,A2)=1)'],
  [
    'cells where top(3, [2]) -> bold',
    'C2:C6 =AND(ISNUMBER(C2),C2>=LARGE($C$2:$C$6,MIN(3,COUNT($C$2:$C$6))))',
  ],
  [
    'cells where bottomPercent(10, [2]) -> bold',
    'C2:C6 =AND(ISNUMBER(C2),C2<=SMALL($C$2:$C$6,MAX(1,INT(COUNT($C$2:$C$6)*10%))))',
  ],
  ['rows where belowAverage([2]) -> bold', 'A2:E6 =AND(ISNUMBER($C2),$C2<AVERAGE($C$2:$C$6))'],
  ['rows where period(today, [4]) -> bold', 'A2:E6 =AND($E2>=TODAY(),$E2<TODAY()+1)'],
  ['rows where period(weekend, [4]) -> bold', 'A2:E6 =AND(ISNUMBER($E2),WEEKDAY($E2,2)>5)'],
  [
    'rows where not(and(gt([2], 100), eq([1], "Done"))) -> bold',
    'A2:E6 =OR(AND(ISNUMBER($C2),$C2<=100),$B2<>"Done")',
  ],
  [
    'rows where or(belowAverage([2]), blank([1])) -> bold',
    'A2:E6 =OR(IFERROR(AND(ISNUMBER($C2),$C2<AVERAGE($C$2:$C$6)),FALSE),LEN(TRIM($B2))=0)',
  ],
  ['address(B:C) where gt([2], 100) -> bold', 'B2:C6 =$C2>100'],
  ['address(A1:C4) where gt([2], 100) -> bold', 'A2:C4 =$C2>100'],
  ['address(B4:C9) where gt([2], 100) -> bold', 'B4:C9 =$C4>100'],
  ['colorScale([2], red, green)', 'C2:C6 colorScale'],
])('%s is written as %s', (text, written) => {
  expect(plan(text)).toBe(written);
});

test.each([
  ['cells where gt(this, 100) -> bold', [], 'C2:D6 =C2>100'],
  ['cells where contains(this, "x") -> bold', [], 'A2:E6 =ISNUMBER(SEARCH("x",A2))'],
  ['cells where lt(this, today) -> bold', [], 'E2:E6 =AND(ISNUMBER(E2),E2<TODAY())'],
  ['cells where gt(this, 100) -> bold', [[2, 3, 4, 3]], 'D3:D5 =D3>100'],
  ['cells where gt(this, 100) -> bold', [[2, 3, 2, 3]], 'D2:D6 =D2>100'],
  ['cells where gt(this, 100) -> bold', [[0, 0, 5, 4]], 'C2:D6 =C2>100'],
  ['cells where gt(this, 100) -> bold', [[0, 2, 99, 2]], 'C2:C6 =C2>100'],
  ['cells where gt(this, 100) -> bold', [[40, 8, 41, 9]], 'C2:D6 =C2>100'],
  [
    'cells where duplicate(this) -> bold',
    [[1, 0, 5, 1]],
    'A2:B6 =AND(A2<>"",COUNTIF($A$2:$B$6,A2)>1)',
  ],
])('%s with the selection %j is written as %s', (text, selected, written) => {
  const selection = selected.map(([top = 0, left = 0, bottom = 0, right = 0]) => ({
    top,
    left,
    bottom,
    right,
  }));
  expect(plan(text, { ...INVOICES, selection })).toBe(written);
});

test('selected areas that overlap are coloured once', () => {
  const selection = [
    { top: 1, left: 2, bottom: 3, right: 2 },
    { top: 2, left: 2, bottom: 4, right: 3 },
  ];
  expect(plan('cells where gt(this, 100) -> bold', { ...INVOICES, selection })).toBe(
    'C2:C4,D3:D4,C5:D5 =C2>100',
  );
});

test('texts that COUNTIF would take for a pattern are counted exactly', () => {
  const table = withColumn(0, ['a*', 'ab', 'a*', '<5', null]);
  expect(plan('cells where duplicate([0]) -> bold', table)).toBe(
    'A2:A6 =AND(A2<>"",SUMPRODUCT(--($A$2:$A$6=A2))>1)',
  );
});

test('an error in the column spoils neither its average nor the other half of an or', () => {
  const table = withColumn(2, [1, { error: '#N/A' }, 3, 4, 5]);
  expect(plan('cells where aboveAverage([2]) -> bold', table)).toBe(
    'C2:C6 =AND(ISNUMBER(C2),C2>AVERAGE(IFERROR($C$2:$C$6,"")))',
  );
  expect(plan('cells where or(gt([2], 4), error([2])) -> bold', table)).toBe(
    'C2:C6 =OR(IFERROR(C2>4,FALSE),ISERROR(C2))',
  );
});

test('asking for errors deep inside an or keeps its other parts from failing on them', () => {
  expect(plan('cells where or(gt([2], 4), and(error([2]), eq([1], "a"))) -> bold')).toBe(
    'C2:C6 =OR(IFERROR(C2>4,FALSE),IFERROR(AND(ISERROR(C2),$B2="a"),FALSE))',
  );
});

test.each([
  ['lt([3], percent(0.5))', 'number', [45, 80, 12, 100, 1], '=AND(ISNUMBER($D2),$D2<50)'],
  ['lt([3], percent(0.07))', 'number', [45, 80, 12, 100, 1], '=AND(ISNUMBER($D2),$D2<7)'],
  ['gt([3], percent(0.5))', 'percent', [0.45, 0.8, 1, 1.2, 0], '=$D2>0.5'],
  ['gt([3], percent(0.5))', 'number', [0.45, 0.8, 1, 1.2, 0], '=$D2>0.5'],
  ['between([3], 20, 50)', 'percent', [0.45, 0.8, 1, 1.2, 0], '=AND($D2>=0.2,$D2<=0.5)'],
  ['gt([3], 1)', 'percent', [0.45, 0.8, 1, 1.2, 0], '=$D2>1'],
] as const)('%s in a %s column of %j is %s', (condition, type, values, formula) => {
  const table = withColumn(3, values);
  const columns = table.columns.map((column, at) => (at === 3 ? { ...column, type } : column));
  expect(plan(`rows where ${condition} -> bold`, { ...table, columns })).toBe(`A2:E6 ${formula}`);
});

test('a date with a time of day counts as its day', () => {
  const table = withColumn(4, [46348.75, 46347.5, 46349, null, null]);
  expect(plan('cells where le([4], today) -> bold', table)).toBe(
    'E2:E6 =AND(ISNUMBER(E2),INT(E2)<=TODAY())',
  );
});

test('of several rules the first that holds wins', () => {
  const planned = planRules(
    rules('rows where gt([2], 90) -> fill red; rows where gt([2], 50) -> fill yellow'),
    INVOICES,
  );
  expect(planned).toMatchObject({
    ok: true,
    value: [
      { formula: '=$C2>90', stopIfTrue: true },
      { formula: '=$C2>50', stopIfTrue: false },
    ],
  });
});

test.each([
  ['rows where gt([2], hole(number)) -> bold', { code: 'hole', rule: 0, type: 'number' }],
  ['rows where gt([9], 5) -> bold', { code: 'noSuchColumn', rule: 0, column: 9 }],
  ['columns(7) where gt([2], 5) -> bold', { code: 'noSuchColumn', rule: 0, column: 7 }],
  ['dataBar([2], red); dataBar([8], red)', { code: 'noSuchColumn', rule: 1, column: 8 }],
  ['cells where gt(today, 5) -> bold', { code: 'noCells', rule: 0 }],
])('%s cannot be written: %j', (text, error) => {
  expect(plan(text)).toEqual(error);
});
