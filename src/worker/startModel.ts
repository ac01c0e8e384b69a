import type { Runtime } from './runtime';
import type { WorkerLike } from './workerSuggester';

/** Name of a worker that does not look for WebGPU. */
export const WITHOUT_WEBGPU = 'without-webgpu';
/** Name of one that takes an adapter in software too: tests have no other. */
export const WITH_ANY_WEBGPU = 'with-any-webgpu';

/**
 * Starts the model's worker. One that is started anew, after a rest or a crash, does not try WebGPU again where it was
 * of no use; `last` is what the one before it ran on, null if that is not known.
 */
export function startModel(last: Runtime | null): WorkerLike {
  const isWorthATry = last === null || last.webgpu === 'untried' || last.webgpu === 'chosen';
  const name = isWorthATry ? '' : WITHOUT_WEBGPU;
  return new Worker(new URL('./main.ts', import.meta.url), { name });
}
