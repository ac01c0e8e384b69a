import type { OpenGraph } from '../infer/session';

/** The part of WebGPU that is asked here; TypeScript's own types know nothing of it yet. */
interface Gpu {
  requestAdapter(): Promise<object | null>;
}

/** Finds a runtime on the graphics processor; null where there is none. */
export type FindWebGpu = () => Promise<OpenGraph | null>;

/**
 * Loads the runtime only where the browser has an adapter and can suspend WebAssembly (JSPI): that build is the
 * smallest of those that speak WebGPU, and never evaluates text (docs/decisions/0007-webgpu.md). `scope` is `navigator`.
 */
export function createWebGpuFinder(scope: object, base: string): FindWebGpu {
  return async () => {
    const gpu = 'gpu' in scope && isGpu(scope.gpu) ? scope.gpu : null;
    if (gpu === null || !('Suspending' in WebAssembly)) return null;
    if ((await gpu.requestAdapter()) === null) return null;
    const { createWebGpuOpener } = await import(/* webpackChunkName: "webgpu" */ './openWebGpu');
    return createWebGpuOpener(base);
  };
}

function isGpu(value: unknown): value is Gpu {
  return typeof value === 'object' && value !== null && 'requestAdapter' in value;
}
