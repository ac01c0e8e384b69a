import { isSameVector, runVector } from '../infer/checkVector';
import { timeStep } from '../infer/chooseEffort';
import { createSampler } from '../infer/createSampler';
import { openSteps, type LoadedModel, type ReadFile } from '../infer/loadModel';
import type { Sampler } from '../infer/port';
import { readVector, VECTOR_FILE } from '../infer/readVector';
import { GRAMMAR } from '../rule/symbols/grammar';
import type { FindWebGpu } from './findWebGpu';
import type { Runtime } from './runtime';

/** Share of WebAssembly's time that a step may take at most: a draw is not worth a second runtime. */
const MOST = 0.8;

/** How WebGPU fared; `sampler` draws with it where it was chosen. */
export type Trial =
  | {
      readonly webgpu: 'chosen';
      /** Milliseconds of a step, and of one in WebAssembly beside it. */
      readonly step: number;
      readonly beside: number;
      readonly sampler: Sampler;
    }
  | { readonly webgpu: Exclude<Runtime['webgpu'], 'chosen'>; readonly step: number | null };

export interface TrialParts {
  readonly model: LoadedModel;
  /** Draws in WebAssembly. */
  readonly sampler: Sampler;
  readonly read: ReadFile;
  readonly find: FindWebGpu;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * Whether this machine's graphics processor computes the denoiser and the decoder right, by the stored vector, and
 * clearly faster than WebAssembly, which is timed right beside it. Never throws: what goes wrong is an answer.
 */
export async function tryWebGpu(parts: TrialParts): Promise<Trial> {
  try {
    return await tryOnce(parts);
  } catch {
    return { webgpu: 'failed', step: null };
  }
}

async function tryOnce({ model, sampler, read, find, clock }: TrialParts): Promise<Trial> {
  const { card } = model;
  const bytes = await read(VECTOR_FILE);
  const stored = bytes === null ? null : readVector(new TextDecoder().decode(bytes), card);
  if (stored === null) return { webgpu: 'noVector', step: null };
  const open = await find();
  if (open === null) return { webgpu: 'none', step: null };
  const graphs = await openSteps(card, read, open);
  if (graphs === null) return { webgpu: 'failed', step: null };
  const refuse = async (webgpu: 'wrong' | 'slower' | 'failed', step: number | null) => {
    await Promise.all([graphs.denoiser.release(), graphs.decoder.release()]);
    return { webgpu, step };
  };
  try {
    if (!isSameVector(await runVector({ card, ...graphs }), stored)) {
      return await refuse('wrong', null);
    }
    const fast = createSampler({ ...model, ...graphs });
    const step = await timeStep(fast, card, GRAMMAR, clock);
    const beside = await timeStep(sampler, card, GRAMMAR, clock);
    if (step > MOST * beside) return await refuse('slower', step);
    return { webgpu: 'chosen', step, beside, sampler: fast };
  } catch {
    return refuse('failed', null);
  }
}
