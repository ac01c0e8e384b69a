import fc from 'fast-check';
import { checkRule } from '../../src/formula/checkRule';
import { compileFormula } from '../../src/formula/compileFormula';
import { evaluateMask } from '../../src/formula/evaluateMask';
import { Work } from '../../src/formula/meterWork';
import { warnRule } from '../../src/formula/warnRule';
import { workbookOfSnapshot } from '../../src/formula/workbookOfSnapshot';
import type { CellValue } from '../../src/sheet/cellValue';
import { ruleOf, SHAPES, tableOf } from '../bench/formulaShapes';
import { workbookOf } from './evaluateText';

/** Cells read and elements computed while a shape runs over a table. */
function workOf(shape: (n: number) => string, rows: number): number {
  const table = tableOf(rows);
  const work = new Work();
  const compiled = compileFormula(
    shape(rows + 1),
    { row: 1, column: 0 },
    workbookOfSnapshot(table),
    {
      work,
    },
  );
  if (!compiled.ok) throw new Error(shape(rows + 1));
  evaluateMask(compiled.value, { top: 1, bottom: rows, left: 0, right: 0 });
  return work.spent;
}

const MORE_SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'sum so far': () => '=SUM($C$2:$C2)>1000',
  'sum of the group so far': () => '=SUMIFS($C$2:$C2,$B$2:$B2,$B2)>1000',
  'pattern so far': () => '=SUMPRODUCT(--($A$2:$A2=$A2))=1',
  'rank by hand': (n) => `=COUNTIF($C$2:$C$${n},">"&$C2)<10`,
  'sum of the group, errors left out': (n) =>
    `=SUMPRODUCT(--(IFERROR($A$2:$A$${n},"")=$A2),IFERROR($C$2:$C$${n},""))>10`,
  'second largest of the group': (n) => `=$C2>=LARGE(IF($A$2:$A$${n}=$A2,$C$2:$C$${n}),2)`,
  'group by LET': (n) => `=LET(g,$B2,$C2=MAX(IF($B$2:$B$${n}=g,$C$2:$C$${n})))`,
};

describe('The work of a rule', () => {
  it.each(Object.entries({ ...SHAPES, ...MORE_SHAPES }))(
    'grows no faster than the table: %s',
    (_, shape) => {
      expect(workOf(shape, 4_000) / workOf(shape, 1_000)).toBeLessThan(4.5);
    },
  );
});

describe('A rule that takes too much work', () => {
  const table = tableOf(6_000);
  const rule = ruleOf((n) => `=SUMPRODUCT(--($C$2:$C$${n}>$C2))<10`, table);

  it('is tried on rows all over the table, and says on how many', () => {
    const result = checkRule(rule, table);
    if (result.status !== 'sampled') throw new Error(result.status);
    expect(result.rows).toBe(6_000);
    expect(result.checkedRows).toBeGreaterThan(20);
    expect(result.checkedRows).toBeLessThan(3_000);
  });

  it('is not counted', () => {
    expect(warnRule(rule, table)).toEqual([
      { code: 'cannotCheck', functions: [], reason: 'tooMuchWork' },
    ]);
  });

  it('cannot be checked where one cell is too much already', () => {
    const square = ruleOf((n) => `=SUM(--($C$2:$C$${n}>TRANSPOSE($C$2:$C$${n})))>$C2`, table);
    expect(checkRule(square, table)).toEqual({
      status: 'cannotCheck',
      functions: [],
      reason: 'tooMuchWork',
    });
  });

  it('is checked in full on a table of a usual size', () => {
    const small = tableOf(500);
    const usual = ruleOf((n) => `=SUMPRODUCT(--($C$2:$C$${n}>$C2))<10`, small);
    expect(checkRule(usual, small)).toMatchObject({ status: 'cells' });
  });
});

describe('What is computed for the rows of a group alone', () => {
  const group = fc.constantFrom<CellValue>('x', 'X', 'y', '', null, 0, 1, '1', true, false, 'a*', {
    error: '#N/A',
  });
  const amount = fc.constantFrom<CellValue>(5, 5, 1, -3, 0, null, '', 'n/a', '7', true, 2.5, {
    error: '#DIV/0!',
  });
  const plain = fc.constantFrom<CellValue>(5, 1, -3, 0, null, 2.5, 8);
  const tables = fc
    .tuple(fc.boolean(), fc.integer({ min: 3, max: 14 }))
    .chain(([isPlain, length]) =>
      fc.array(
        fc.tuple(
          group.filter((one) => !isPlain || typeof one !== 'object'),
          isPlain ? plain : amount,
        ),
        { minLength: length, maxLength: length },
      ),
    );
  const formulas = [
    'AGGREGATE(14,6,$B$1:$B$20/(($A$1:$A$20=$A1)*ISNUMBER($B$1:$B$20)),1)',
    'AGGREGATE(15,6,$B$1:$B$9/($A$1:$A$9=$A1),2)',
    'AGGREGATE(16,6,$B$1:$B$3/($A$1:$A$3=$A1),0.5)',
    'SUMPRODUCT(--($A$1:$A$9=$A1),$B$1:$B$9)',
    'SUMPRODUCT(($A$1:$A$9=$A1)*ISNUMBER($B$1:$B$9)*($B$1:$B$9>$B1))',
    'SUMPRODUCT(($A$1:$A$9=$A1)*$B$1:$B$9)',
    'SUMPRODUCT(--(IFERROR($A$1:$A$9,"")=$A1),IFERROR($B$1:$B$9,""))',
    'SUMPRODUCT(--($A$1:$A1=$A1))',
    'SUMPRODUCT(($A$1:$A1=$A1)*($B$1:$B1=$B1))',
    'SUMPRODUCT(--($A$1:$A1<>$A$2:$A2))',
    'MAX(IF($A$1:$A$3=$A1,$B$1:$B$3))',
    'MEDIAN(IF(($A$1:$A$3=$A1)*($B$1:$B$3=$B1),$B$1:$B$3))',
    'COUNT(IF($A$1:$A$9=$A1,$B$1:$B$9))',
    'LARGE(IF($A$1:$A$9=$A1,$B$1:$B$9),1)',
  ];

  /** All values down the rows, by one compiled formula or by a new one for each row. */
  const valuesOf = (formula: string, rows: readonly (readonly CellValue[])[], isFresh: boolean) => {
    const workbook = workbookOf(rows);
    const compile = () => compileFormula(`=${formula}`, { row: 0, column: 2 }, workbook);
    const kept = compile();
    return rows.map((_, row) => {
      const compiled = isFresh ? compile() : kept;
      return compiled.ok ? compiled.value.evaluate({ row, column: 2 }) : compiled.error;
    });
  };

  it.each(formulas)('is what all rows give: %s', (formula) => {
    // NOT(NOT(…)) hides the test from the search for rows that pass it.
    const plainly = formula.replace(
      /(\(?)([^()*]+|IFERROR\([^()]*\))=(\$[AB]1)/g,
      '$1NOT(NOT($2=$3))',
    );
    fc.assert(
      fc.property(tables, (rows) => {
        expect(valuesOf(formula, rows, false)).toEqual(valuesOf(plainly, rows, true));
      }),
      { numRuns: 60 },
    );
  });
});
