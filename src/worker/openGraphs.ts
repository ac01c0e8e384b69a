import type * as Runtime from 'onnxruntime-web';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web';
import type { GraphSession, OpenGraph, Tensor } from '../infer/session';

/** One of ONNX Runtime's builds for browsers. */
export type OrtBuild = Pick<typeof Runtime, 'env' | 'InferenceSession' | 'Tensor'>;

/**
 * Opens graphs in a build of ONNX Runtime. One thread, because a page inside Office is not cross-origin isolated;
 * no proxy, because this already is a worker. `base` is the folder on the own origin that holds the runtime's
 * files (by default the runtime would fetch them from a public server).
 */
export function createOpener(ort: OrtBuild, base: string, provider: 'wasm' | 'webgpu'): OpenGraph {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmPaths = base;
  ort.env.logLevel = 'error';
  return async (bytes) => {
    const session = await ort.InferenceSession.create(bytes, {
      executionProviders: [provider],
      graphOptimizationLevel: 'all',
      // Errors alone: what runs on the CPU and which values are left over is no news.
      logSeverityLevel: 3,
    });
    return wrapSession(ort, session);
  };
}

function wrapSession(ort: OrtBuild, session: InferenceSession): GraphSession {
  return {
    async run(inputs) {
      const feeds: Record<string, OrtTensor> = {};
      for (const [name, tensor] of Object.entries(inputs)) feeds[name] = toOrt(ort, tensor);
      // The runtime allocates the outputs: preallocated ones come back as zeros from this build.
      const results = await session.run(feeds);
      await yieldToMessages();
      const outputs: Record<string, Tensor> = {};
      for (const [name, tensor] of Object.entries(results)) outputs[name] = fromOrt(name, tensor);
      return outputs;
    },
    release: () => session.release(),
  };
}

/**
 * Lets waiting messages in. A run is over before its promise is handed out, so that a loop of runs would never give
 * the pane's "cancel" a turn. A message of our own is a turn without the delay that nested timers get.
 */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function toOrt(ort: OrtBuild, { data, dims }: Tensor): OrtTensor {
  return data instanceof Float32Array
    ? new ort.Tensor('float32', data, dims)
    : new ort.Tensor('int32', data, dims);
}

function fromOrt(name: string, { data, dims }: OrtTensor): Tensor {
  if (data instanceof Float32Array || data instanceof Int32Array) return { data, dims };
  throw new Error(`output ${name} is neither float32 nor int32`);
}
