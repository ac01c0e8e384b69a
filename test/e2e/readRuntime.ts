import { z } from 'zod';
import { runtime, type Runtime } from '../../src/worker/runtime';
import type { Standin } from './openStandin';

const diagnostics = z.object({ runtime: z.unknown() });

/** What the pane's settings say of what the model runs on, and how much a request gets; null before it is loaded. */
async function findRuntime({ pane }: Standin): Promise<Runtime | null> {
  await pane.getByRole('button', { name: 'Settings' }).click();
  const text = await pane.getByRole('textbox', { name: /diagnostics/i }).inputValue();
  await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  const told = diagnostics.parse(JSON.parse(text)).runtime;
  return told === null ? null : runtime.parse(told);
}

/** The same as soon as the model is loaded. The settings are read when they are opened: they are opened until they tell. */
export async function readRuntime(standin: Standin): Promise<Runtime> {
  for (;;) {
    const told = await findRuntime(standin);
    if (told !== null) return told;
  }
}
