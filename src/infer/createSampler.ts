import { compileGrammar, type CompiledGrammar } from './compileGrammar';
import { decodeGrammar } from './decodeGrammar';
import type { LoadedModel } from './loadModel';
import type { ModelCard } from './modelCard';
import type { Grammar, Sample, SampleRequest, Sampler, Sketch } from './port';
import { decode, denoise, encode, type Memory, type Walk } from './runGraphs';
import { settleSymbol } from './settleSymbols';

/** The runners-up of a seed are readings too: they vote with their own, smaller probability. */
const PROGRAMS_A_SEED = 3;

/**
 * Samples programs: encodes once, then for each chunk of seeds denoises from pure noise and decodes under the
 * grammar. Chunks always have the card's size (a short one is filled up), so a seed's numbers never depend on
 * how many others are asked for.
 */
export function createSampler(model: LoadedModel): Sampler {
  const compile = rememberCompiled(model.card.symbols);
  return {
    sample(request) {
      const grammar = compile(request.grammar);
      const barred = barredIds(request.barred, model.card.symbols);
      const count = request.programs ?? PROGRAMS_A_SEED;
      return sampleChunks(model, request, { grammar, barred, count });
    },
  };
}

async function sampleChunks(
  model: LoadedModel,
  request: SampleRequest,
  reading: Reading,
): Promise<readonly Sample[]> {
  const { chunk } = model.card.shapes;
  const levels = chooseLevels(model.card, request.steps);
  request.signal?.throwIfAborted();
  const memory = await encode(model, request.source);
  const samples: Sample[] = [];
  const steps = (model.card.schedule.commits ?? 0) + levels.length + 1;
  const total = Math.ceil(request.seeds.length / chunk) * steps;
  let done = 0;
  const step = async (x0: Float32Array | null): Promise<void> => {
    done += 1;
    request.onProgress?.(done / total);
    request.signal?.throwIfAborted();
    if (x0 === null || request.onSketch === undefined || samples.length > 0) return;
    const drawn = await sketch(model, memory, x0, reading);
    if (drawn !== null) request.onSketch(drawn);
  };
  for (let first = 0; first < request.seeds.length; first += chunk) {
    const seeds = request.seeds.slice(first, first + chunk);
    const walk = { levels, seeds: fill(seeds, chunk), step };
    const settle = settleBy(model.card, walk.seeds, reading);
    const x0 = await denoise(model, memory, { ...walk, settle });
    const logits = await decode(model, memory, x0, chunk);
    await step(null);
    samples.push(...readPrograms(model.card, logits, seeds, reading));
    const best = likeliest(samples);
    if (best !== null) request.onSketch?.(best);
    if (first + chunk >= request.seeds.length || request.isEnough?.()) break;
    if (first === 0) request.onFirst?.([...samples]);
  }
  return samples;
}

/** Compiles each grammar once: a task whose grammar never changes hands in the same object again and again. */
function rememberCompiled(symbols: readonly string[]): (grammar: Grammar) => CompiledGrammar {
  const known = new WeakMap<Grammar, CompiledGrammar>();
  return (grammar) => {
    const compiled = known.get(grammar) ?? compileGrammar(grammar, symbols);
    known.set(grammar, compiled);
    return compiled;
  };
}

/** `steps` noise levels: the card's own, or as many evenly spaced ones from 1 down to the card's lowest. */
function chooseLevels(card: ModelCard, steps: number | undefined): readonly number[] {
  const { levels } = card.schedule;
  if (steps === undefined || steps === levels.length) return levels;
  if (steps <= 1) return [1];
  const lowest = Math.min(levels[levels.length - 1] ?? 1, 0.6);
  return Array.from({ length: steps }, (_, i) => 1 - ((1 - lowest) * i) / (steps - 1));
}

function fill(seeds: readonly number[], chunk: number): readonly number[] {
  return Array.from({ length: chunk }, (_, index) => seeds[index] ?? 0);
}

