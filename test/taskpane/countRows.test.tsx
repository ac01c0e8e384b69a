/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen } from '@testing-library/react';
import type { ColumnPort } from '../../src/host/columnPort';
import { ColumnPacker } from '../../src/sheet/packedColumn';
import { ok } from '../../src/sheet/result';
import { box, button } from './askedPane';
import { createOrders } from './createOrders';
import { OPEN_ROWS, ORDERS } from './fixtures';
import { showPane } from './showPane';

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** Reads columns of the orders once it is let go; notes what was asked and what was called off. */
function createHeldPort() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked: (readonly number[])[] = [];
  const signals: AbortSignal[] = [];
  const port: ColumnPort = {
    readColumns: async (snapshot, columns, signal) => {
      asked.push(columns);
      signals.push(signal);
      await held;
      const packed = columns.map((column) => {
        const packer = new ColumnPacker(column, snapshot.rows.length);
        // One order less is open than the first rows say.
        ORDERS.rows.forEach((row, at) => packer.add(at === 0 ? 'Done' : (row[column] ?? null)));
        return packer.finish();
      });
      return ok(packed);
    },
  };
  return { port, asked, signals, release: () => act(async () => release()) };
}

/** Asks; the reading that comes knows the first six of 200,000 rows. */
async function showLarge() {
  const held = createHeldPort();
  const pane = await showPane(createOrders(), { columns: held.port });
  await pane.user.type(box(), 'open ones in red{Enter}');
  const candidate = { ...OPEN_ROWS, allRows: 200_000 };
  await pane.suggester.answer({ kind: 'candidates', candidates: [candidate], ask: null });
  await act(async () => undefined);
  return { ...pane, ...held };
}

const card = (): HTMLElement => screen.getByRole('article');

test('of a large table the first rows are told at once, and all rows once they are counted', async () => {
  const { asked, release } = await showLarge();
  expect(card()).toHaveTextContent('3 of the first 6 rows · counting all 200,000');
  expect(asked).toEqual([[0]]);
  await release();
  expect(card()).toHaveTextContent('2 of 200,000 rows');
  expect(card()).not.toHaveTextContent('counting');
});

test('counting is stopped by its button, and the reading can be applied all the same', async () => {
  const { user, signals, release } = await showLarge();
  await user.click(button('Stop counting'));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(card()).toHaveTextContent('3 of the first 6 rows · all 200,000 were not counted');
  await release();
  expect(card()).not.toHaveTextContent('2 of 200,000 rows');
  expect(button('Apply reading 1')).toBeEnabled();
});
