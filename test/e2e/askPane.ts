import type { Locator } from 'playwright-core';
import type { Standin } from './openStandin';

/** A reading as the pane shows it. */
export interface ShownReading {
  /** Everything in its card, line by line. */
  readonly text: string;
  /** "17 of 40 rows" as numbers; null where the pane counts no rows. */
  readonly hits: { readonly rows: number; readonly of: number } | null;
  readonly card: Locator;
}

/** Types a request as a person would and waits for the readings; [] when the pane says something else. */
export async function askPane(standin: Standin, request: string): Promise<readonly ShownReading[]> {
  const { pane } = standin;
  await pane.getByRole('textbox', { name: 'What should stand out?' }).fill(request);
  await pane.getByRole('button', { name: 'Suggest' }).click();
  // The answer is there when nothing can be cancelled any more.
  await pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
  await pane.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const found = await pane.getByRole('article').all();
  return Promise.all(found.map(readCard));
}

async function readCard(card: Locator): Promise<ShownReading> {
  const text = await card.innerText();
  const counted = /([\d,]+) of ([\d,]+) rows?/.exec(text);
  const number = (digits = ''): number => Number(digits.replaceAll(',', ''));
  const hits = counted ? { rows: number(counted[1]), of: number(counted[2]) } : null;
  return { text, hits, card };
}

/** Presses Apply of a reading and waits until the pane offers to undo it. */
export async function applyReading(standin: Standin, reading: ShownReading): Promise<void> {
  await reading.card.getByRole('button', { name: /^Apply/ }).click();
  await standin.pane.getByRole('button', { name: 'Undo' }).waitFor();
}

/** Presses Undo and waits until nothing is left to undo. */
export async function undoLast(standin: Standin): Promise<void> {
  const undo = standin.pane.getByRole('button', { name: 'Undo' });
  await undo.click();
  await undo.waitFor({ state: 'detached' });
}
