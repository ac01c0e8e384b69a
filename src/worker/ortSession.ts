import { env, InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web/wasm';
import type { GraphSession, OpenGraph, Tensor } from '../infer/session';

/**
 * Opens graphs in ONNX Runtime's WASM build. One thread, because a page inside Office is not cross-origin isolated;
 * no proxy, because this already is a worker. `wasmBase` is the folder on the own origin that holds the runtime's
 * files (by default the runtime would fetch them from a public server).
 */
export function createOrtOpener(wasmBase: string): OpenGraph {
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmPaths = wasmBase;
  env.logLevel = 'error';
  return async (bytes) => {
    const session = await InferenceSession.create(bytes, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
    return wrapSession(session);
  };
}

function wrapSession(session: InferenceSession): GraphSession {
  return {
    async run(inputs) {
      const feeds: Record<string, OrtTensor> = {};
      for (const [name, tensor] of Object.entries(inputs)) feeds[name] = toOrt(tensor);
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

function toOrt({ data, dims }: Tensor): OrtTensor {
  return data instanceof Float32Array
    ? new OrtTensor('float32', data, dims)
    : new OrtTensor('int32', data, dims);
}

function fromOrt(name: string, { data, dims }: OrtTensor): Tensor {
  if (data instanceof Float32Array || data instanceof Int32Array) return { data, dims };
  throw new Error(`output ${name} is neither float32 nor int32`);
}
