import { screen, within } from '@testing-library/react';
import type { Host } from '../../src/host/host';
import { createOrders } from './createOrders';
import { THREE_READINGS } from './fixtures';
import { showPane } from './showPane';

export const box = (): HTMLElement =>
  screen.getByRole('textbox', { name: 'What should stand out?' });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const status = (): HTMLElement => screen.getByRole('status');

/** A field of the first reading. */
export function field(role: 'combobox' | 'textbox', name: string): HTMLElement {
  const [first] = screen.getAllByRole('article');
  return within(first ?? document.body).getByRole(role, { name });
}

export async function formulasOn(host: Host): Promise<readonly string[]> {
  const listed = await host.listRules();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.map(({ rule }) =>
    rule?.kind === 'custom' ? rule.formula : (rule?.kind ?? '?'),
  );
}

type Pane = Awaited<ReturnType<typeof showPane>>;

/** Asks and gets three readings. */
export async function ask(pane: Pane): Promise<Pane> {
  await pane.user.type(box(), 'open ones in red{Enter}');
  await pane.suggester.answer(THREE_READINGS);
  return pane;
}

export async function showReadings() {
  const host = createOrders();
  const pane = await ask(await showPane(host));
  return { ...pane, host };
}
