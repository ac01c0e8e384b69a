/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { nativeFormat } from '../../src/rule/nativeFormat';
import { createHousePort } from '../../src/taskpane/house/housePort';
import { ask, box, button } from './askedPane';
import { createOrders } from './createOrders';
import { ORDERS, THREE_READINGS } from './fixtures';
import { showPane } from './showPane';
import type { NativeRule } from '../../src/rule/nativeRule';

const HOUSE_RED: NativeRule = {
  kind: 'custom',
  areas: [ORDERS.data],
  formula: '=$B2>5000',
  format: { fill: '#E05050', font: '#FFFFFF' },
  stopIfTrue: false,
};

/** The orders with a rule that somebody made in a red of their own. */
function createHouse() {
  const rules = [{ id: 'own', areas: HOUSE_RED.areas, rule: HOUSE_RED, hostKind: 'Custom' }];
  return createOrders({ rules });
}

describe("the workbook's own colours", () => {
  test('are worn by a new rule, seen before it is written', async () => {
    const host = createHouse();
    const pane = await ask(await showPane(host));
    const [table] = screen.getAllByRole('table', { name: 'How the first rows would look' });
    expect(table?.querySelector('tbody td')).toHaveStyle({ backgroundColor: '#E05050' });
    await pane.user.click(button('Apply reading 1'));
    const [first] = host.rulesNow();
    expect(first?.rule).toMatchObject({ format: { fill: '#E05050', font: '#FFFFFF' } });
  });

  test('can be left for the usual ones', async () => {
    const host = createHouse();
    const pane = await ask(await showPane(host));
    await pane.user.click(screen.getByRole('checkbox', { name: 'Colours as in this workbook' }));
    await pane.user.click(button('Apply reading 1'));
    expect(host.rulesNow()[0]?.rule).toMatchObject({ format: nativeFormat({ fill: 'red' }) });
  });

  test('are not offered where the workbook has none', async () => {
    const { user, suggester } = await showPane(createOrders());
    await user.type(box(), 'open ones{Enter}');
    await suggester.answer(THREE_READINGS);
    expect(screen.queryByRole('checkbox', { name: /this workbook/ })).toBeNull();
  });

  test('are remembered for the workbook, and nothing else is taken for them', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
    const looks = { red: { fill: '#E05050', font: '#FFFFFF' } };
    createHousePort(storage, 'a').keep(looks);
    expect(createHousePort(storage, 'a').read()).toEqual(looks);
    expect(createHousePort(storage, 'b').read()).toEqual({});
    kept.set('a', '{"red":{"fill":"url(x)","font":"#FFFFFF"}}');
    expect(createHousePort(storage, 'a').read()).toEqual({});
  });
});
