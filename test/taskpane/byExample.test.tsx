/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { createMemoryFills } from '../../src/host/memoryFills';
import { addExamples, examplesOfFills, NO_EXAMPLES } from '../../src/taskpane/byExample/examples';
import { fitsExamples, pickByExamples } from '../../src/taskpane/byExample/fitExamples';
import { ask, button } from './askedPane';
import { createOrders } from './createOrders';
import {
  above,
  BIG_ROWS,
  IS_OPEN,
  OPEN_ROWS,
  ORDERS,
  readingOf,
  rowsWhere,
  SCALE,
} from './fixtures';
import { showPane } from './showPane';

const cell = (row: number, column = 0) => ({ row, column });

describe('examples', () => {
  test('the readings that colour what should stand out and nothing that should not are left, the simplest first', () => {
    const both = readingOf('both', rowsWhere({ kind: 'and', of: [IS_OPEN, above(100)] }));
    const items = [both, OPEN_ROWS, BIG_ROWS, SCALE].map((candidate) => ({ candidate }));
    const examples = { should: [cell(1), cell(3)], shouldNot: [cell(2)] };
    const ids = pickByExamples(items, examples).map(({ candidate }) => candidate.id);
    expect(ids).toEqual(['open', 'both']);
  });

  test('one cell that should not stand out is enough to drop a reading', () => {
    expect(fitsExamples(OPEN_ROWS, { should: [cell(1)], shouldNot: [] })).toBe(true);
    expect(fitsExamples(OPEN_ROWS, { should: [cell(1)], shouldNot: [cell(5)] })).toBe(false);
    expect(fitsExamples(SCALE, { should: [cell(1, 1)], shouldNot: [] })).toBe(false);
  });

  test('a cell stands on one side: the later word counts', () => {
    const first = addExamples(NO_EXAMPLES, 'should', [cell(1), cell(2)]);
    expect(addExamples(first, 'shouldNot', [cell(2)])).toEqual({
      should: [cell(1)],
      shouldNot: [cell(2)],
    });
  });

  test('fills show what should stand out, and the rest of their column what should not', () => {
    const examples = examplesOfFills([cell(1), cell(3), cell(0), cell(40)], ORDERS);
    expect(examples.should).toEqual([cell(1), cell(3)]);
    expect(examples.shouldNot.map(({ row }) => row)).toEqual([2, 4, 5, 6]);
  });
});

describe('the pane by example', () => {
  async function showAsked(filled: Parameters<typeof createMemoryFills>[1] = []) {
    const host = createOrders();
    const pane = await ask(await showPane(host, { fills: createMemoryFills(host, filled) }));
    const select = (top: number, bottom = top) =>
      act(async () => host.setSelection([{ top, bottom, left: 0, right: 0 }]));
    return { ...pane, host, select };
  }
  const readings = () => screen.getAllByRole('article');

  test('selected cells leave the readings that fit them', async () => {
    const { user, select } = await showAsked();
    expect(readings()).toHaveLength(3);
    await select(1);
    await user.click(button('These should'));
    await select(2);
    await user.click(button('These should not'));
    expect(readings()).toHaveLength(1);
    expect(
      screen.getByText(/1 cell should stand out, 1 should not\. 1 reading fits/),
    ).toBeVisible();
    await user.click(button('Forget the examples'));
    expect(readings()).toHaveLength(3);
  });

  test('fills that are there are taken as examples', async () => {
    const { user } = await showAsked([cell(1), cell(3), cell(5)]);
    await user.click(button('Take the colours that are there'));
    expect(readings()).toHaveLength(1);
    expect(readings()[0]).toHaveTextContent('Open');
  });

  test('examples that no reading fits change nothing and say so', async () => {
    const { user, select } = await showAsked();
    await select(1, 2);
    await user.click(button('These should'));
    expect(readings()).toHaveLength(3);
    expect(screen.getByText(/No reading fits all of these cells/)).toBeVisible();
  });

  test('cells outside the table and a sheet without fills are told', async () => {
    const { user, select } = await showAsked();
    await select(40);
    await user.click(button('These should'));
    expect(screen.getByText(/outside the table/)).toBeVisible();
    await user.click(button('Take the colours that are there'));
    expect(screen.getByText(/No cell of the table is filled by hand/)).toBeVisible();
  });
});
