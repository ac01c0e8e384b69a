/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { askPane } from '../../src/commands/askPane';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { RibbonCommand } from '../../src/host/ribbonCommand';
import type { CellValue } from '../../src/sheet/cellValue';
import { followRibbon } from '../../src/taskpane/followRibbon';
import { button, formulasOn, status } from './askedPane';
import { createOrders } from './createOrders';
import { ORDERS } from './fixtures';
import { showPane } from './showPane';

/** Invoices with something odd in every column but the last one; the cell in the given column is selected. */
function createInvoices(column: number): MemoryHost {
  const rows: CellValue[][] = Array.from({ length: 14 }, (_, row) => [
    `INV-${row}`,
    100 + row,
    46_010 + row,
    row % 2 === 0 ? 'Open' : 'Done',
  ]);
  const put = (row: number, at: number, value: CellValue): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[at] = value;
  };
  put(3, 0, 'INV-1');
  put(5, 0, null);
  put(7, 1, 9000);
  put(2, 2, 45_990);
  return createMemoryHost({
    sheetName: 'Invoices',
    origin: { row: 0, column: 0 },
    grid: [['Number', 'Amount', 'Due', 'Status'], ...rows],
    numberFormats: [
      [null, null, null, null],
      ...rows.map(() => [null, 'General', 'yyyy-mm-dd', null]),
    ],
    selection: [{ top: 2, left: column, bottom: 2, right: column }],
    now: 46_000,
  });
}

/** The pane, and a press of a button of the ribbon. */
async function press(host: MemoryHost, command: RibbonCommand) {
  const pane = await showPane(host);
  const page = new EventTarget();
  followRibbon(page, Promise.resolve(pane.store));
  let opened = 0;
  await act(() =>
    askPane(page, command, async () => {
      opened += 1;
    }),
  );
  await act(async () => undefined);
  return { ...pane, opened: () => opened };
}

const findings = (): readonly (string | null)[] =>
  screen
    .getAllByRole('article')
    .map((card) => within(card).getByRole('heading', { level: 3 }).textContent);

describe('Suggest for selection', () => {
  test('opens the pane with what stands out in the selected column, each with its count', async () => {
    const { opened, suggester } = await press(createInvoices(0), 'suggestForSelection');
    expect(opened()).toBe(1);
    expect(screen.getByRole('heading', { name: 'What stands out in Number' })).toBeVisible();
    expect(findings()).toEqual(['1 blank', '2 duplicates']);
    expect(status()).toHaveTextContent('In Number: 1 blank, 2 duplicates.');
    expect(suggester.asked).toEqual([]);
  });

  test.each([
    [1, ['1 outlier']],
    [2, ['1 past date']],
  ])('finds what is odd in column %i', async (column, expected) => {
    await press(createInvoices(column), 'suggestForSelection');
    expect(findings()).toEqual(expected);
  });

  test('says so when nothing stands out', async () => {
    await press(createInvoices(3), 'suggestForSelection');
    expect(screen.queryByRole('article')).toBeNull();
    expect(status()).toHaveTextContent('Nothing stands out in Status');
  });

  test('is applied like any reading', async () => {
    const host = createInvoices(0);
    const { user } = await press(host, 'suggestForSelection');
    await user.click(button('Apply reading 2'));
    expect(await formulasOn(host)).toEqual([expect.stringContaining('COUNTIF')]);
    expect(button('Undo')).toBeVisible();
  });

  test('shows a fresh preview where the table changed meanwhile', async () => {
    const host = createInvoices(0);
    const { user } = await press(host, 'suggestForSelection');
    host.setCell({ row: 9, column: 0 }, null);
    await user.click(button('Apply reading 1'));
    expect(await formulasOn(host)).toEqual([]);
    expect(findings()[0]).toBe('2 blanks');
  });

  test('tells of a sheet that cannot be read', async () => {
    const empty = createMemoryHost({
      sheetName: 'Empty',
      origin: { row: 0, column: 0 },
      grid: [],
      selection: [],
      now: 46_000,
    });
    await press(empty, 'suggestForSelection');
    expect(screen.getByRole('alert')).toHaveTextContent('This sheet is empty');
  });
});

describe('Why this colour?', () => {
  test('opens the pane at the reasons for the selected cell', async () => {
    const { columns, rows, sheetName, now, data } = ORDERS;
    const host = createMemoryHost({
      sheetName,
      origin: { row: 0, column: 0 },
      grid: [columns.map(({ header }) => header), ...rows],
      selection: [{ top: 3, left: 1, bottom: 3, right: 1 }],
      rules: [
        {
          id: 'a',
          areas: [data],
          rule: {
            kind: 'custom',
            areas: [data],
            formula: '=$B2>200',
            format: { bold: true },
            stopIfTrue: false,
          },
          hostKind: 'Custom',
        },
      ],
      now,
    });
    await press(host, 'whyThisColour');
    const reasons = screen.getByRole('region', { name: 'Why B4 looks as it does' });
    expect(reasons).toHaveFocus();
    expect(reasons).toHaveTextContent('Rule 1 shows');
  });

  test('waits for the pane when the ribbon is what opens it', async () => {
    const page = new EventTarget();
    const sent: string[] = [];
    let open: (store: { send: (event: { kind: string }) => void }) => void = () => undefined;
    followRibbon(page, new Promise((resolve) => (open = resolve)));
    await askPane(page, 'whyThisColour', async () => undefined);
    expect(sent).toEqual([]);
    open({ send: ({ kind }) => void sent.push(kind) });
    await act(async () => undefined);
    expect(sent).toEqual(['whyAsked']);
  });

  test('a sheet without a table still lists its rules', async () => {
    await press(createOrders(), 'whyThisColour');
    expect(screen.getByText('This sheet has no conditional formatting.')).toBeVisible();
  });
});
