import type { GraphSession, OpenGraph } from '../../src/infer/session';

/** Milliseconds of every run of each graph since the last `clear`. */
export interface GraphTimes {
  readonly encoder: readonly number[];
  readonly denoiser: readonly number[];
  readonly decoder: readonly number[];
  clear(): void;
}

/** Graphs by an output that only they have. */
const KINDS = [
  ['memory', 'encoder'],
  ['x0', 'denoiser'],
  ['logits', 'decoder'],
] as const;

/** Opens graphs as before and notes how long each of their runs takes. */
export function timeGraphs(open: OpenGraph): {
  readonly open: OpenGraph;
  readonly times: GraphTimes;
} {
  const lists = { encoder: [] as number[], denoiser: [] as number[], decoder: [] as number[] };
  const opener: OpenGraph = async (bytes) => {
    const session = await open(bytes);
    const timedSession: GraphSession = {
      run: async (inputs) => {
        const start = performance.now();
        const out = await session.run(inputs);
        const ms = performance.now() - start;
        const kind = KINDS.find(([output]) => output in out)?.[1];
        if (kind !== undefined) lists[kind].push(ms);
        return out;
      },
      release: () => session.release(),
    };
    return timedSession;
  };
  const clear = (): void => Object.values(lists).forEach((list) => list.splice(0));
  return { open: opener, times: { ...lists, clear } };
}
