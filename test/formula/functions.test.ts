import type { CellValue } from '../../src/sheet/cellValue';
import { compileFormula } from '../../src/formula/compileFormula';
import { evaluateText, workbookOf } from './evaluateText';

describe('COUNTIF and its family', () => {
  const rows: CellValue[][] = [
    [5, 1],
    ['5', 2],
    [null, 4],
    ['', 8],
    ['Apple', 16],
    ['apple pie', 32],
    [true, 64],
    [7, 128],
    ['a*b', 256],
  ];

  it.each([
    ['5', 3],
    ['"5"', 3],
    ['">5"', 128],
    ['">=5"', 129],
    ['"<>5"', 508],
    ['"apple"', 16],
    ['"apple*"', 48],
    ['"?pple"', 16],
    ['"a~*b"', 256],
    ['""', 12],
    ['"="', 4],
    ['"<>"', 507],
    ['TRUE', 64],
    ['"true"', 64],
    ['">a"', 304],
    ['Z99', 0],
  ])('take the criterion %s by its own rules', (criterion, expected) => {
    expect(evaluateText(`=SUMIF(A1:A9,${criterion},B1:B9)`, rows)).toBe(expected);
    expect(evaluateText(`=SUMIFS(B1:B9,A1:A9,${criterion})`, rows)).toBe(expected);
  });

  it('compare 15 digits of long numbers in text', () => {
    const cards = [['4111111111111111'], ['4111111111111112']];
    expect(evaluateText('=COUNTIF(A1:A2,A1)', cards)).toBe(2);
  });

  it('count the same over long ranges, where they look values up in an index', () => {
    const long = Array.from({ length: 300 }, (_, i) => [
      i % 7 === 0 ? String(i % 5) : i % 5,
      i % 3,
    ]);
    for (const formula of [
      '=COUNTIF($A$1:$A$400,$A1)',
      '=COUNTIFS($A$1:$A$400,$A1,$B$1:$B$400,$B1)',
    ]) {
      const whole = compileFormula(formula, { row: 0, column: 0 }, workbookOf(long));
      if (!whole.ok) throw new Error('does not compile');
      const counts = long.map((_, row) => whole.value.evaluate({ row, column: 0 }));
      const alone = long.map((_, row) =>
        evaluateText(formula, long, { row, column: 0 }, { row: 0, column: 0 }),
      );
      expect(counts).toEqual(alone);
      const same = (a: CellValue | undefined, b: CellValue | undefined) => Number(a) === Number(b);
      const byHand = long.map(
        (row) =>
          long.filter(
            (other) =>
              same(other[0], row[0]) && (formula.startsWith('=COUNTIF(') || other[1] === row[1]),
          ).length,
      );
      expect(counts).toEqual(byHand);
    }
  });

  it('find blanks and empty texts in the index too', () => {
    const anchor = { row: 0, column: 0 };
    const rows = [[''], [null], ['x'], ['']];
    const compiled = compileFormula('=COUNTIF($A$1:$A$100,$A1&"")', anchor, workbookOf(rows));
    if (!compiled.ok) throw new Error('does not compile');
    const counts = [0, 1, 2, 3, 0].map((row) => compiled.value.evaluate({ row, column: 0 }));
    expect(counts).toEqual([99, 99, 1, 99, 99]);
  });

  it('count blanks below the last used row', () => {
    expect(evaluateText('=COUNTIF(A1:A100,"")', [[1], [2]])).toBe(98);
    expect(evaluateText('=COUNTIFS(A1:A100,"<>x")', [[1], [2]])).toBe(100);
    expect(evaluateText('=COUNTIFS(A:A,"",B:B,"")', [[1], [2]])).toBe(1_048_574);
  });
});

describe('lookups', () => {
  const rows: CellValue[][] = [
    [10, 'ten'],
    [20, 'twenty'],
    ['20', 'text'],
    [30, 'thirty'],
  ];

  it.each([
    ['=MATCH(20,A1:A4,0)', 2],
    ['=MATCH("20",A1:A4,0)', 3],
    ['=MATCH(25,A1:A4)', 2],
    ['=VLOOKUP(30,A1:B4,2,FALSE)', 'thirty'],
    ['=VLOOKUP(29,A1:B4,2)', 'twenty'],
    ['=VLOOKUP("tw*",B1:B4,1,FALSE)', 'twenty'],
    ['=XLOOKUP(15,A1:A4,B1:B4,"none")', 'none'],
    ['=XLOOKUP(15,A1:A4,B1:B4,,1)', 'twenty'],
    ['=XLOOKUP(15,A1:A4,B1:B4,,-1)', 'ten'],
    ['=XMATCH("t*",B1:B4,2,-1)', 4],
    ['=LOOKUP(29,A1:A4,B1:B4)', 'twenty'],
    ['=INDEX(A1:B4,4,2)', 'thirty'],
    ['=SUM(INDEX(A1:B4,0,1))', 60],
    ['=SUM(OFFSET(A4,0,0,-2,1))', 30],
    ['=INDIRECT("B"&2)', 'twenty'],
    ['=ADDRESS(2,3)', '$C$2'],
    ['=ADDRESS(2,3,4,FALSE)', 'R[2]C[3]'],
    ['=ADDRESS(2,3,1,TRUE,"My sheet")', "'My sheet'!$C$2"],
    ['=HLOOKUP(10,A1:B4,2,FALSE)', 20],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula, rows)).toBe(expected);
  });
});

