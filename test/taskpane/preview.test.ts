import type { NativeRule } from '../../src/rule/nativeRule';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { findHits } from '../../src/suggest/recheck';
import type { StandingRule } from '../../src/taskpane/paneState';
import { findConflicts } from '../../src/taskpane/preview/findConflicts';
import { paintPreview } from '../../src/taskpane/preview/paintPreview';
import { scaleColour } from '../../src/taskpane/preview/scaleColour';
import { figuresOf } from '../../src/rule/words/figures';
import { german } from '../../src/taskpane/words/de';
import { en } from '../../src/taskpane/words/en';
import { showCell } from '../../src/taskpane/preview/showCell';
import { OPEN_ROWS, ORDERS, SCALE } from './fixtures';

const GREEN = nativeFormat({ fill: 'green', bold: true });

const BIG: NativeRule = {
  kind: 'custom',
  areas: [ORDERS.data],
  formula: '=$B2>200',
  format: GREEN,
  stopIfTrue: false,
};

/** Rules on the sheet, the winning one first; null is one that cannot be read. */
function standingOf(...rules: readonly (NativeRule | null)[]): readonly StandingRule[] {
  return rules.map((rule, priority) => ({
    listed: {
      id: `${priority}`,
      priority,
      areas: rule?.areas ?? [ORDERS.data],
      rule,
      hostKind: 'Custom',
      ours: false,
    },
    hits: rule === null ? null : (findHits([rule], ORDERS)[0] ?? null),
  }));
}

describe('the first rows as they would look', () => {
  test('the rows that are hit, in the new look', () => {
    const { columns, rows } = paintPreview(OPEN_ROWS, [], ORDERS);
    expect(columns).toEqual([0, 1, 2]);
    expect(rows.map(({ row }) => row + 1)).toEqual([2, 4, 6]);
    expect(rows[0]?.cells.map(({ look }) => look)).toEqual(
      Array.from({ length: 3 }, () => nativeFormat({ fill: 'red' })),
    );
  });

  test('the new rule wins over those that are there; what it leaves open shows through', () => {
    const { rows } = paintPreview(OPEN_ROWS, standingOf(BIG), ORDERS);
    // Row 2 is open and small, row 4 open and big.
    expect(rows[0]?.cells[0]?.look).toEqual(nativeFormat({ fill: 'red' }));
    expect(rows[1]?.cells[0]?.look).toEqual({ ...nativeFormat({ fill: 'red' }), bold: true });
  });

  test('a scale shows the first rows with their own colours', () => {
    const { rows } = paintPreview(SCALE, [], ORDERS);
    const column = rows.map(({ cells }) => cells.find((cell) => cell.column === 1));
    expect(column).toHaveLength(5);
    expect(column[2]?.look.fill).toBe('#63BE7B');
    expect(column.every((cell) => cell?.isNew)).toBe(true);
    expect(scaleColour(['#000000', '#808080', '#FFFFFF'], 0.5)).toBe('#808080');
  });

  test('values are shown as a person reads them', () => {
    const [, amount, due] = ORDERS.columns;
    expect(showCell(1234.567, amount, en)).toBe('1,234.57');
    expect(showCell(46000, due, en)).toBe('12/09/2025');
    expect(showCell(46000, due, german(figuresOf('de-DE')))).toBe('09.12.2025');
    expect(showCell(true, amount, german())).toBe('WAHR');
    expect(showCell({ error: '#N/A' }, amount, en)).toBe('#N/A');
  });
});

describe('rules that are there already', () => {
  test('one on the same rows is named with its colour and its place', () => {
    expect(findConflicts(OPEN_ROWS, standingOf(BIG))).toEqual([
      { place: 1, rows: 2, fill: 'green' },
    ]);
  });

  test('one that hits other rows is no conflict', () => {
    const done: NativeRule = { ...BIG, formula: '=$A2="Done"' };
    expect(findConflicts(OPEN_ROWS, standingOf(done))).toEqual([]);
  });

  test('one that cannot be worked out is named where it could meet', () => {
    expect(findConflicts(OPEN_ROWS, standingOf(null))).toEqual([
      { place: 1, rows: null, fill: null },
    ]);
  });
});
