import { compileFormula } from '../../src/formula/compileFormula';
import { evaluateText, workbookOf } from './evaluateText';

const ROWS = [
  [4, 'b', null],
  [null, '', 10],
  [-2.5, 'A', 20],
  [7, 'a-b', 30],
];

const value = (formula: string) => evaluateText(formula, ROWS, { row: 0, column: 4 });

describe('functions that formula libraries get wrong answer as Microsoft documents them', () => {
  test.each([
    // ADDRESS: the four kinds, R1C1 notation, a sheet before it.
    ['=ADDRESS(2,3)', '$C$2'],
    ['=ADDRESS(2,3,2)', 'C$2'],
    ['=ADDRESS(2,3,2,FALSE)', 'R2C[3]'],
    ['=ADDRESS(2,3,1,FALSE,"[Book1]Sheet1")', "'[Book1]Sheet1'!R2C3"],
    ['=ADDRESS(2,3,1,TRUE,"EXCEL SHEET")', "'EXCEL SHEET'!$C$2"],
    ['=ADDRESS(0,3)', '#VALUE!'],
    // OFFSET: upwards and to the left, cut to whole numbers, beyond the sheet.
    ['=SUM(OFFSET(A4,0,0,-4,1))', 8.5],
    ['=OFFSET(C3,-1.9,0.7)', 10],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=SUM(OFFSET(A1,0,0,0,1))', '#REF!'],
    // CEILING.MATH and FLOOR.MATH: the mode turns negative numbers.
    ['=CEILING.MATH(24.3,5)', 25],
    ['=CEILING.MATH(6.7)', 7],
    ['=CEILING.MATH(-8.1,2)', -8],
    ['=CEILING.MATH(-5.5,2,-1)', -6],
    ['=FLOOR.MATH(-8.1,2)', -10],
    ['=FLOOR.MATH(-5.5,2,-1)', -4],
    // YEARFRAC: the five bases.
    ['=ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30)),8)', 0.58055556],
    ['=ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1),8)', 0.57650273],
    ['=ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3),8)', 0.57808219],
    ['=YEARFRAC(1,2,5)', '#NUM!'],
    // The day that never was, and the days around it.
    ['=DATE(1900,2,29)', 60],
    ['=DAY(60)', 29],
    ['=MONTH(61)', 3],
    ['=TEXT(60,"d mmm yyyy")', '29 Feb 1900'],
    // SUBTOTAL: all that does not depend on hidden rows.
    ['=SUBTOTAL(9,A1:A4)', 8.5],
    ['=SUBTOTAL(2,A1:C4)', 6],
    ['=SUBTOTAL(3,A1:A4)', 3],
    // TEXT by number format codes.
    ['=TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
    ['=TEXT(0.285,"0.0%")', '28.5%'],
    ['=TEXT(4.34,"# ?/?")', '4 1/3'],
    ['=TEXT(1234567898,"[<=9999999]###-####;(###) ###-####")', '(123) 456-7898'],
    ['=TEXT(46348,"ddd, d mmm yyyy")', 'Sun, 22 Nov 2026'],
    ['=TEXT(1.5,"[h]:mm")', '36:00'],
    ['=TEXT(12200000,"0.00E+00")', '1.22E+07'],
    // Dates in texts.
    ['=VALUE("$1,000")', 1000],
    ['=ROUND(VALUE("16:48:00")-VALUE("12:00:00"),9)', 0.2],
    ['=DATEVALUE("22-Nov-2026")', 46_348],
    ['=DATEVALUE("2026/11/22")', 46_348],
    ['=--"11/22/2026"', 46_348],
    // Arrays and names.
    ['=SUM(FILTER(C1:C4,C1:C4>10,0))', 50],
    ['=FILTER(C1:C4,C1:C4>99,"none")', 'none'],
    ['=ROWS(UNIQUE(B1:B4))', 4],
    ['=XLOOKUP(25,C2:C4,A2:A4,"none",-1)', -2.5],
    ['=XLOOKUP(25,C2:C4,A2:A4,"none")', 'none'],
    ['=LET(x,2,LET(x,x+1,x*10)+x)', 32],
    ['=LET(f,LAMBDA(n,IF(n<2,1,n*2)),f(3))', 6],
    ['=SUM(ROW(A10:A12))', 33],
    ['=ROWS(INDIRECT("A2:A"&4))', 3],
  ])('%s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });
});

describe('what cannot be known is told by its name, and is neither false nor an error', () => {
  test.each([
    ['=CELL("color",A1)=1', 'CELL'],
    ['=INFO("release")="16"', 'INFO'],
    ['=RAND()>0.5', 'RAND'],
    ['=RANDBETWEEN(1,6)=6', 'RANDBETWEEN'],
    ['=SUBTOTAL(109,A1:A4)>1', 'SUBTOTAL(109)'],
    ['=SUM(A1#)>1', '#'],
    ['=MYOWN(A1)', 'MYOWN'],
    ['=A1>NoSuchName', 'NoSuchName'],
    ['=A1>Nowhere!B2', 'Nowhere!'],
  ])('%s', (formula, name) => {
    const compiled = compileFormula(formula, { row: 0, column: 0 }, workbookOf(ROWS));
    if (compiled.ok || compiled.error.code !== 'cannotCheck') {
      throw new Error(JSON.stringify(compiled.ok ? 'compiles' : compiled.error));
    }
    expect(compiled.error.functions.join()).toContain(name.replace(/\(.*/, ''));
  });
});
