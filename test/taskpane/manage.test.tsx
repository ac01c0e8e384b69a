/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { changeHost } from './createOrders';
import { ORDERS } from './fixtures';
import { showPane } from './showPane';

function custom(areas: string, formula: string, fill: string): NativeRule {
  const format = { fill };
  return { kind: 'custom', areas: parseAreas(areas) ?? [], formula, format, stopIfTrue: false };
}

/** A green that is none of ours. */
const OWN_GREEN = '#A9D08E';

const RULES: readonly (NativeRule | null)[] = [
  custom('A2:C7', '=$B2>200', OWN_GREEN),
  custom('B2:B7', '=B2 < 50', '#FFC7CE'),
  null,
  custom('A2:C7', '=VLOOKUP($A2,$A$2:$C$7,2,FALSE)=15', '#A9C9EE'),
];

/** Orders with these rules, the winning one first. */
function createRuled(rules: readonly (NativeRule | null)[] = RULES): MemoryHost {
  const { columns, rows, sheetName, now, data } = ORDERS;
  return createMemoryHost({
    sheetName,
    origin: { row: 0, column: 0 },
    grid: [columns.map(({ header }) => header), ...rows],
    numberFormats: [columns.map(() => null), ...rows.map(() => columns.map((c) => c.numberFormat))],
    selection: [{ top: 3, left: 0, bottom: 3, right: 0 }],
    rules: rules.map((rule, i) => ({
      id: `r${i}`,
      areas: rule?.areas ?? [data],
      rule,
      hostKind: rule === null ? 'CellValue' : 'Custom',
    })),
    now,
  });
}

async function showRules(host: MemoryHost = createRuled(), shown = changeHost(host, {})) {
  const pane = await showPane(shown);
  await pane.user.click(screen.getByRole('button', { name: 'Rules on this sheet' }));
  const press = (name: string): Promise<void> =>
    pane.user.click(screen.getByRole('button', { name }));
  return { ...pane, host, press };
}

/** The rules as they stand in the pane; lists inside one are its own matter. */
const items = (): readonly Element[] => [...document.querySelectorAll('ol > li')];

const sentences = (): readonly string[] =>
  items().map(({ textContent }) => textContent.replace(/^Abc 123/, '').trim());

/** What was said last. */
const said = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';

const order = (host: MemoryHost): readonly string[] =>
  host.rulesNow().map(({ rule }) => (rule?.kind === 'custom' ? rule.formula : '?'));

const [BIG, SMALL, LOOKUP] = ['=$B2>200', '=B2 < 50', '=VLOOKUP($A2,$A$2:$C$7,2,FALSE)=15'];

describe('the rules of the sheet', () => {
  test('are told in plain sentences where there are words for them', async () => {
    await showRules();
    expect(sentences()).toEqual([
      expect.stringMatching(/^Whole rows where Amount is greater than 200, filled green\./),
      expect.stringMatching(/^Cells in Amount that are less than 50, filled red\.|less than 50/),
      expect.stringContaining('which cannot be read here'),
      expect.stringContaining(`where ${LOOKUP}`),
    ]);
  });

  test('one is deleted, and undo and redo bring it back and take it again', async () => {
    const { host, press } = await showRules();
    await press('Delete rule 2');
    expect(order(host)).toEqual([BIG, '?', LOOKUP]);
    expect(said()).toContain('Deleted: 1 rule on B2:B7 of Orders.');
    await press('Undo');
    expect(order(host)).toEqual([BIG, SMALL, '?', LOOKUP]);
    expect(said()).toContain('Brought back: 1 rule on B2:B7');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await press('Redo');
    expect(order(host)).toEqual([BIG, '?', LOOKUP]);
    expect(said()).toContain('Deleted again');
    expect(screen.queryByRole('button', { name: 'Redo' })).toBeNull();
  });

  test('they are put in order by buttons, by keys and by dragging', async () => {
    const { host, press, user } = await showRules();
    await press('Move up rule 2');
    expect(order(host)).toEqual([SMALL, BIG, '?', LOOKUP]);
    expect(document.activeElement).not.toBe(document.body);
    screen.getByRole('button', { name: 'Move down rule 1' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order(host)).toEqual([BIG, '?', SMALL, LOOKUP]);
    fireEvent.dragStart(items()[3] ?? document.body);
    fireEvent.drop(items()[0] ?? document.body);
    await screen.findByText(/Moved: 1 rule on Orders/);
    expect(order(host)).toEqual([LOOKUP, BIG, '?', SMALL]);
    for (const left of [3, 2, 1, 0]) {
      await press('Undo');
      expect(screen.queryAllByRole('button', { name: 'Undo' })).toHaveLength(Math.min(left, 1));
    }
    expect(order(host)).toEqual([BIG, SMALL, '?', LOOKUP]);
  });

  test('the first cannot go up, the last not down, and one that cannot be read is only moved', async () => {
    const { host, press } = await showRules();
    expect(screen.queryByRole('button', { name: 'Delete rule 3' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit rule 3' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit rule 4' })).toBeNull();
    await press('Move up rule 1');
    await press('Move down rule 4');
    expect(host.lastDone()).toBeNull();
    await press('Move up rule 3');
    expect(order(host)).toEqual([BIG, '?', SMALL, LOOKUP]);
  });

  test('a change by somebody else is noticed, nothing is done, and the list is fresh', async () => {
    const { host, press } = await showRules();
    const listed = await host.listRules();
    if (!listed.ok) throw new Error(listed.error.code);
    await host.remove(['r3'], listed.value);
    await press('Delete rule 2');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The rules of this sheet changed meanwhile',
    );
    expect(order(host)).toEqual([BIG, SMALL, '?']);
    expect(sentences()).toHaveLength(3);
  });

  test('a rule that Excel keeps otherwise than asked is said', async () => {
    const host = createRuled();
    const shown = changeHost(host, {
      replace: async (edits, seen) => {
        const done = await host.replace(edits, seen);
        if (!done.ok || done.value.kind !== 'replaced') return done;
        const notes = [{ code: 'readBackDiffers', id: 'x' }] as const;
        return { ok: true, value: { ...done.value, notes } };
      },
    });
    const { press, user } = await showRules(host, shown);
    await press('Edit rule 1');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fill colour' }), 'Blue');
    await press('Save');
    expect(screen.getByRole('alert')).toHaveTextContent('Excel kept 1 rule otherwise than asked');
  });
});

