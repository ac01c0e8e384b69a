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
  ['dataBar(C1:C4, blue)', 'C2:C4 dataBar'],
])('%s is written as %s', (text, written) => {
  expect(plan(text)).toBe(written);
});

test.each([
  ['rows where oneOf([1], "x", "y") -> bold', 'A2:E6 =OR($B2="x",$B2="y")'],
  ['rows where not(oneOf([1], "x", "y")) -> bold', 'A2:E6 =AND($B2<>"x",$B2<>"y")'],
  ['rows where exact([1], "x") -> bold', 'A2:E6 =EXACT($B2,"x")'],
  ['rows where like([1], "A*-??") -> bold', 'A2:E6 =COUNTIF($B2,"A*-??")>0'],
  ['rows where like([1], ">A*") -> bold', 'A2:E6 =COUNTIF($B2,"=>A*")>0'],
  ['rows where containsCase([1], "x") -> bold', 'A2:E6 =ISNUMBER(FIND("x",$B2))'],
  ['cells where not(inColumn([0], [1])) -> bold', 'A2:A6 =AND(A2<>"",COUNTIF($B$2:$B$6,A2)=0)'],
  ['cells where formula([2]) -> bold', 'C2:C6 =ISFORMULA(C2)'],
  ['cells where not(formula([2])) -> bold', 'C2:C6 =AND(C2<>"",NOT(ISFORMULA(C2)))'],
  ['cells where isText([2]) -> bold', 'C2:C6 =ISTEXT(C2)'],
  ['cells where whole([2]) -> bold', 'C2:C6 =AND(ISNUMBER(C2),C2=INT(C2))'],
  ['cells where multiple([2], 5) -> bold', 'C2:C6 =AND(ISNUMBER(C2),MOD(C2,5)=0)'],
  [
    'rows where duplicate([0], [1]) -> bold',
    'A2:E6 =AND($A2<>"",$B2<>"",COUNTIFS($A$2:$A$6,$A2,$B$2:$B$6,$B2)>1)',
  ],
  ['cells where firstOccurrence([0]) -> bold', 'A2:A6 =AND(A2<>"",COUNTIF($A$2:$A2,A2)=1)'],
  [
    'rows where laterOccurrence([0], [1]) -> bold',
    'A2:E6 =AND($A2<>"",$B2<>"",COUNTIFS($A$2:$A2,$A2,$B$2:$B2,$B2)>1)',
  ],
  ['rows where ge(occurrences([0]), 3) -> bold', 'A2:E6 =AND($A2<>"",COUNTIF($A$2:$A$6,$A2)>=3)'],
  [
    'rows where top(1, [2], by [1]) -> bold',
    'A2:E6 =AND(ISNUMBER($C2),$B2<>"",COUNTIFS($B$2:$B$6,$B2,$C$2:$C$6,">"&$C2)<1)',
  ],
  [
    'rows where aboveAverage([2], by [1]) -> bold',
    'A2:E6 =AND(ISNUMBER($C2),$B2<>"",$C2>AVERAGEIFS($C$2:$C$6,$B$2:$B$6,$B2))',
  ],
  [
    'cells where deviates(either, 2, [2]) -> bold',
    'C2:C6 =AND(ISNUMBER(C2),ABS(C2-AVERAGE($C$2:$C$6))>2*STDEV.P($C$2:$C$6))',
  ],
  ['rows where everyNth(3) -> bold', 'A2:E6 =MOD(ROW()-ROW($A$2)+1,3)=0'],
  ['cells where everyFrom(3) -> bold', 'A2:E6 =MOD(ROW()-ROW($A$2),3)=0'],
  ['rows where blocks(2) -> bold', 'A2:E6 =MOD(INT((ROW()-ROW($A$2))/2),2)=0'],
  ['rows where bands([0]) -> bold', 'A2:E6 =MOD(SUMPRODUCT(--($A$2:$A2<>$A$1:$A1)),2)=0'],
  ['rows where firstRows(5) -> bold', 'A2:E6 =ROW()<ROW($A$2)+5'],
  ['rows where lastRows(5) -> bold', 'A2:E6 =ROW()>ROW($A$6)-5'],
])('%s is written as %s', (text, written) => {
  expect(plan(text)).toBe(written);
});

