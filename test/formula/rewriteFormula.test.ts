import { compileFormula } from '../../src/formula/compileFormula';
import { rewriteFormula } from '../../src/formula/rewriteFormula';
import { fixReferences } from '../../src/formula/rewriteReference';
import type { NamedTable } from '../../src/formula/rewriting';
import { evaluateText, workbookOf } from './evaluateText';

const ORDERS: NamedTable = {
  name: 'Orders',
  sheetName: 'Sheet',
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  hasHeader: true,
  headers: ['Item', 'Units', 'Due Date'],
};
const LIMITS: NamedTable = {
  ...ORDERS,
  name: 'Limits',
  sheetName: "Bob's",
  headers: ['a', 'b', 'c'],
};
const PLACE = { anchor: { row: 1, column: 0 }, activeSheet: 'Sheet', tables: [ORDERS, LIMITS] };

const ROWS = [
  ['Item', 'Units', 'Due'],
  ['late fee', 2, 46_000],
  ['a', 5, 46_100],
  ['b', 7, ''],
  ['open', 9, 46_200],
];

const rewrite = (formula: string) => rewriteFormula(formula, PLACE);

/** Values for each row as if the formula stood beside it, allowed or not. */
function valuesOf(formula: string): readonly unknown[] {
  return ROWS.slice(1).map((_, i) =>
    evaluateText(formula, ROWS, { row: i + 1, column: 3 }, { row: 1, column: 3 }),
  );
}

describe('what Excel refuses is said otherwise', () => {
  test.each([
    ['=OR($A2={"a","b"})', '=OR($A2="a",$A2="b")'],
    [
      '=OR(ISNUMBER(SEARCH({"late";"open"},$A2)))',
      '=OR(ISNUMBER(SEARCH("late",$A2)),ISNUMBER(SEARCH("open",$A2)))',
    ],
    ['=AND($B2<>{1,-2,3},$A2<>"b")', '=AND($B2<>1,$B2<>-2,$B2<>3,$A2<>"b")'],
    ['=ISNUMBER(MATCH($A2,{"a","b"},0))', '=OR($A2="a",$A2="b")'],
    ['=OR(($B2+1)*(2)={4,12})', '=OR(($B2+1)*(2)=4,($B2+1)*(2)=12)'],
    ['=NOT(ISNA(MATCH($B2+1,{3,6},0)))', '=NOT(NOT(OR(($B2+1)=3,($B2+1)=6)))'],
    [
      '=SUM(COUNTIF($A$2:$A$5,{"a","b*"}))>1',
      '=SUM(COUNTIF($A$2:$A$5,"a"),COUNTIF($A$2:$A$5,"b*"))>1',
    ],
    ['=SUMPRODUCT(--($A2={"a","b"}))>0', '=SUM(--($A2="a"),--($A2="b"))>0'],
  ])('%s', (formula, better) => {
    expect(rewrite(formula)).toBe(better);
    // It is allowed now, and says the same.
    expect(compileFormula(better, PLACE.anchor, workbookOf(ROWS)).ok).toBe(true);
    expect(valuesOf(better)).toEqual(valuesOf(formula));
  });

  test.each([
    ['$B2>5', '=$B2>5'],
    ['=SUM(($B$2,$B$4:$B$5))>10', '=SUM($B$2,$B$4:$B$5)>10'],
    ['=SUM($B$1:$B$3 $A$3:$C$9)>4', '=SUM($B$3)>4'],
    ['=[@Units]>5', '=$B2>5'],
    ['=Orders[@Units]>AVERAGE(Orders[Units])', '=$B2>AVERAGE($B$2:$B$5)'],
    ['=COUNTBLANK(Orders[@[Units]:[Due Date]])>0', '=COUNTBLANK($B2:$C2)>0'],
    ['=Orders[[#Headers],[Units]]="Units"', '=$B$1="Units"'],
    ['=$A2>MAX(Limits[b])', "=$A2>MAX('Bob''s'!$B$2:$B$5)"],
  ])('a missing sign, unions, intersections, tables: %s', (formula, better) => {
    expect(rewrite(formula)).toBe(better);
  });

  test.each([
    // Pairs of two arrays, truth values that SUM would count, a list to look up in, nothing that gathers.
    '=OR($A$2:$A$3={"a";"b"})',
    '=SUM($A2={"a","b"})',
    '=VLOOKUP($A2,{"a",1;"b",2},2,0)=1',
    '=$A2={"a","b"}',
    '=MATCH($A2,{"a*"},0)=1',
    '=LARGE(($B$2,$B$4),1)=$B2',
    '=SUM($B$2:B3 $A$2:$C$9)>4',
    '=[Other.xlsx]Sheet1!$A$1=$A2',
    '=SUM(Sheet1:Sheet3!$A$1)>0',
    '=Nowhere[x]>1',
    '=Orders[@Nothing]>1',
    '=LAMBDA(x,x>1)($B2)',
    '=$A$1:$B$3',
    // Allowed already, or no formula at all.
    '=$B2>5',
    '=$B2>',
  ])('nothing is known for %s', (formula) => {
    expect(rewrite(formula)).toBeNull();
  });
});

test.each([
  ['=LAMBDA(x,x>1)($B2)', 'lambda'],
  ['=SUM(MAP($B$2:$B$3,LAMBDA(x,x)))>1', 'lambda'],
  ['=$A$1:$B$3', 'bareRange'],
])('%s is refused', (formula, what) => {
  const compiled = compileFormula(formula, PLACE.anchor, workbookOf(ROWS));
  expect(compiled).toMatchObject({ ok: false, error: { code: 'notAllowed', what } });
});

test('points of scales get "$" everywhere', () => {
  expect(fixReferences('D1')).toBe('$D$1');
  expect(fixReferences("'A1 x'!B$2+MAX($C3:D4)+LOG10(5)")).toBe(
    "'A1 x'!$B$2+MAX($C$3:$D$4)+LOG10(5)",
  );
  expect(fixReferences('$D$1*2&"A1"')).toBeNull();
  expect(fixReferences('50')).toBeNull();
});
