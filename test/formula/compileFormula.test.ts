import { compileFormula } from '../../src/formula/compileFormula';
import { evaluateMask } from '../../src/formula/evaluateMask';
import { FUNCTION_NAMES } from '../../src/formula/functions/functionTable';
import { sheetOfRows } from '../../src/formula/formulaWorkbook';
import { evaluateText, workbookOf } from './evaluateText';

const A1 = { row: 0, column: 0 };

function problemOf(formula: string) {
  const compiled = compileFormula(formula, A1, workbookOf([[1]]));
  return compiled.ok ? null : compiled.error;
}

describe('references', () => {
  const rows = [
    [1, 10],
    [2, 20],
    [3, 30],
  ];

  it('move with the cell unless a dollar holds them', () => {
    const at = { row: 2, column: 1 };
    expect(evaluateText('=A1', rows, at, A1)).toBe(30);
    expect(evaluateText('=$A1', rows, at, A1)).toBe(3);
    expect(evaluateText('=A$1', rows, at, A1)).toBe(10);
    expect(evaluateText('=$A$1', rows, at, A1)).toBe(1);
  });

  it('above the first row are #REF!', () => {
    expect(evaluateText('=A1', rows, A1, { row: 1, column: 0 })).toBe('#REF!');
  });

  it('to whole columns read what is used of them', () => {
    expect(evaluateText('=SUM(B:B)', rows)).toBe(60);
    expect(evaluateText('=COUNTBLANK(A:A)', rows)).toBe(1_048_573);
  });

  it('that grow from a standing cell see the rows so far', () => {
    const grid = [['a'], ['b'], ['a'], ['a']];
    const compiled = compileFormula('=COUNTIF($A$1:$A1,$A1)>1', A1, workbookOf(grid));
    if (!compiled.ok) throw new Error('does not compile');
    const mask = evaluateMask(compiled.value, { top: 0, bottom: 3, left: 0, right: 0 });
    expect(mask.flat()).toEqual(['miss', 'miss', 'hit', 'hit']);
    // Cells may also be visited out of order.
    expect(compiled.value.evaluate({ row: 0, column: 0 })).toBe(false);
  });

  it('can be joined with a colon and INDEX', () => {
    expect(evaluateText('=SUM(A1:INDEX(A:A,2))', rows, A1)).toBe(3);
  });

  it('to another sheet find it without case', () => {
    const sheets = new Map([['My list', sheetOfRows([[7]])]]);
    const compiled = compileFormula("='my LIST'!$A$1", A1, workbookOf([], { sheets }));
    expect(compiled.ok && compiled.value.evaluate(A1)).toBe(7);
  });

  it('through a defined name are taken as they stand', () => {
    const workbook = workbookOf(rows, { names: { Limit: '=Sheet!$B$2', Moving: 'Sheet!B2' } });
    const compiled = compileFormula('=limit', A1, workbook);
    expect(compiled.ok && compiled.value.evaluate(A1)).toBe(20);
    expect(compileFormula('=Moving', A1, workbook)).toMatchObject({
      error: { code: 'cannotCheck', functions: ['Moving'] },
    });
  });
});

describe('what is not known', () => {
  it.each([
    ['=NORMSDIST(A1)>1', ['NORMSDIST']],
    ['=OR(MYADDIN.RISK(A1),MMULT(A1,A1))', ['MMULT', 'MYADDIN.RISK']],
    ['=IFERROR(RAND(),0)', ['RAND']],
    ['=A1>Treshold', ['Treshold']],
    ['=Other!A1>1', ['Other!']],
    ['=SUBTOTAL(109,A1:A3)', ['SUBTOTAL']],
    ['=AGGREGATE(9,5,A1:A3)', ['AGGREGATE']],
    ['=SUM(A1#)', ['#']],
  ])('%s cannot be checked, and says for what', (formula, functions) => {
    expect(problemOf(formula)).toEqual({ code: 'cannotCheck', functions });
  });

  it('is #NAME? only where nothing can have added functions', () => {
    const closed = workbookOf([[1]], { noAddedFunctions: true });
    const compiled = compileFormula('=NOSUCH(A1)', A1, closed);
    expect(compiled.ok && compiled.value.evaluate(A1)).toEqual({ error: '#NAME?' });
    expect(compileFormula('=FREQUENCY(A1,A1)', A1, closed).ok).toBe(false);
  });
});

describe('what Excel refuses in a rule', () => {
  it.each([
    ['A1>3', 'missingEquals'],
    ['=OR(A1={1,2})', 'arrayConstant'],
    ['=SUM((A1,B1))', 'union'],
    ['=SUM(A1:A3 A2:B2)', 'intersection'],
    ['=Table1[Sales]>3', 'structuredReference'],
    ['=[Book.xlsx]Sheet!A1>3', 'externalWorkbook'],
    ['=SUM(Sheet:Sheet3!A1)', 'severalSheets'],
    ['=LEFT()', 'argumentCount'],
    [`=A1="${'x'.repeat(8200)}"`, 'tooLong'],
  ])('%.40s is not allowed', (formula, what) => {
    expect(problemOf(formula)).toMatchObject({ code: 'notAllowed', what });
  });

  it.each(['=', '=1+', '=SUM(A1', '="abc', '=A1;B1'])('%s does not parse', (formula) => {
    expect(problemOf(formula)).toMatchObject({ code: 'syntax' });
  });

  it('may be evaluated all the same when asked', () => {
    expect(evaluateText('=OR(A1={1,2})', [[2]])).toBe(true);
  });
});

describe('names of LET and LAMBDA', () => {
  it('hold a value for the rest of the formula', () => {
    expect(evaluateText('=LET(x,2,y,x*3,x+y)')).toBe(8);
  });

  it('hide outer ones of the same name', () => {
    expect(evaluateText('=LET(x,1,LAMBDA(x,y,x*10+y)(5,6)+x)')).toBe(57);
  });

  it('are read for each cell anew', () => {
    const compiled = compileFormula('=LET(x,$A1,x>1)', A1, workbookOf([[1], [2]]));
    if (!compiled.ok) throw new Error('does not compile');
    expect(compiled.value.evaluate(A1)).toBe(false);
    expect(compiled.value.evaluate({ row: 1, column: 0 })).toBe(true);
  });

  it('are understood with the prefixes that files put before them', () => {
    expect(
      evaluateText('=_xlfn.LET(_xlpm.x,2,_xlpm.x+_xlfn.XLOOKUP(1,A1:A2,B1:B2))', [[1, 5]]),
    ).toBe(7);
  });
});

it('knows at least the 169 functions of the study', () => {
  expect(FUNCTION_NAMES.length).toBeGreaterThanOrEqual(169);
});
