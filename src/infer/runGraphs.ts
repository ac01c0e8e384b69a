import type { LoadedModel } from './loadModel';
import { createNormal } from './noise';
import type { Source } from './port';
import type { Tensor } from './session';
import { OPEN } from './settleSymbols';

/** What an encoded request gives to every denoiser and decoder run. */
export type Memory = Readonly<Record<'memory' | 'mask', Tensor>>;

/** Runs E on a request. */
export async function encode(model: LoadedModel, { ids }: Source): Promise<Memory> {
  const { M, F } = model.card.shapes;
  const out = await model.encoder.run({ source: { data: ids, dims: [1, M, F] } });
  return { memory: need(out, 'memory'), mask: need(out, 'mask') };
}

/** Runs D on latents `[rows, L, e]`; returns logits `[rows, L, V]`. */
export async function decode(
  model: LoadedModel,
  memory: Memory,
  x0: Float32Array,
  rows: number,
): Promise<Float32Array> {
  const { L, e } = model.card.shapes;
  const out = await model.decoder.run({ x0: { data: x0, dims: [rows, L, e] }, ...memory });
  return floats(need(out, 'logits'));
}

/** How one chunk comes out of the noise. */
export interface Walk {
  readonly levels: readonly number[];
  readonly seeds: readonly number[];
  /** Called after every step with x0 `[seeds, L, e]`. */
  readonly step: (x0: Float32Array) => Promise<void>;
  /** The symbol of a row's place, from logits `[seeds, L, V]`; OPEN for none. */
  readonly settle: (logits: Float32Array, row: number, settled: readonly number[]) => number;
}

/**
 * Denoises one chunk from pure noise; returns x0 `[seeds, L, e]`. A model with `commits` first settles so many leading
 * symbols, one a step from pure noise; its denoiser is told them.
 */
export async function denoise(
  model: LoadedModel,
  memory: Memory,
  { levels, seeds, step, settle }: Walk,
): Promise<Float32Array> {
  const { L, e } = model.card.shapes;
  const { factor, commits = 0 } = model.card.schedule;
  const [size, dims] = [L * e, [seeds.length, L, e]];
  const normals = seeds.map(createNormal);
  const settled: number[][] = seeds.map(() => []);
  const run = async (previous: Float32Array, level: number): Promise<Float32Array> => {
    const z = new Float32Array(previous.length);
    normals.forEach((normal, row) => {
      for (let i = row * size; i < (row + 1) * size; i += 1) {
        z[i] = (1 - level) * (previous[i] ?? 0) + level * factor * normal();
      }
    });
    const out = await model.denoiser.run({
      z: { data: z, dims },
      previous: { data: previous, dims },
      level: { data: new Float32Array(seeds.length).fill(level), dims: [seeds.length] },
      ...(commits === 0 ? {} : { settled: told(settled, L) }),
      ...memory,
    });
    const x0 = floats(need(out, 'x0'));
    await step(x0);
    return x0;
  };
  const nothing = new Float32Array(seeds.length * size);
  for (let place = 0; place < commits; place += 1) {
    const logits = await decode(model, memory, await run(nothing, 1), seeds.length);
    settled.forEach((symbols, row) => {
      const symbol = symbols.length < place ? OPEN : settle(logits, row, symbols);
      if (symbol !== OPEN) symbols.push(symbol);
    });
  }
  let x0: Float32Array = nothing;
  for (const level of levels) x0 = await run(x0, level);
  return x0;
}

/** Settled symbols as the denoiser's input, int32 `[seeds, L]`. */
function told(settled: readonly (readonly number[])[], length: number): Tensor {
  const data = new Int32Array(settled.length * length).fill(OPEN);
  settled.forEach((symbols, row) => data.set(symbols, row * length));
  return { data, dims: [settled.length, length] };
}

function need(out: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const tensor = out[name];
  if (tensor === undefined) throw new Error(`the model's graph has no output ${name}`);
  return tensor;
}

function floats(tensor: Tensor): Float32Array {
  return tensor.data instanceof Float32Array ? tensor.data : Float32Array.from(tensor.data);
}
