import { checkRule } from '../../src/formula/checkRule';
import { readTexts } from '../../src/formula/readTexts';
import { warnRule } from '../../src/formula/warnRule';
import type { NativeRule } from '../../src/rule/nativeRule';
import type { CellValue } from '../../src/sheet/cellValue';
import { parseArea } from '../../src/sheet/parseAddress';
import { printCell } from '../../src/sheet/printAddress';
import type { Snapshot } from '../../src/sheet/snapshot';

function tableOf(rows: readonly (readonly CellValue[])[], headers: readonly string[]): Snapshot {
  return {
    sheetName: 'Orders',
    data: { top: 1, left: 0, bottom: rows.length, right: headers.length - 1 },
    headerRow: 0,
    columns: headers.map((header) => ({ header, type: 'mixed', numberFormat: null })),
    rows,
    selection: [],
    isTable: false,
    now: 46000,
  };
}

const MIXED = tableOf(
  [
    ['Ann', 120, '2025-01-05'],
    ['Bob', '150', 46100],
    ['Cid', null, null],
    ['Dan', 'n/a', '2031-01-05'],
    ['Eve', '99.5', 'soon'],
  ],
  ['Name', 'Amount', 'Due'],
);

function custom(formula: string, address = 'A2:C6'): NativeRule {
  const area = parseArea(address);
  if (area === null) throw new Error(address);
  return { kind: 'custom', areas: [area], formula, format: {}, stopIfTrue: false };
}

const READ = [1, 2];

function hitRows(rule: NativeRule, table = MIXED): readonly string[] | string {
  const checked = checkRule(rule, table);
  if (checked.status !== 'cells') return checked.status;
  return [...new Set(checked.hits.map(({ row }) => printCell({ row, column: 0 })))];
}

describe('reading numbers that are stored as text', () => {
  it('hits them, and neither blanks nor words', () => {
    expect(hitRows(custom('=$B2>100'))).toEqual(['A2', 'A3', 'A5', 'A6']);
    expect(hitRows(readTexts(custom('=$B2>100'), READ, MIXED))).toEqual(['A2', 'A3']);
    expect(hitRows(readTexts(custom('=$B2<100'), READ, MIXED))).toEqual(['A6']);
  });

  it('writes what Excel takes, and leaves what is compared as text', () => {
    const formulaOf = (formula: string): string => {
      const rule = readTexts(custom(formula), READ, MIXED);
      return rule.kind === 'custom' ? rule.formula : '';
    };
    expect(formulaOf('=AND(ISNUMBER($B2),$B2>=100)')).toBe(
      '=AND(ISNUMBER(VALUE($B2&"")),VALUE($B2&"")>=100)',
    );
    expect(formulaOf('=$B2>AVERAGE($B$2:$B$6)')).toBe(
      '=VALUE($B2&"")>AVERAGE(IFERROR(VALUE($B$2:$B$6&""),""))',
    );
    expect(formulaOf('=INT($C2)<TODAY()')).toBe('=INT(VALUE($C2&""))<TODAY()');
    for (const same of ['=$B2="x"', '=$A2>100', '=ISNUMBER(SEARCH("n",$B2))', '=LEN(TRIM($B2))=0'])
      expect(formulaOf(same)).toBe(same);
  });

  it('reads dates, and takes them into an average', () => {
    expect(hitRows(readTexts(custom('=$C2<TODAY()'), READ, MIXED))).toEqual(['A2']);
    const above = readTexts(custom('=$B2>AVERAGE($B$2:$B$6)'), READ, MIXED);
    expect(hitRows(above)).toEqual(['A3']);
  });

  it('keeps the other parts of an OR', () => {
    const rule = readTexts(custom('=OR($B2>100,$A2="Dan")'), READ, MIXED);
    expect(hitRows(rule)).toEqual(['A2', 'A3', 'A5']);
  });

  it('leaves nothing to warn of', () => {
    const codes = (rule: NativeRule) => warnRule(rule, MIXED).map(({ code }) => code);
    expect(codes(custom('=$B2>100'))).toContain('numbersAsText');
    expect(codes(readTexts(custom('=$B2>100'), READ, MIXED))).toEqual([]);
  });
});

describe('warnings about the place', () => {
  const table = tableOf(
    [
      ['Ann', 5, 'Effective'],
      ['Bob', 6, 'Ineffective'],
      ['Cid', 7, 'Not yet effective'],
      ['Total', 18, null],
    ],
    ['Name', 'Hours', 'State'],
  );
  const warn = (formula: string, address = 'A2:C5') => warnRule(custom(formula, address), table);

  it('tell of longer words that hold the text', () => {
    expect(warn('=ISNUMBER(SEARCH("effective",$C2))')).toEqual([
      { code: 'containsTooMuch', column: 2, text: 'effective', example: 'Ineffective', count: 1 },
    ]);
    expect(warn('=ISNUMBER(SEARCH("yet",$C2))')).toEqual([]);
  });

  it('tell of a header that is coloured', () => {
    expect(warn('=$B1>6', 'A1:C5')).toContainEqual({ code: 'headerInside', count: 3 });
    expect(warn('=AND(ISNUMBER($B1),$B1=7)', 'A1:C5')).toEqual([]);
  });

  it('tell of a total that is coloured or counted in', () => {
    const total = { code: 'totalInside', row: 4, label: 'Total' };
    expect(warn('=$B2>6')).toEqual([total]);
    expect(warn('=$B2=SMALL($B$2:$B$5,1)')).toEqual([total]);
    expect(warn('=$B2=5')).toEqual([]);
  });

  it('tell of a look at the row above', () => {
    expect(warn('=$C3<>$C2', 'A3:C5')).toContainEqual({ code: 'otherRow', reference: '$C2' });
  });

  it('tell of what is slow', () => {
    expect(warn('=COUNTIF($A:$A,$A2)>1')).toContainEqual({
      code: 'slow',
      why: 'wholeColumn',
      functions: [],
    });
    expect(warn('=OFFSET($B2,0,0)=5')).toContainEqual({
      code: 'slow',
      why: 'volatile',
      functions: ['OFFSET'],
    });
    const long = '=COUNTIF($A$2:$A$90001,$A2)>1';
    expect(warn(long, 'A2:A90001')).toContainEqual({
      code: 'slow',
      why: 'manyCells',
      functions: [],
    });
  });
});