describe('a rule of the sheet is edited in its sentence', () => {
  test('its number changes at the same place, its own shade and order stay', async () => {
    const { host, press, user } = await showRules();
    await press('Edit rule 1');
    const card = screen.getByRole('region', { name: 'Editing rule 1' });
    const value = within(card).getByRole('textbox', { name: 'Value' });
    await user.clear(value);
    await user.type(value, '100');
    expect(card).toHaveTextContent('now 2 rows');
    expect(card).toHaveTextContent('then 3 rows');
    expect(order(host)).toEqual([BIG, SMALL, '?', LOOKUP]);
    await press('Save');
    expect(host.rulesNow()[0]?.rule).toMatchObject({ format: { fill: OWN_GREEN } });
    expect(order(host).slice(1)).toEqual([SMALL, '?', LOOKUP]);
    expect(sentences()[0]).toContain('greater than 100, filled green');
    await press('Undo');
    expect(order(host)).toEqual([BIG, SMALL, '?', LOOKUP]);
  });

  test('its colour changes and its formula stays as somebody wrote it', async () => {
    const { host, press, user } = await showRules();
    await press('Edit rule 2');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fill colour' }), 'Blue');
    await press('Save');
    expect(host.rulesNow()[1]?.rule).toMatchObject({
      formula: SMALL,
      format: { fill: '#A9C9EE' },
    });
  });

  test('Escape and Cancel leave it as it is, and give the focus back', async () => {
    const { host, press, user } = await showRules();
    for (const leave of [() => user.keyboard('{Escape}'), () => press('Cancel')]) {
      await press('Edit rule 1');
      await user.selectOptions(screen.getByRole('combobox', { name: 'Fill colour' }), 'Blue');
      await leave();
      expect(screen.queryByRole('region', { name: 'Editing rule 1' })).toBeNull();
      expect(document.activeElement?.tagName).toBe('LI');
    }
    expect(host.lastDone()).toBeNull();
  });
});

describe('rules that say the same', () => {
  const FRAGMENTS = [
    custom('B2:B3', '=B2>200', '#FFC7CE'),
    custom('B6:B7', '=B6>200', '#FFC7CE'),
    custom('B4:B5', '=B4>200', '#FFC7CE'),
    custom('A2:A7', '=$A2="Open"', '#A9C9EE'),
  ];

  test('are shown before and after, made one, and taken apart again', async () => {
    const { host, press } = await showRules(createRuled(FRAGMENTS));
    const region = screen.getByRole('region', { name: 'Some rules say the same' });
    expect(region).toHaveTextContent('4 rules would become 2');
    expect(region).toHaveTextContent('Rules 1, 2, 3 become one: Cells in B2:B7 where =B2>200');
    await press('Make them one');
    expect(order(host)).toEqual(['=B2>200', '=$A2="Open"']);
    expect(screen.queryByRole('region', { name: 'Some rules say the same' })).toBeNull();
    await press('Undo');
    expect(order(host)).toEqual(['=B2>200', '=B6>200', '=B4>200', '=$A2="Open"']);
  });
});

test('axe finds no fault, also while a rule is edited', async () => {
  const { press } = await showRules();
  document.documentElement.lang = 'en';
  document.title = 'Rulefusion';
  const options = { rules: { 'color-contrast': { enabled: false } } };
  for (const step of [async () => undefined, () => press('Edit rule 1')]) {
    await step();
    const found = await axe.run(document.body, options);
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  }
});
