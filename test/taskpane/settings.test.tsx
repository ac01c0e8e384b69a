/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHost } from '../../src/host/memoryHost';
import { createHousePort } from '../../src/taskpane/house/housePort';
import { clearOwn } from '../../src/taskpane/settings/about';
import { diagnose } from '../../src/taskpane/settings/diagnose';
import { ask, button } from './askedPane';
import { createOrders } from './createOrders';
import { ORDERS, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

const CARD = readFileSync(join(__dirname, '../../assets/model/model.json'), 'utf8');

const HOUSE = 'rulefusion.house:book';

const openSettings = async ({ user }: Awaited<ReturnType<typeof showPane>>): Promise<void> =>
  user.click(button('Settings'));

/** A browser's caches of these names. */
function createCaches(...names: readonly string[]) {
  const kept = new Set(names);
  return {
    kept,
    caches: {
      keys: async () => [...kept],
      delete: async (name: string) => kept.delete(name),
    },
  };
}

/** A workbook whose journal lies in local storage, as Excel's does. */
function createStored() {
  const key = 'rulefusion.journal:book';
  return createMemoryHost({
    sheetName: ORDERS.sheetName,
    origin: { row: 0, column: 0 },
    grid: [ORDERS.columns.map(({ header }) => header), ...ORDERS.rows],
    selection: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    now: ORDERS.now,
    store: {
      read: () => window.localStorage.getItem(key),
      write: (text) => window.localStorage.setItem(key, text),
    },
  });
}

describe('forgetting everything', () => {
  beforeEach(() => window.localStorage.clear());

  async function showApplied() {
    window.localStorage.setItem('rulefusion.used', 'yes');
    window.localStorage.setItem('partition-rulefusion.journal:other', '[]');
    window.localStorage.setItem('somebody.else', 'stays');
    window.localStorage.setItem(HOUSE, '{"red":{"fill":"#FF0000","font":"#FFFFFF"}}');
    window.sessionStorage.setItem('rulefusion.something', 'here');
    const host = createStored();
    const { kept, caches } = createCaches('rulefusion-model', 'somebody-else');
    const storages = [() => window.localStorage, () => window.sessionStorage];
    const pane = await showPane(host, {
      about: { forget: () => clearOwn({ storages, caches: () => caches }) },
      house: createHousePort(() => window.localStorage, HOUSE),
    });
    await ask(pane);
    await pane.user.click(button('Apply reading 1'));
    await openSettings(pane);
    return { ...pane, host, kept };
  }

  test('says first that undo goes too, and keeps all on a no', async () => {
    const { user } = await showApplied();
    await user.click(button('Forget everything'));
    expect(screen.getByText(/Undo goes too/)).toBeVisible();
    expect(button('Keep it')).toHaveFocus();
    await user.click(button('Keep it'));
    expect(window.localStorage.length).toBe(5);
    expect(button('Undo')).toBeVisible();
    expect(button('Forget everything')).toHaveFocus();
  });

  test('leaves nothing of the add-in in storage or caches, and no undo', async () => {
    const { user, host, kept } = await showApplied();
    await user.click(button('Forget everything'));
    await user.click(button('Forget, and Undo with it'));
    expect(await screen.findByText(/Everything is forgotten/)).toBeVisible();
    expect(Object.keys(window.localStorage)).toEqual(['somebody.else']);
    expect(window.sessionStorage.length).toBe(0);
    expect([...kept]).toEqual(['somebody-else']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(host.lastDone()).toBeNull();
    await user.click(button('Ask'));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole('textbox')).toHaveValue('');
    expect(screen.getByText(/Everything stays on this machine/)).toBeVisible();
  });
});

test.each([
  ['local storage is refused', [refuse, () => window.sessionStorage], createCaches],
  ['there are no caches', [() => window.sessionStorage], refuse],
])('what is left is forgotten where %s', async (_, storages, open) => {
  window.sessionStorage.setItem('rulefusion.something', 'here');
  await clearOwn({ storages, caches: () => open().caches });
  expect(window.sessionStorage.length).toBe(0);
});

/** A browser whose settings forbid it. */
function refuse(): never {
  throw new DOMException('refused', 'SecurityError');
}

describe('the model’s card', () => {
  test('tells size, licence, scores and hashes', async () => {
    const pane = await showPane(createOrders(), { about: { readCard: async () => CARD } });
    await openSettings(pane);
    const section = within(screen.getByRole('region', { name: 'The model' }));
    const { files, scores, license } = JSON.parse(CARD);
    expect(section.getByText(license)).toBeVisible();
    expect(section.getByText(/MB in 4 files/)).toBeVisible();
    expect(section.getByText(files.encoder.sha256)).toBeVisible();
    expect(section.getByText(`${scores.exact1.toFixed(1)}%`)).toBeVisible();
  });

  test('that is missing or broken is said to be missing', async () => {
    for (const readCard of [() => Promise.reject(new Error('404')), async () => '<html>']) {
      const pane = await showPane(createOrders(), { about: { readCard } });
      await openSettings(pane);
      expect(screen.getByText(/card is not there/)).toBeVisible();
      pane.unmount();
    }
  });
});

describe('diagnostics', () => {
  const SECRETS = ['Zebra-Sheet', 'Quagga-Header', 'Okapi-Cell', 'Tapir request', 'Dugong'];

  /** A pane of which everything that could be told is secret. */
  async function showSecret() {
    const host = createMemoryHost({
      sheetName: 'Zebra-Sheet',
      origin: { row: 0, column: 0 },
      grid: [
        ['Quagga-Header', 'Amount'],
        ['Okapi-Cell', 1],
        ['Okapi-Cell', 2],
      ],
      selection: [{ top: 1, left: 0, bottom: 1, right: 0 }],
      rules: [
        {
          id: 'a',
          areas: [{ top: 1, left: 0, bottom: 2, right: 1 }],
          rule: {
            kind: 'custom',
            areas: [{ top: 1, left: 0, bottom: 2, right: 1 }],
            formula: '=$A2="Okapi-Cell"',
            format: { bold: true },
            stopIfTrue: false,
          },
          hostKind: 'Custom',
        },
      ],
      now: 46000,
    });
    const pane = await showPane(host);
    await pane.user.type(screen.getByRole('textbox'), 'Tapir request{Enter}');
    return pane;
  }

  test('hold no cell, header, sheet name, request, formula or detail of an error', async () => {
    const pane = await showSecret();
    await pane.suggester.answer({
      kind: 'failed',
      error: { code: 'modelFailed', detail: 'Dugong: Okapi-Cell' },
    });
    await pane.user.click(button('Rules on this sheet'));
    await openSettings(pane);
    const field = screen.getByRole('textbox', { name: 'Diagnostics text' });
    const text = field instanceof HTMLTextAreaElement ? field.value : '';
    expect(text).toContain('"trouble": "modelFailed"');
    expect(text).toContain('"version": "1.2.3"');
    expect(SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual(
      [],
    );
  });

  test('hold none of it with readings on the table either', async () => {
    const pane = await showSecret();
    await pane.suggester.answer(THREE_READINGS);
    const text = diagnose(pane.store.getState(), pane.store.environment());
    expect(text).toContain('"phase": "choosing"');
    expect([...SECRETS, 'Open', 'B2'].filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('are copied', async () => {
    const pane = await showPane(createOrders());
    await openSettings(pane);
    await pane.user.click(button('Copy diagnostics'));
    expect(await window.navigator.clipboard.readText()).toContain('"tab": "settings"');
    expect(screen.getByText('Copied.')).toBeVisible();
  });
});

test('the settings pass axe', async () => {
  document.documentElement.lang = 'en';
  document.title = 'Rulefusion';
  const pane = await showPane(createOrders(), { about: { readCard: async () => CARD } });
  await openSettings(pane);
  await pane.user.click(button('Forget everything'));
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([]);
});
