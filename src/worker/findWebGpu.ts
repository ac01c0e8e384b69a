import type { OpenGraph } from '../infer/session';

/** The parts of WebGPU that are looked at; TypeScript's own types know nothing of it yet. */
interface Adapter {
  readonly info?: {
    readonly architecture?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
}

interface Gpu {
  requestAdapter(): Promise<Adapter | null>;
}

/** Adapters that compute on the CPU; not all of them say so. */
const SOFTWARE = /swiftshader|llvmpipe|basic render|warp/i;

/** Finds a runtime on the graphics processor; null where there is none. */
export type FindWebGpu = () => Promise<OpenGraph | null>;

/**
 * Loads the runtime only where the browser has an adapter and can suspend WebAssembly (JSPI): that build is the
 * smallest of those that speak WebGPU, and never evaluates text (docs/decisions/0007-webgpu.md). Adapters in software
 * only with `takesSoftware`: trying one keeps the CPU busy for a minute. `scope` is `navigator`.
 */
export function createWebGpuFinder(scope: object, base: string, takesSoftware = false): FindWebGpu {
  return async () => {
    const gpu = 'gpu' in scope && isGpu(scope.gpu) ? scope.gpu : null;
    if (gpu === null || !('Suspending' in WebAssembly)) return null;
    const adapter = await gpu.requestAdapter();
    if (adapter === null || (isSoftware(adapter) && !takesSoftware)) return null;
    const { createWebGpuOpener } = await import(/* webpackChunkName: "webgpu" */ './openWebGpu');
    return createWebGpuOpener(base);
  };
}

function isSoftware({ info }: Adapter): boolean {
  const named = `${info?.architecture ?? ''} ${info?.description ?? ''}`;
  return info?.isFallbackAdapter === true || SOFTWARE.test(named);
}

function isGpu(value: unknown): value is Gpu {
  return typeof value === 'object' && value !== null && 'requestAdapter' in value;
}
