import { checkRule } from '../../src/formula/checkRule';
import { warnRule } from '../../src/formula/warnRule';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseArea } from '../../src/sheet/parseAddress';
import { printCell } from '../../src/sheet/printAddress';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Column, ColumnType, Snapshot } from '../../src/sheet/snapshot';

function column(header: string, type: ColumnType): Column {
  return { header, type, numberFormat: null };
}

/** A table with headers in row 3, from column B on. */
function snapshotOf(columns: readonly Column[], rows: readonly (readonly CellValue[])[]): Snapshot {
  const data = { top: 3, left: 1, bottom: 2 + rows.length, right: columns.length };
  return {
    sheetName: 'Orders',
    data,
    headerRow: 2,
    columns,
    rows,
    selection: [],
    isTable: false,
    now: 45826.5,
  };
}

const ORDERS = snapshotOf(
  [column('Name', 'text'), column('Amount', 'number'), column('Due', 'date')],
  [
    ['Ann', 10, 45800],
    ['Bob', null, 45900],
    ['Cid', 30, '6/1/2025'],
    ['Dan', '40', { error: '#N/A' }],
  ],
);

function custom(formula: string, address: string): NativeRule {
  const area = parseArea(address);
  if (area === null) throw new Error(address);
  return { kind: 'custom', areas: [area], formula, format: {}, stopIfTrue: false };
}

function hitsOf(formula: string, address: string, snapshot = ORDERS): readonly string[] | string {
  const result = checkRule(custom(formula, address), snapshot);
  return result.status === 'cells' ? result.hits.map((cell) => printCell(cell)) : result.status;
}

describe('checking a rule', () => {
  it('tells the cells that it colours, row by row', () => {
    expect(hitsOf('=$C4>=30', 'B4:C7')).toEqual(['B6', 'C6', 'B7', 'C7']);
  });

  it('takes TRUE and numbers for yes, and nothing else', () => {
    expect(hitsOf('=$C4', 'B4:B7')).toEqual(['B4', 'B6']);
    expect(hitsOf('=$B4', 'B4:B7')).toEqual([]);
    expect(hitsOf('=IF($C4=10,"yes","")', 'B4:B7')).toEqual([]);
  });

  it('shifts the formula from the top-left cell of the first area', () => {
    const areas = ['B6:B7', 'B4:B5'].flatMap((text) => parseArea(text) ?? []);
    const formula = '=$C6=30';
    const rule: NativeRule = { kind: 'custom', areas, formula, format: {}, stopIfTrue: false };
    expect(checkRule(rule, ORDERS)).toMatchObject({ hits: [{ row: 5, column: 1 }] });
  });

  it('tells which cells have an error and which one', () => {
    expect(checkRule(custom('=$D4<TODAY()', 'D4:D7'), ORDERS)).toEqual({
      status: 'cells',
      hits: [{ row: 3, column: 3 }],
      errors: [{ cell: { row: 6, column: 3 }, code: '#N/A' }],
    });
  });

  it('reads the header row at its place', () => {
    expect(hitsOf('=B$3="Amount"', 'B4:D4')).toEqual(['C4']);
  });

  it('looks only at the cells of the table', () => {
    expect(hitsOf('=C1>5', 'C1:C1000')).toEqual(['C3', 'C4', 'C6', 'C7']);
  });

  it('keeps a blank cell apart from an empty text', () => {
    const snapshot = snapshotOf([column('A', 'text')], [[null], ['']]);
    expect(hitsOf('=ISBLANK($B4)', 'B4:B5', snapshot)).toEqual(['B4']);
  });

  it('cannot tell what stands outside the table', () => {
    expect(checkRule(custom('=$C4>$K$1', 'B4:B7'), ORDERS)).toEqual({
      status: 'cannotCheck',
      reason: 'unknown',
      functions: ['$K$1'],
    });
    expect(hitsOf('=$C4>AVERAGE($C$4:$C$900)', 'C4:C7')).toEqual(['C6', 'C7']);
  });

  it('cannot tell what an unknown function gives', () => {
    expect(checkRule(custom('=RISKY($C4)', 'B4:B7'), ORDERS)).toEqual({
      status: 'cannotCheck',
      reason: 'unknown',
      functions: ['RISKY'],
    });
  });

  it('refuses what Excel refuses', () => {
    expect(checkRule(custom('=OR($C4={1,2})', 'B4:B7'), ORDERS)).toMatchObject({
      status: 'illegal',
      problem: { code: 'notAllowed', what: 'arrayConstant' },
    });
  });

  it('takes for a visual every cell that holds a number', () => {
    const rule: NativeRule = {
      kind: 'dataBar',
      areas: [{ top: 2, left: 1, bottom: 9, right: 2 }],
      colour: '#00FF00',
    };
    expect(checkRule(rule, ORDERS)).toMatchObject({
      hits: [
        { row: 3, column: 2 },
        { row: 5, column: 2 },
      ],
    });
  });
});

describe('warnings', () => {
  const warn = (formula: string, address = 'B4:B7', snapshot = ORDERS) =>
    warnRule(custom(formula, address), snapshot);

  it('tell of numbers stored as text in a column that is compared', () => {
    expect(warn('=AND(ISNUMBER($C4),$C4>5)')).toEqual([
      { code: 'numbersAsText', column: 1, count: 1 },
    ]);
  });

  it('tell of dates stored as text', () => {
    expect(warn('=$D4<TODAY()')).toEqual([{ code: 'datesAsText', column: 2, count: 1 }]);
  });

  it('tell of blanks that a comparison takes for zero', () => {
    expect(warn('=$C4<20')).toContainEqual({ code: 'blanksAsZero', column: 1, count: 1 });
    expect(warn('=AND($C4<>"",$C4<20)')).not.toContainEqual(
      expect.objectContaining({ code: 'blanksAsZero' }),
    );
  });

  it('tell of a rule that colours nothing, or everything', () => {
    expect(warn('=$B4="Zoe"')).toEqual([{ code: 'neverTrue' }]);
    expect(warn('=$B4<>"Zoe"')).toEqual([{ code: 'alwaysTrue' }]);
  });

  it('say nothing about columns that are only compared with text', () => {
    const codes = snapshotOf([column('Code', 'text')], [['007'], ['008']]);
    expect(warn('=$B4="007"', 'B4:B5', codes)).toEqual([]);
  });

  it('follow a formula over the columns of its area', () => {
    const snapshot = snapshotOf(
      [column('A', 'number'), column('B', 'number')],
      [
        [1, '2'],
        [null, 4],
      ],
    );
    expect(warn('=B4<3', 'B4:C5', snapshot)).toEqual([
      { code: 'numbersAsText', column: 1, count: 1 },
      { code: 'blanksAsZero', column: 0, count: 1 },
    ]);
  });

  it('pass on what cannot be checked', () => {
    expect(warn('=RISKY($C4)')).toEqual([{ code: 'cannotCheck', functions: ['RISKY'] }]);
  });

  it('tell of numbers as text under a visual', () => {
    const rule: NativeRule = {
      kind: 'dataBar',
      areas: [{ top: 3, left: 2, bottom: 6, right: 2 }],
      colour: '#00FF00',
    };
    expect(warnRule(rule, ORDERS)).toEqual([{ code: 'numbersAsText', column: 1, count: 1 }]);
  });
});
