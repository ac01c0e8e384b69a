/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { createMemoryHost, type MemoryHost } from '../../src/host/memoryHost';
import type { NativeRule } from '../../src/rule/nativeRule';
import { parseAreas } from '../../src/sheet/parseAddress';
import { box, button } from './askedPane';
import { above, DECLINES, ORDERS, readingOf, rowsWhere, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

const AREAS = parseAreas('A2:C7') ?? [];

function highlight(formula: string, fill: string, areas = AREAS): NativeRule {
  return { kind: 'custom', areas, formula, format: { fill }, stopIfTrue: false };
}

/** Orders with a green rule for amounts over 200 above a red one for amounts over 500; A4 is selected. */
function createRuled(red: string): MemoryHost {
  const { columns, rows, sheetName, now } = ORDERS;
  const rules = [
    highlight('=$B2>200', '#A9D08E'),
    highlight('=$B2>500', '#FFC7CE', parseAreas(red) ?? []),
  ];
  return createMemoryHost({
    sheetName,
    origin: { row: 0, column: 0 },
    grid: [columns.map(({ header }) => header), ...rows],
    numberFormats: [columns.map(() => null), ...rows.map(() => columns.map((c) => c.numberFormat))],
    selection: [{ top: 3, left: 0, bottom: 3, right: 0 }],
    rules: rules.map((rule, i) => ({ id: `r${i}`, areas: rule.areas, rule, hostKind: 'Custom' })),
    now,
  });
}

async function ask(text: string, red = 'A2:C7') {
  const host = createRuled(red);
  const pane = await showPane(host);
  const { user } = pane;
  await user.click(box());
  await user.paste(text);
  await user.keyboard('{Enter}');
  await act(async () => undefined);
  const press = (name: string): Promise<void> => user.click(button(name));
  const formulas = (): readonly string[] =>
    host.rulesNow().map(({ rule }) => (rule?.kind === 'custom' ? rule.formula : ''));
  return { ...pane, host, press, formulas };
}

const AMBER = {
  kind: 'candidates',
  candidates: [readingOf('amber', rowsWhere(above(500), { fill: 'orange' }))],
  ask: null,
} as const;

const offer = (name: string): HTMLElement => screen.getByRole('region', { name });
const ONE = 'Is this about a rule that is already there?';
const WHICH = 'Which rule of this sheet is meant?';

describe('a request about a rule that is there', () => {
  test('finds the rule by its colour, and the model is asked for it with the change', async () => {
    const { suggester, press, formulas, host } = await ask('make the red one amber');
    expect(offer(ONE)).toHaveTextContent('Amount is greater than 500, filled red');
    expect(offer(ONE)).not.toHaveTextContent('green');
    await press('Change rule 2 so');
    expect(suggester.asked[0]?.signal?.aborted).toBe(true);
    expect(suggester.asked.at(-1)?.utterance).toBe(
      'Whole rows where Amount is greater than 500, make it amber',
    );
    await suggester.answer(AMBER);
    expect(formulas()).toEqual(['=$B2>200', '=$B2>500']);
    await press('Save');
    expect(host.rulesNow()[1]?.rule).toMatchObject({
      formula: '=$B2>500',
      format: { fill: '#F9B77A' },
    });
  });

  test('deletes the one that is meant, and Undo brings it back', async () => {
    const { press, formulas } = await ask('remove the green rule');
    // Nobody who wants it gone is asked whether to change it.
    expect(within(offer(ONE)).getAllByRole('button')).toHaveLength(1);
    await press('Delete rule 1');
    expect(formulas()).toEqual(['=$B2>500']);
    expect(screen.queryByText(ONE)).toBeNull();
    await press('Undo');
    expect(formulas()).toEqual(['=$B2>200', '=$B2>500']);
  });

  test('is asked which, where its words fit several', async () => {
    const { suggester } = await ask('make that amber');
    expect(within(offer(WHICH)).getAllByRole('button', { name: /^Change rule/ })).toHaveLength(2);
    // The request is answered as one for a new rule all the same.
    await suggester.answer(DECLINES);
    expect(offer(WHICH)).toBeVisible();
  });

  test('is about the only rule on the selected cells, where its words say nothing of which', async () => {
    await ask('make that amber', 'B2:B7');
    expect(offer(ONE)).toHaveTextContent('Amount is greater than 200, filled green');
    expect(offer(ONE)).not.toHaveTextContent('red');
  });

  test('may be a part of one: both are offered', async () => {
    const { press, suggester } = await ask('remove the amount');
    expect(within(offer(WHICH)).getAllByRole('button')).toHaveLength(4);
    await press('Change rule 1 so');
    expect(suggester.asked.at(-1)?.utterance).toMatch(/than 200, remove the amount$/);
  });

  test('takes away a look without the model, and nothing is written before Save', async () => {
    const { press, suggester, formulas } = await ask('remove the bold from the red one');
    await press('Change rule 2 so');
    await suggester.answer(DECLINES);
    expect(suggester.asked.at(-1)?.utterance).toMatch(/, remove the bold$/);
    expect(formulas()).toHaveLength(2);
  });

  test('that reads as a new one can change a rule all the same', async () => {
    const { suggester, user, press } = await ask('orders of Ann in blue');
    await suggester.answer(THREE_READINGS);
    expect(screen.queryByRole('region', { name: ONE })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change rule 1 so' })).toBeNull();
    await user.click(screen.getByText('Or change a rule that is already there'));
    await act(async () => undefined);
    await press('Change rule 1 so');
    expect(suggester.asked.at(-1)?.utterance).toBe(
      'Whole rows where Amount is greater than 200, orders of Ann in blue',
    );
    await suggester.answer(AMBER);
    expect(screen.getByRole('region', { name: 'Editing rule 1' })).toBeVisible();
  });

  test('means the one that was applied last', async () => {
    const { suggester, user, press } = await ask('orders over 300');
    expect(screen.queryByRole('region', { name: WHICH })).toBeNull();
    await suggester.answer(THREE_READINGS);
    await user.click(screen.getAllByRole('button', { name: /^Apply/ })[0] as HTMLElement);
    await user.clear(box());
    await user.paste('only for 2026');
    await user.keyboard('{Enter}');
    await act(async () => undefined);
    expect(within(offer(ONE)).getAllByRole('button', { name: /^Change/ })).toHaveLength(1);
    await press('Change rule 1 so');
    expect(suggester.asked.at(-1)?.utterance).toMatch(/, only for 2026$/);
  });
});
