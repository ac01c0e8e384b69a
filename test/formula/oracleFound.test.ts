import type { CellValue } from '../../src/sheet/cellValue';
import { evaluateText } from './evaluateText';

const ROWS: readonly (readonly CellValue[])[] = [
  [10, 'x'],
  [null, '5'],
  [3, true],
];

/** Each was wrong here until random formulas were compared with IronCalc and LibreOffice. */
describe('What the oracles found', () => {
  test.each([
    ['=LET(x,A2,x+1)', 1],
    ['=LET(x,A2,ISBLANK(x))', true],
    ['=LAMBDA(x,x="")(A2)', true],
    ['=SUM(MAP($A$1:$A$3,LAMBDA(x,x*2)))', 26],
    ['=REDUCE(0,$A$1:$A$3,LAMBDA(all,x,all+x))', 13],
  ])('a name of LET or LAMBDA may hold a blank cell: %s', (formula, expected) => {
    expect(evaluateText(formula, ROWS)).toBe(expected);
  });

  test.each([
    ['=XOR(TRUE,IF(TRUE,B2))', true],
    ['=SUM(IF(A1>1,B2,B1),1)', 1],
    ['=SUM(CHOOSE(1,B2),1)', 1],
    ['=COUNT(SWITCH(1,1,B2))', 0],
    ['=SUM(IF(TRUE,"5"),1)', 6],
  ])(
    'a cell that IF or CHOOSE picks stays a reference, of which texts are not read: %s',
    (formula, expected) => {
      expect(evaluateText(formula, ROWS)).toBe(expected);
    },
  );

  test.each([
    ['=QUOTIENT(TRUE,1)', '#VALUE!'],
    ['=DELTA(B3,1)', '#VALUE!'],
    ['=YEARFRAC(TRUE,5)', '#VALUE!'],
    ['=DEC2BIN(B3)', '#VALUE!'],
    ['=GCD(B3,2)', '#VALUE!'],
    ['=GCD(B1,2)', '#VALUE!'],
    ['=GCD(B2,10)', 5],
    ['=GCD($A$1:$A$3)', 1],
  ])(
    'functions of the former Analysis ToolPak read texts as numbers, but no truth values: %s',
    (formula, expected) => {
      expect(evaluateText(formula, ROWS)).toBe(expected);
    },
  );
});
