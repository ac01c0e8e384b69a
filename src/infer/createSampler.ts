import { compileGrammar, type CompiledGrammar } from './compileGrammar';
import { decodeGrammar } from './decodeGrammar';
import type { LoadedModel } from './loadModel';
import type { ModelCard } from './modelCard';
import { createNormal } from './noise';
import type { Grammar, Sample, SampleRequest, Sampler, Sketch } from './port';
import type { Tensor } from './session';

/** What an encoded request gives to every denoiser and decoder run. */
type Memory = Readonly<Record<'memory' | 'mask', Tensor>>;

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
    async sample(request) {
      const grammar = compile(request.grammar);
      const barred = barredIds(request.barred, model.card.symbols);
      const count = request.programs ?? PROGRAMS_A_SEED;
      const levels = chooseLevels(model.card, request.steps);
      const memory = await encode(model, request);
      const samples: Sample[] = [];
      const { L, e, chunk } = model.card.shapes;
      const total = Math.ceil(request.seeds.length / chunk) * (levels.length + 1);
      let done = 0;
      const sketch = async (x0: Float32Array): Promise<void> => {
        if (request.onSketch === undefined || samples.length > 0) return;
        // One row costs a fraction of a chunk, and does not touch its numbers.
        const logits = await decode(model, memory, x0.subarray(0, L * e), 1);
        const drawn = sketchProgram(model.card, logits, grammar, barred);
        if (drawn !== null) request.onSketch(drawn);
      };
      const step = async (x0: Float32Array | null): Promise<void> => {
        done += 1;
        request.onProgress?.(done / total);
        request.signal?.throwIfAborted();
        if (x0 !== null) await sketch(x0);
      };
      for (let first = 0; first < request.seeds.length; first += chunk) {
        const seeds = request.seeds.slice(first, first + chunk);
        const x0 = await denoise(model, memory, levels, fill(seeds, chunk), step);
        const logits = await decode(model, memory, x0, chunk);
        await step(null);
        samples.push(...readPrograms(model.card, logits, seeds, { grammar, barred, count }));
        const best = likeliest(samples);
        if (best !== null) request.onSketch?.(best);
        if (first + chunk >= request.seeds.length || request.isEnough?.()) break;
        if (first === 0) request.onFirst?.([...samples]);
      }
      return samples;
    },
  };
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

async function encode(model: LoadedModel, request: SampleRequest): Promise<Memory> {
  const { M, F } = model.card.shapes;
  request.signal?.throwIfAborted();
  const out = await model.encoder.run({ source: { data: request.source.ids, dims: [1, M, F] } });
  return { memory: need(out, 'memory'), mask: need(out, 'mask') };
}

/** Denoises one chunk from pure noise; returns x0 `[chunk, L, e]`. */
async function denoise(
  model: LoadedModel,
  memory: Memory,
  levels: readonly number[],
  seeds: readonly number[],
  step: (x0: Float32Array) => Promise<void>,
): Promise<Float32Array> {
  const { L, e } = model.card.shapes;
  const { factor } = model.card.schedule;
  const size = L * e;
  const dims = [seeds.length, L, e];
  const normals = seeds.map(createNormal);
  let x0: Float32Array = new Float32Array(seeds.length * size);
  for (const level of levels) {
    const z = new Float32Array(x0.length);
    normals.forEach((normal, row) => {
      for (let i = row * size; i < (row + 1) * size; i += 1) {
        z[i] = (1 - level) * (x0[i] ?? 0) + level * factor * normal();
      }
    });
    const out = await model.denoiser.run({
      z: { data: z, dims },
      previous: { data: x0, dims },
      level: { data: new Float32Array(seeds.length).fill(level), dims: [seeds.length] },
      ...memory,
    });
    x0 = floats(need(out, 'x0'));
    await step(x0);
  }
  return x0;
}

async function decode(
  model: LoadedModel,
  memory: Memory,
  x0: Float32Array,
  chunk: number,
): Promise<Float32Array> {
  const { L, e } = model.card.shapes;
  const out = await model.decoder.run({ x0: { data: x0, dims: [chunk, L, e] }, ...memory });
  return floats(need(out, 'logits'));
}

/** How programs are read from what a seed came to. */
interface Reading {
  readonly grammar: CompiledGrammar;
  readonly barred: ReadonlySet<number>;
  readonly count: number;
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

/** What the first row of logits says; null where no program fits. */
function sketchProgram(
  { shapes, symbols }: ModelCard,
  logits: Float32Array,
  grammar: CompiledGrammar,
  barred: ReadonlySet<number>,
): Sketch | null {
  const { L, V } = shapes;
  const own = toLogProbabilities(logits, L, V);
  const [program] = decodeGrammar(own, L, grammar, barred, 0, 1);
  if (program === undefined) return null;
  return {
    symbols: program.symbols.map((id) => symbols[id] ?? ''),
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

function need(out: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const tensor = out[name];
  if (tensor === undefined) throw new Error(`the model's graph has no output ${name}`);
  return tensor;
}

function floats(tensor: Tensor): Float32Array {
  return tensor.data instanceof Float32Array ? tensor.data : Float32Array.from(tensor.data);
}
