import * as ort from 'onnxruntime-web/wasm';
import type { OpenGraph } from '../infer/session';
import { createOpener } from './openGraphs';

/** Opens graphs in WebAssembly; `base` is the folder of the runtime's files. */
export function createWasmOpener(base: string): OpenGraph {
  return createOpener(ort, base, 'wasm');
}
