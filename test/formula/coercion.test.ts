import { evaluateText } from './evaluateText';

describe('types', () => {
  it.each([
    ['="5"+1', 6],
    ['=TRUE+1', 2],
    ['="TRUE"+1', '#VALUE!'],
    ['="abc"+1', '#VALUE!'],
    ['="$1,200.50"*1', 1200.5],
    ['="5%"*1', 0.05],
    ['="(12)"*1', -12],
    ['="18/06/2025"*1', '#VALUE!'],
    ['="6/18/2025"*1', 45826],
    ['="2025-06-18 12:00"*1', 45826.5],
    ['="18-Jun-2025"*1', 45826],
    ['="6:00 PM"*1', 0.75],
    ['="1E+3"*1', 1000],
    ['=1&TRUE', '1TRUE'],
    ['=0.1+0.2&""', '0.3'],
    ['=1E+21&""', '1E+21'],
    ['=NOT("5")', '#VALUE!'],
    ['=IF("true",1,2)', 1],
    ['=--"5"', 5],
    ['=50%', 0.5],
    ['=-2^2', 4],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula)).toBe(expected);
  });
});

describe('comparisons', () => {
  it.each([
    ['="a"="A"', true],
    ['="5"=5', false],
    ['="5">5', true],
    ['=TRUE>"zzz"', true],
    ['=TRUE=1', false],
    ['=0.1+0.2=0.3', true],
    ['="É"="é"', true],
    ['=A1=0', true],
    ['=A1=""', true],
    ['=A1=FALSE', true],
    ['=B1=0', false],
    ['=B1=""', true],
    ['=ISBLANK(A1)', true],
    ['=ISBLANK(B1)', false],
    ['=A1<5', true],
  ])('%s is %p beside a blank A1 and an empty text in B1', (formula, expected) => {
    expect(evaluateText(formula, [[null, '']])).toBe(expected);
  });
});

describe('errors', () => {
  const rows = [[{ error: '#N/A' as const }, { error: '#DIV/0!' as const }]];

  it.each([
    ['=A1>5', '#N/A'],
    ['=B1+A1', '#DIV/0!'],
    ['=1/0', '#DIV/0!'],
    ['=0^0', '#NUM!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=AND(TRUE,B1)', '#DIV/0!'],
    ['=IF(FALSE,A1,3)', 3],
    ['=IFERROR(B1,4)', 4],
    ['=IFNA(B1,4)', '#DIV/0!'],
    ['=IFNA(A1,4)', 4],
    ['=ISERROR(A1)', true],
    ['=ISERR(A1)', false],
    ['=ERROR.TYPE(B1)', 2],
    ['=SUM(A1:B1)', '#N/A'],
    ['=COUNT(A1:B1)', 0],
    ['=COUNTA(A1:B1)', 2],
    ['=COUNTIF(A1:B1,"#N/A")', 1],
    ['=AGGREGATE(9,6,A1:B1)', 0],
    ['=VLOOKUP("x",A1:B1,3,FALSE)', '#REF!'],
    ['=MATCH("x",A1:B1,0)', '#N/A'],
    ['=SEARCH("z","abc")', '#VALUE!'],
    ['=#REF!+1', '#REF!'],
  ])('%s gives %p', (formula, expected) => {
    expect(evaluateText(formula, rows)).toBe(expected);
  });
});

describe('arrays', () => {
  const rows = [
    [1, 'x'],
    [2, 'y'],
    [3, 'x'],
  ];

  it.each([
    ['=SUM((B1:B3="x")*A1:A3)', 4],
    ['=SUM(--(B1:B3="x"))', 2],
    ['=MAX(IF(B1:B3="x",A1:A3))', 3],
    ['=SUM(A1:A3*TRANSPOSE(A1:A3))', 36],
    ['=COUNT(UNIQUE(A1:A3))', 3],
    ['=COUNTA(UNIQUE(B1:B3))', 2],
    ['=COUNTA(UNIQUE(B1:B3,FALSE,TRUE))', 1],
    ['=SUM(FILTER(A1:A3,B1:B3="x"))', 4],
    ['=INDEX(SORT(A1:A3,1,-1),1)', 3],
    ['=SUM(TAKE(A1:A3,-2))', 5],
    ['=SUM(DROP(A1:A3,1))', 5],
    ['=SUM(SEQUENCE(3))', 6],
    ['=SUM(MAP(A1:A3,LAMBDA(v,v*v)))', 14],
    ['=SUM(BYROW(A1:B3,LAMBDA(r,COUNTA(r))))', 6],
    ['=REDUCE(0,A1:A3,LAMBDA(s,v,s+v))', 6],
    ['=SUM(VSTACK(A1:A3,A1:A2))', 9],
    ['=SUMPRODUCT(A1:A3,A1:A3)', 14],
    ['=SUMPRODUCT(A1:A3,A1:A2)', '#VALUE!'],
    ['=TEXTJOIN("-",TRUE,B1:B3)', 'x-y-x'],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula, rows, { row: 9, column: 9 })).toBe(expected);
  });
});
