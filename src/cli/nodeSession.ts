import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import type { GraphSession, OpenGraph, Tensor } from '../infer/session';

/** Opens graphs in ONNX Runtime's native build for Node, with so many threads. */
export function createNodeOpener(threads: number): OpenGraph {
  return async (bytes) => {
    const session = await InferenceSession.create(bytes, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'all',
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    });
    return wrapSession(session);
  };
}

function wrapSession(session: InferenceSession): GraphSession {
  return {
    async run(inputs) {
      const feeds: Record<string, OrtTensor> = {};
      for (const [name, tensor] of Object.entries(inputs)) feeds[name] = toOrt(tensor);
      const results = await session.run(feeds);
      const outputs: Record<string, Tensor> = {};
      for (const [name, tensor] of Object.entries(results)) outputs[name] = fromOrt(name, tensor);
      return outputs;
    },
    release: () => session.release(),
  };
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
