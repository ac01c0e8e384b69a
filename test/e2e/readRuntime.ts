import { z } from 'zod';
import { runtime, type Runtime } from '../../src/worker/runtime';
import type { Standin } from './openStandin';

const diagnostics = z.object({ runtime: z.unknown() });

/** What the pane's settings say of what the model runs on, and how much a request gets; the model must be loaded. */
export async function readRuntime({ pane }: Standin): Promise<Runtime> {
  await pane.getByRole('button', { name: 'Settings' }).click();
  const text = await pane.getByRole('textbox', { name: /diagnostics/i }).inputValue();
  await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  return runtime.parse(diagnostics.parse(JSON.parse(text)).runtime);
}