describe('texts', () => {
  it.each([
    ['=TRIM("  a   b ")', 'a b'],
    ['=PROPER("o\'brien smith")', "O'Brien Smith"],
    ['=SEARCH("B?","abc")', 2],
    ['=FIND("B","abc")', '#VALUE!'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=MID("abcdef",3,2)', 'cd'],
    ['=TEXTAFTER("a-b-c","-",-1)', 'c'],
    ['=TEXTBEFORE("a-b-c","-",2)', 'a-b'],
    ['=TEXTBEFORE("abc","-",1,0,0,"none")', 'none'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXT(45826,"dddd d mmmm yyyy")', 'Wednesday 18 June 2025'],
    ['=TEXT(0.604,"h:mm AM/PM")', '2:29 PM'],
    ['=TEXT(-5,"0;(0)")', '(5)'],
    ['=TEXT(-1,"yyyy")', '#VALUE!'],
    ['=TEXT("abc","0")', 'abc'],
    ['=TEXT("45826","yyyy")', '2025'],
    ['=TEXT(TRUE,"0")', 'TRUE'],
    ['=LEFT("abc",-1)', '#VALUE!'],
    ['=VALUE("12.5")', 12.5],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['=TODAY()', 45826],
    ['=HOUR(NOW())', 14],
    ['=DATE(2025,6,18)', 45826],
    ['=DATE(2025,14,0)', 46053],
    ['=DATE(1900,2,29)', 60],
    ['=DAY(60)', 29],
    ['=MONTH(0)', 1],
    ['=YEAR(45826)', 2025],
    ['=WEEKDAY(45826,2)', 3],
    ['=WEEKNUM(45826)', 25],
    ['=ISOWEEKNUM(44927)', 52],
    ['=EOMONTH(45826,-4)', 45716],
    ['=EDATE(45688,1)', 45716],
    ['=DATEDIF(45688,45826,"m")', 4],
    ['=NETWORKDAYS(45826,45833)', 6],
    ['=NETWORKDAYS.INTL(45826,45833,"0000000")', 8],
    ['=WORKDAY(45826,3)', 45831],
    ['=YEARFRAC(45658,45839)', 0.5],
    ['=DAYS360(45658,46022)', 360],
    ['=YEAR("abc")', '#VALUE!'],
    ['=YEAR(-1)', '#NUM!'],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula)).toBe(expected);
  });
});

describe('numbers', () => {
  const rows: CellValue[][] = [[2, '9', true], [4], [4], [null], [10]];

  it.each([
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(-1.005,2)', -1.01],
    ['=MOD(-3,2)', 1],
    ['=INT(-2.5)', -3],
    ['=CEILING.MATH(-5.5,2)', -4],
    ['=FLOOR(7,2)', 6],
    ['=AVERAGE(A1:C5)', 5],
    ['=SUM(A1,"3",TRUE)', 6],
    ['=SUM(B1)', 0],
    ['=MEDIAN(A1:A5)', 4],
    ['=MODE(A1:A5)', 4],
    ['=LARGE(A1:A5,2)', 4],
    ['=SMALL(A1:A5,9)', '#NUM!'],
    ['=RANK(4,A1:A5)', 2],
    ['=RANK.AVG(4,A1:A5)', 2.5],
    ['=RANK(2,A1:A5,1)', 1],
    ['=PERCENTILE(A1:A5,0.5)', 4],
    ['=QUARTILE(A1:A5,1)', 3.5],
    ['=PERCENTRANK(A1:A5,10)', 1],
    ['=STDEV.P(A1:A5)', 3],
    ['=SUBTOTAL(9,A1:A5)', 20],
    ['=MAX(Z1:Z9)', 0],
    ['=AVERAGE(Z1:Z9)', '#DIV/0!'],
    ['=COUNTBLANK(A1:A5)', 1],
    ['=ISEVEN("4")', true],
    ['=BITAND(6,3)', 2],
    ['=FACT(5)', 120],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula, rows, { row: 9, column: 9 })).toBe(expected);
  });
});

describe('choices', () => {
  it.each([
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH("B","a",1,"b",2,3)', 2],
    ['=SWITCH("z","a",1,3)', 3],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=CHOOSE(3,"a","b")', '#VALUE!'],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=AND(A1:A2)', '#VALUE!'],
    ['=OR("x")', '#VALUE!'],
    ['=IF(TRUE,,5)', null],
  ])('%s is %p', (formula, expected) => {
    expect(evaluateText(formula, [['text'], [null]])).toBe(expected);
  });
});
