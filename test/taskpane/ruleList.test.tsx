/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import { ORDERS, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

/** Orders with somebody's own rule and one that cannot be read; A4 is selected. */
function createRuled(): MemoryHost {
  const { columns, rows, sheetName, now, data } = ORDERS;
  const rule = {
    kind: 'custom',
    areas: [data],
    formula: '=$B2>200',
    format: { ...nativeFormat({ fill: 'green' }), bold: true },
    stopIfTrue: false,
  } as const;
  return createMemoryHost({
    sheetName,
    origin: { row: 0, column: 0 },
    grid: [columns.map(({ header }) => header), ...rows],
    numberFormats: [columns.map(() => null), ...rows.map(() => columns.map((c) => c.numberFormat))],
    selection: [{ top: 3, left: 0, bottom: 3, right: 0 }],
    rules: [
      { id: 'a', areas: [data], rule, hostKind: 'Custom' },
      { id: 'b', areas: [data], rule: null, hostKind: 'CellValue' },
    ],
    now,
  });
}

async function showRules() {
  const host = createRuled();
  const pane = await showPane(host);
  await pane.user.click(screen.getByRole('button', { name: 'Rules on this sheet' }));
  return { ...pane, host };
}

const rules = (): readonly (string | null)[] => {
  const [list] = screen.getAllByRole('list');
  return within(list ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

describe('the rules on the sheet', () => {
  test('stand in order with their rows; one that cannot be read says so', async () => {
    await showRules();
    expect(rules()).toEqual([
      expect.stringContaining(
        'Whole rows where Amount is greater than 200, filled green and bold.2 rows',
      ),
      expect.stringContaining('A rule of the kind CellValue on A2:C7, which cannot be read here'),
    ]);
  });

  test('one that was written here says what it said', async () => {
    const { user, suggester } = await showRules();
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    await user.type(screen.getByRole('textbox'), 'open ones{Enter}');
    await suggester.answer(THREE_READINGS);
    await user.click(screen.getByRole('button', { name: 'Apply reading 1' }));
    await user.click(screen.getByRole('button', { name: 'Rules on this sheet' }));
    expect(rules()[0]).toContain(
      'Whole rows where Status is “Open”, filled red.3 rows · made here',
    );
    expect(rules()).toHaveLength(3);
  });

  test('the selected cell is explained, and follows the selection', async () => {
    const { host } = await showRules();
    const why = (cell: string): HTMLElement =>
      screen.getByRole('region', { name: `Why ${cell} looks as it does` });
    expect(why('A4')).toHaveTextContent('Rule 1 shows: Whole rows where Amount');
    expect(why('A4')).toHaveTextContent('Rule 2 lies on it and cannot be worked out here');
    await act(async () => host.setSelection([{ top: 1, left: 0, bottom: 1, right: 0 }]));
    expect(why('A2')).not.toHaveTextContent('Rule 1');
  });

  test('reading them changes nothing, and axe finds no fault', async () => {
    const { host } = await showRules();
    expect(host.rulesNow()).toHaveLength(2);
    document.documentElement.lang = 'en';
    document.title = 'Rulefusion';
    const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });

  test('they are copied as text', async () => {
    const { user } = await showRules();
    await user.click(screen.getByRole('button', { name: 'Copy all as text' }));
    expect(await navigator.clipboard.readText()).toMatch(/^1\. Whole rows where[^\n]*\n2\. A rule/);
  });
});
