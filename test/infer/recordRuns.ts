import type { GraphSession, OpenGraph, Tensor } from '../../src/infer/session';

/** Opens graphs and keeps every output that they gave, in order. */
export function recordRuns(open: OpenGraph): {
  readonly outputs: readonly Readonly<Record<string, Tensor>>[];
  readonly open: OpenGraph;
} {
  const outputs: Record<string, Tensor>[] = [];
  return {
    outputs,
    open: async (bytes) => {
      const session = await open(bytes);
      const recorder: GraphSession = {
        run: async (inputs) => {
          const out = await session.run(inputs);
          outputs.push({ ...out });
          return out;
        },
        release: () => session.release(),
      };
      return recorder;
    },
  };
}
