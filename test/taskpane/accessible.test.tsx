/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import type { Answer } from '../../src/suggest/answer';
import { ASKS_NUMBER, DECLINES, THREE_READINGS } from './fixtures';
import { createOrders } from './createOrders';
import { showPane } from './showPane';

/** What axe finds; contrast needs a browser that paints. */
async function findFaults(): Promise<readonly string[]> {
  const results = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
}

function nameOf(element: Element | null): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
  return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
}

async function showAsked(answer: Answer | null) {
  const pane = await showPane(createOrders(), { firstUse: true });
  await pane.user.type(screen.getByRole('textbox'), 'open ones{Enter}');
  if (answer !== null) await pane.suggester.answer(answer);
  return pane;
}

describe('every state of the pane passes axe', () => {
  beforeAll(() => {
    document.documentElement.lang = 'en';
    document.title = 'Rulefusion';
  });

  test('open, with examples and the first-use lines', async () => {
    await showPane(createOrders(), { firstUse: true });
    expect(screen.getByRole('heading', { name: /For example/ })).toBeVisible();
    expect(await findFaults()).toEqual([]);
  });

  test('thinking', async () => {
    await showAsked(null);
    expect(screen.getByRole('progressbar')).toBeInTheDocument();
    expect(await findFaults()).toEqual([]);
  });

  const answers: readonly [string, Answer][] = [
    ['three readings', THREE_READINGS],
    ['a missing value', ASKS_NUMBER],
    ['declined', DECLINES],
    ['failed', { kind: 'failed', error: { code: 'modelMissing' } }],
  ];
  test.each(answers)('%s', async (_, answer) => {
    await showAsked(answer);
    expect(await findFaults()).toEqual([]);
  });

  test('applied, then undone', async () => {
    const { user } = await showAsked(THREE_READINGS);
    await user.click(screen.getByRole('button', { name: 'Apply reading 1' }));
    expect(await findFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await findFaults()).toEqual([]);
  });

  test('every control is reached by Tab in the order of the screen', async () => {
    const { user } = await showAsked(THREE_READINGS);
    const reached: string[] = [];
    screen.getByRole('textbox', { name: 'What should stand out?' }).focus();
    for (let press = 0; press < 15; press += 1) {
      await user.tab();
      const { activeElement } = document;
      reached.push(nameOf(activeElement));
    }
    expect(reached).toEqual([
      'Suggest',
      'Row 2: Open',
      'Yes',
      'No',
      'Column',
      'Wording',
      'Value',
      'Fill colour',
      'Bold too, not colour alone',
      'Range',
      'Row 2: Open',
      'Row 4: Open',
      'Row 6: Open',
      'Apply reading 1',
      'Wording',
    ]);
  });
});
