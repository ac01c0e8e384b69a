import { compileFormula } from '../../src/formula/compileFormula';
import { FUNCTION_NAMES } from '../../src/formula/functions/functionTable';
import type { CellValue } from '../../src/sheet/cellValue';
import { evaluateText, workbookOf } from './evaluateText';

const ROWS: CellValue[][] = [
  [4, 'x', true],
  [10, null, 2],
  [7, '5', { error: '#N/A' }],
];

/** Values of Microsoft's own examples where it gives one, else worked out by hand. */
it.each<[string, CellValue]>([
  ['TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
  ['TEXT(0.285,"0.0%")', '28.5%'],
  ['TEXT(45826.5,"dddd, mmm d yyyy h:mm AM/PM")', 'Wednesday, Jun 18 2025 12:00 PM'],
  ['ADDRESS(2,3)', '$C$2'],
  ['ADDRESS(2,3,2,FALSE)', 'R2C[3]'],
  ['ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
  ['SUM(OFFSET(A1,1,0,2,1))', 17],
  ['SUM(OFFSET(A3,0,0,-2,1))', 17],
  ['CEILING.MATH(-8.1,2)', -8],
  ['CEILING.MATH(-5.5,2,-1)', -6],
  ['FLOOR.MATH(-8.1,2)', -10],
  ['FLOOR.MATH(-5.5,2,-1)', -4],
  ['ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30)),8)', 0.58055556],
  ['ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1),8)', 0.57650273],
  ['ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3),8)', 0.57808219],
  ['SUBTOTAL(9,A1:A3)', 21],
  ['SUBTOTAL(1,A1:A3)', 7],
  ['AGGREGATE(9,6,C1:C3)', 2],
  ['AGGREGATE(14,6,A1:A3,2)', 7],
  ['LET(x,5,y,x+1,LET(x,10,x*y))', 60],
  ['LAMBDA(a,b,a-b)(9,4)', 5],
  ['LET(f,LAMBDA(n,n*2),f(f(3)))', 12],
  ['COUNTA(UNIQUE(A1:A3))', 3],
  ['SUM(FILTER(A1:A3,A1:A3>5))', 17],
  ['XLOOKUP(7,A1:A3,B1:B3,"none")', '5'],
  ['XLOOKUP(8,A1:A3,A1:A3,"none",-1)', 7],
  ['AVERAGEA(A1:C1)', 5 / 3],
  ['MAXA(B1:C1)', 1],
  ['HARMEAN(4,5,8,7,11,4,3)', 5.028375962061728],
  ['ROUND(SKEW(3,4,5,2,3,4,5,6,4,7),6)', 0.359543],
  ['ROUND(KURT(3,4,5,2,3,4,5,6,4,7),6)', -0.1518],
  ['GCD(24,36)', 12],
  ['LCM(24,36)', 72],
  ['MULTINOMIAL(2,3,4)', 1260],
  ['FACTDOUBLE(7)', 105],
  ['COMBINA(4,3)', 20],
  ['PERMUT(100,3)', 970200],
  ['BASE(15,2,10)', '0000001111'],
  ['DECIMAL("zap",36)', 45745],
  ['ARABIC("mcmxii")', 1912],
  ['HEX2DEC("FFFFFFFF5B")', -165],
  ['DEC2BIN(-100)', '1110011100'],
  ['BIN2DEC(1111111111)', -1],
  ['ROUND(PMT(0.08/12,10,10000),2)', -1037.03],
  ['ROUND(FV(0.06/12,10,-200,-500,1),2)', 2581.4],
  ['ROUND(NPER(0.12/12,-100,-1000,10000,1),4)', 59.6739],
  ['ROUND(EFFECT(0.0525,4),7)', 0.0535427],
  ['FIXED(1234.567,1)', '1,234.6'],
  ['FIXED(-1234.567,-1,TRUE)', '-1230'],
  ['DOLLAR(-1234.567,-2)', '($1,200)'],
  ['NUMBERVALUE("2.500,27",",",".")', 2500.27],
  ['NUMBERVALUE("3.5%%")', 0.00035],
  ['SUM(CHOOSEROWS(A1:A3,-1,1))', 11],
  ['COTH(0)', '#DIV/0!'],
  ['ACOSH(0.5)', '#NUM!'],
])('%s', (formula, expected) => {
  const value = evaluateText(`=${formula}`, ROWS, { row: 9, column: 9 });
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
  else expect(value).toBe(expected);
});

it('at least 200 functions are known', () => {
  expect(FUNCTION_NAMES.length).toBeGreaterThanOrEqual(200);
});

it.each(['BESSELI(1,1)', 'CELL("format",A1)', 'NORM.DIST(1,2,3,TRUE)', 'RAND()'])(
  '%s cannot be checked, and is named',
  (formula) => {
    expect(evaluateText(`=${formula}`)).toEqual({
      problem: { code: 'cannotCheck', functions: [formula.slice(0, formula.indexOf('('))] },
    });
  },
);

describe('A workbook that counts days from 1904', () => {
  // 1904-system serials of 2025-06-18, of the day before, and of 2025-12-31.
  const rows = [[44364], [44363], [44560]];
  const cell = { row: 0, column: 1 };
  const evaluate = (formula: string): unknown => {
    const workbook = workbookOf(rows, { countsFrom1904: true });
    const compiled = compileFormula(`=${formula}`, cell, workbook);
    return compiled.ok ? compiled.value.evaluate(cell) : compiled.error;
  };

  it.each<[string, CellValue]>([
    ['A1=TODAY()', true],
    ['A2=TODAY()-1', true],
    ['YEAR(A1)', 2025],
    ['A3=DATE(2025,12,31)', true],
    ['A3=EOMONTH(A1,6)', true],
    ['TEXT(A1,"yyyy-mm-dd")', '2025-06-18'],
    ['TEXT(A1,"0")', '44364'],
    ['NETWORKDAYS(A2,A1)', 2],
    ['A1=WORKDAY(A2,1)', true],
    ['WEEKDAY(A1)', 4],
    ['DATE(1904,1,1)', 0],
  ])('reads and gives dates by its own count: %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});
