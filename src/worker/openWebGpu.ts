import * as ort from 'onnxruntime-web/jspi';
import type { OpenGraph } from '../infer/session';
import { unpackWeights } from '../infer/unpackWeights';
import { createOpener } from './openGraphs';

/** Opens graphs on the graphics processor, which has no kernels for products of integers; `base` as for WebAssembly. */
export function createWebGpuOpener(base: string): OpenGraph {
  const open = createOpener(ort, base, 'webgpu');
  return (bytes) => open(unpackWeights(bytes));
}
