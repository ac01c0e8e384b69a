import type { Runtime } from './runtime';
import { WITHOUT_WEBGPU } from './workerNames';
import type { WorkerLike } from './workerSuggester';

/**
 * Starts the model's worker. One that is started anew, after a rest or a crash, does not try WebGPU again where it was
 * of no use; `last` is what the one before it ran on, null if that is not known.
 */
export function startModel(last: Runtime | null): WorkerLike {
  const isWorthATry = last === null || last.webgpu === 'untried' || last.webgpu === 'chosen';
  const name = isWorthATry ? '' : WITHOUT_WEBGPU;
  return new Worker(/* webpackChunkName: "worker" */ new URL('./main.ts', import.meta.url), {
    name,
  });
}