test.each([
  ['rows where any(across, blank(this)) -> bold', 'A2:E6 =COUNTBLANK($A2:$E2)>0'],
  ['rows where all(across, not(blank(this))) -> bold', 'A2:E6 =COUNTBLANK($A2:$E2)=0'],
  ['rows where not(all(across, blank(this))) -> bold', 'A2:E6 =COUNTBLANK($A2:$E2)<5'],
  ['rows where any(span([2], [3]), lt(this, 50)) -> bold', 'A2:E6 =COUNTIF($C2:$D2,"<50")>0'],
  ['rows where any(span([2], [3]), lt(this, 0.5)) -> bold', 'A2:E6 =COUNTIF($C2:$D2,"<"&0.5)>0'],
  ['cells where any(span([2], [3]), gt(this, 50)) -> bold', 'C2:D6 =COUNTIF($C2:$D2,">50")>0'],
  [
    'cells where all(list([1], [3]), gt(this, 5)) -> bold',
    'B2:B6,D2:D6 =AND(ISNUMBER($B2),$B2>5,$D2>5)',
  ],
  ['cells where any(across, gt(this, 5)) -> bold', 'A2:E6 =COUNTIF($C2:$D2,">5")>0'],
  [
    'cells where and(any(span([2], [3]), lt(this, 5)), eq([1], "x")) -> bold',
    'B2:B6 =AND(COUNTIF($C2:$D2,"<5")>0,B2="x")',
  ],
  ['rows where any(span([0], [1]), eq(this, "a*")) -> bold', 'A2:E6 =OR($A2="a*",$B2="a*")'],
  ['rows where gt([2], above([2])) -> bold', 'A2:E6 =AND(COUNT($C2,$C1)=2,$C2>$C1)'],
  ['rows where ne([0], above([0])) -> bold', 'A2:E6 =$A2<>$A1'],
  ['rows where ne([0], below([0])) -> bold', 'A2:E6 =AND($A3<>"",$A2<>$A3)'],
  ['cells where gt(this, left) -> bold', 'B2:E6 =AND(COUNT(B2,A2)=2,B2>A2)'],
  ['rows where gt([2], fixed(F1)) -> bold', 'A2:E6 =AND(COUNT($C2,$F$1)=2,$C2>$F$1)'],
  ['rows where ne([2], first([2])) -> bold', 'A2:E6 =$C2<>$C$2'],
  ['rows where gt([4], today(5, workday)) -> bold', 'A2:E6 =$E2>WORKDAY(TODAY(),5)'],
  [
    'rows where gt([2], times(1.1, average([2]))) -> bold',
    'A2:E6 =AND(ISNUMBER($C2),$C2>AVERAGE($C$2:$C$6)*1.1)',
  ],
  ['rows where gt(row(sum), 500) -> bold', 'A2:E6 =SUM($C2:$D2)>500'],
  ['rows where lt(row(max, [2], [3]), 5) -> bold', 'A2:E6 =AND(COUNT($C2:$D2)>0,MAX($C2:$D2)<5)'],
  ['cells where gt(row(max), 5) -> bold', 'A2:E6 =MAX($C2:$D2)>5'],
  [
    'rows where gt([2], percentile(90, [2])) -> bold',
    'A2:E6 =AND(ISNUMBER($C2),$C2>PERCENTILE($C$2:$C$6,0.9))',
  ],
  ['rows where lt(plus([4], 30), today) -> bold', 'A2:E6 =AND(ISNUMBER($E2),$E2+30<TODAY())'],
  ['rows where lt(length([0]), 10) -> bold', 'A2:E6 =AND($A2<>"",LEN($A2)<10)'],
  ['rows where eq(month([4]), 3) -> bold', 'A2:E6 =AND(ISNUMBER($E2),MONTH($E2)=3)'],
  ['rowsExcept([1]) where gt([2], 5) -> bold', 'A2:A6,C2:E6 =$C2>5'],
  ['rowsExcept([0]) where gt([2], 5) -> bold', 'B2:E6 =$C2>5'],
])('%s is written as %s', (text, written) => {
  expect(plan(text)).toBe(written);
});

test('numbers in columns of percents are percents, whichever way the column is read', () => {
  const table = withColumn(3, [0.45, 0.8, 1, 1.2, 0]);
  const columns = table.columns.map((column, at) =>
    at === 3 ? { ...column, type: 'percent' as const } : column,
  );
  const written = (condition: string): unknown =>
    plan(`rows where ${condition} -> bold`, { ...table, columns });
  expect(written('oneOf([3], 50, 80)')).toBe('A2:E6 =OR($D2=0.5,$D2=0.8)');
  expect(written('gt(average([3]), 50)')).toBe('A2:E6 =AVERAGE($D$2:$D$6)>0.5');
  expect(written('any(span([2], [3]), gt(this, 50))')).toBe('A2:E6 =OR($C2>50,$D2>0.5)');
});

test('icons at numbers keep them', () => {
  const planned = planRules(rules('iconSet([2], trafficLights, 60, 80)'), INVOICES);
  expect(planned).toMatchObject({ ok: true, value: [{ kind: 'iconSet', bounds: [60, 80] }] });
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
  ['rowsExcept([7]) where gt([2], 5) -> bold', { code: 'noSuchColumn', rule: 0, column: 7 }],
  ['columns(7) where gt([2], 5) -> bold', { code: 'noSuchColumn', rule: 0, column: 7 }],
  ['dataBar([2], red); dataBar([8], red)', { code: 'noSuchColumn', rule: 1, column: 8 }],
  ['cells where gt(today, 5) -> bold', { code: 'noCells', rule: 0 }],
])('%s cannot be written: %j', (text, error) => {
  expect(plan(text)).toEqual(error);
});