function barredIds(barred: ReadonlySet<string>, symbols: readonly string[]): ReadonlySet<number> {
  return new Set(symbols.flatMap((symbol, id) => (barred.has(symbol) ? [id] : [])));
}

/** How programs are read from what a seed came to. */
interface Reading {
  readonly grammar: CompiledGrammar;
  readonly barred: ReadonlySet<number>;
  readonly count: number;
}

/** Settles symbols of a chunk's rows under the grammar, each by its own seed. */
function settleBy(
  { shapes: { L, V } }: ModelCard,
  seeds: readonly number[],
  { grammar, barred }: Reading,
): Walk['settle'] {
  return (logits, row, settled) => {
    const at = (row * L + settled.length) * V;
    const own = toLogProbabilities(logits.slice(at, at + V), 1, V);
    return settleSymbol(own, settled, seeds[row] ?? 0, L, { grammar, barred, padId: 0 });
  };
}

function readPrograms(
  card: ModelCard,
  logits: Float32Array,
  seeds: readonly number[],
  { grammar, barred, count }: Reading,
): readonly Sample[] {
  const { L, V } = card.shapes;
  const samples: Sample[] = [];
  seeds.forEach((seed, row) => {
    const own = toLogProbabilities(logits.subarray(row * L * V, (row + 1) * L * V), L, V);
    const free = readFree(own, L, V).map((id) => card.symbols[id] ?? '');
    decodeGrammar(own, L, grammar, barred, 0, count).forEach((program, place) => {
      samples.push({
        seed,
        symbols: program.symbols.map((id) => card.symbols[id] ?? ''),
        logProbability: program.logProbability,
        place,
        free,
      });
    });
  });
  return samples;
}

/** What the first row of a chunk's latents says so far; null where no program fits. */
async function sketch(
  model: LoadedModel,
  memory: Memory,
  x0: Float32Array,
  { grammar, barred }: Reading,
): Promise<Sketch | null> {
  const { L, e, V } = model.card.shapes;
  // One row costs a fraction of a chunk, and does not touch its numbers.
  const logits = await decode(model, memory, x0.subarray(0, L * e), 1);
  const own = toLogProbabilities(logits, L, V);
  const [program] = decodeGrammar(own, L, grammar, barred, 0, 1);
  if (program === undefined) return null;
  return {
    symbols: program.symbols.map((id) => model.card.symbols[id] ?? ''),
    sureness: program.symbols.map((id, position) => Math.exp(own[position * V + id] ?? -Infinity)),
  };
}

function likeliest(samples: readonly Sample[]): Sketch | null {
  const [first, ...rest] = samples;
  if (first === undefined) return null;
  const best = rest.reduce((a, b) => (b.logProbability > a.logProbability ? b : a), first);
  const { symbols, logProbability } = best;
  return { symbols, sureness: symbols.map(() => Math.exp(logProbability)) };
}

/** The argmax at each position up to the first padding: what the decoder says without a grammar. */
function readFree(logProbabilities: Float32Array, L: number, V: number): readonly number[] {
  const ids: number[] = [];
  for (let position = 0; position < L; position += 1) {
    let best = 0;
    for (let id = 1; id < V; id += 1) {
      const at = position * V;
      if ((logProbabilities[at + id] ?? 0) > (logProbabilities[at + best] ?? 0)) best = id;
    }
    if (best === 0) break;
    ids.push(best);
  }
  return ids;
}

function toLogProbabilities(logits: Float32Array, L: number, V: number): Float32Array {
  const out = new Float32Array(logits.length);
  for (let position = 0; position < L; position += 1) {
    const row = logits.subarray(position * V, (position + 1) * V);
    const highest = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (const value of row) sum += Math.exp(value - highest);
    const shift = highest + Math.log(sum);
    row.forEach((value, id) => {
      out[position * V + id] = value - shift;
    });
  }
  return out;
}
