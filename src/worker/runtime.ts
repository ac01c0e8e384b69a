import * as z from 'zod/mini';

const schema = z.object({
  /** What answers requests. */
  runs: z.enum(['wasm', 'webgpu']),
  /** How many seeds and steps a request gets; the model's own number of steps when null. */
  seeds: z.int(),
  steps: z.nullable(z.int()),
  /** Milliseconds of a warm step of a chunk in WebAssembly, and on the graphics processor where it was timed. */
  wasmStep: z.number(),
  webgpuStep: z.nullable(z.number()),
  /**
   * How WebGPU fared: not tried yet, not wanted, no adapter, no stored vector for this model, other numbers than it
   * says, slower, an error, chosen.
   */
  webgpu: z.enum(['untried', 'off', 'none', 'noVector', 'wrong', 'slower', 'failed', 'chosen']),
});

/** What the model runs on. */
export type Runtime = Readonly<z.infer<typeof schema>>;

/** The outline of a runtime, for messages. */
export const runtime: z.ZodMiniType<Runtime> = schema;
