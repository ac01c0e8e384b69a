import { z } from 'zod';
import type { Standin } from './openStandin';

const told = z.object({
  runtime: z.object({
    runs: z.string(),
    webgpu: z.string(),
    webgpuStep: z.number().nullable(),
    wasmStep: z.number(),
    seeds: z.number(),
    steps: z.number().nullable(),
  }),
});

/** What the pane's settings say of what the model runs on, and how much a request gets. */
export async function readRuntime({ pane }: Standin): Promise<z.infer<typeof told>['runtime']> {
  await pane.getByRole('button', { name: 'Settings' }).click();
  const text = await pane.getByRole('textbox', { name: /diagnostics/i }).inputValue();
  await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  return told.parse(JSON.parse(text)).runtime;
}
