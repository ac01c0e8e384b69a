import { compileGrammar, type CompiledGrammar } from '../../src/infer/compileGrammar';
import type { Grammar, SampleRequest, Sampler } from '../../src/infer/port';
import type { GraphSession, Tensor } from '../../src/infer/session';
import {
  searchBeam,
  searchByDrawing,
  type Bounds,
  type Draft,
  type Search,
} from './searchPrograms';

/** The autoregressive twin as its files say (model/export). */
export interface Twin {
  readonly shapes: {
    readonly M: number;
    readonly F: number;
    readonly L: number;
    readonly V: number;
  };
  readonly symbols: readonly string[];
  readonly encoder: GraphSession;
  /** tokens int32 `[B,T]`, memory, mask -> logits `[B,T,V]`; row i is told the tokens before i. */
  readonly decoder: GraphSession;
}

/** How the twin writes: the likeliest symbol, the likeliest five programs, or one program drawn for each seed. */
export type TwinMode = 'greedy' | 'beam' | 'samples';

type Memory = Readonly<Record<'memory' | 'mask', Tensor>>;

const BEAM = 5;

const SEARCHES: {
  readonly [Mode in TwinMode]: (bounds: Bounds, seeds: readonly number[]) => Search;
} = {
  greedy: (bounds) => searchBeam(bounds, 1),
  beam: (bounds) => searchBeam(bounds, BEAM),
  samples: searchByDrawing,
};

/**
 * The twin in the shipped sampler's place: it writes symbol by symbol under the request's grammar, and a program votes
 * with the mean log probability of its symbols. `free` is what the same search writes without the grammar.
 */
export function createTwinSampler(twin: Twin, mode: TwinMode): Sampler {
  const { symbols } = twin;
  const anything = compileGrammar(anythingUpToEnd(symbols), symbols);
  return {
    async sample(request) {
      const barred = new Set(symbols.flatMap((name, id) => (request.barred.has(name) ? [id] : [])));
      const search = (grammar: CompiledGrammar, shut: ReadonlySet<number>): Search =>
        SEARCHES[mode]({ grammar, barred: shut, longest: twin.shapes.L }, request.seeds);
      const bounded = search(compileGrammar(request.grammar, symbols), barred);
      const free = search(anything, new Set());
      const [programs = [], raw = []] = await write(twin, [bounded, free], request);
      return programs.filter(isComplete).map((draft, rank) => {
        const own = mode === 'samples' ? raw.find(({ seed }) => seed === draft.seed) : raw[rank];
        return {
          seed: mode === 'samples' ? draft.seed : rank,
          symbols: nameSymbols(draft, symbols),
          logProbability: draft.score / Math.max(1, draft.symbols.length),
          place: 0,
          free: own === undefined ? [] : nameSymbols(own, symbols),
        };
      });
    },
  };
}

function anythingUpToEnd(symbols: readonly string[]): Grammar {
  const others = symbols.filter((name) => name !== 'PAD' && name !== 'END');
  return {
    start: 'any',
    productions: { any: { END: [], ...Object.fromEntries(others.map((name) => [name, ['any']])) } },
  };
}

function isComplete({ walk }: Draft): boolean {
  return walk === null;
}

function nameSymbols(draft: Draft, symbols: readonly string[]): readonly string[] {
  return draft.symbols.map((id) => symbols[id] ?? '');
}

/** Runs searches side by side, a symbol at a time; returns the drafts of each. */
async function write(
  twin: Twin,
  searches: readonly Search[],
  request: SampleRequest,
): Promise<readonly (readonly Draft[])[]> {
  const { M, F, L } = twin.shapes;
  const out = await twin.encoder.run({ source: { data: request.source.ids, dims: [1, M, F] } });
  const memory = { memory: need(out, 'memory'), mask: need(out, 'mask') };
  let drafts = searches.map(({ first }) => first);
  for (let length = 0; length < L; length += 1) {
    request.signal?.throwIfAborted();
    const open = drafts.flat().filter((draft) => !isComplete(draft));
    if (open.length === 0) break;
    const rows = await readNext(twin, memory, open, length);
    const read = ({ symbols }: Draft): Float32Array =>
      rows.get(symbols.join(' ')) ?? new Float32Array(0);
    drafts = searches.map(({ advance }, index) => advance(drafts[index] ?? [], read));
    request.onProgress?.((length + 1) / L);
  }
  return drafts;
}

/** Log probabilities of the next symbol by what is written, all of one length; equal drafts are asked once. */
async function readNext(
  twin: Twin,
  memory: Memory,
  open: readonly Draft[],
  length: number,
): Promise<ReadonlyMap<string, Float32Array>> {
  const { V } = twin.shapes;
  const written = [...new Map(open.map(({ symbols }) => [symbols.join(' '), symbols]))];
  const width = length + 1;
  const data = new Int32Array(written.length * width);
  written.forEach(([, symbols], row) => data.set(symbols, row * width));
  const tokens = { data, dims: [written.length, width] };
  const { data: logits } = need(await twin.decoder.run({ tokens, ...memory }), 'logits');
  return new Map(
    written.map(([key], row) => {
      const last = ((row + 1) * width - 1) * V;
      return [key, toLogProbabilities(Float32Array.from(logits.subarray(last, last + V)))];
    }),
  );
}

function toLogProbabilities(logits: Float32Array): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const sum = logits.reduce((total, value) => total + Math.exp(value - highest), 0);
  return logits.map((value) => value - highest - Math.log(sum));
}

function need(out: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const tensor = out[name];
  if (tensor === undefined) throw new Error(`the twin's graph has no output ${name}`);
  return tensor;
}
