/** A tensor as it passes between the sampler and a runtime. */
export interface Tensor {
  readonly data: Float32Array | Int32Array;
  readonly dims: readonly number[];
}

/** One loaded graph of the model, whatever runtime holds it. */
export interface GraphSession {
  /** Output tensors by name; rejects when the runtime fails. */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  /** Frees the runtime's memory; the session cannot run again. */
  release(): Promise<void>;
}

/** Opens a graph from its bytes. */
export type OpenGraph = (bytes: Uint8Array) => Promise<GraphSession>;
