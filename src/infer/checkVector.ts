import type { LoadedModel } from './loadModel';
import { createNormal } from './noise';
import type { Tensor } from './session';

/** What the denoiser and the decoder give on fixed noise: evenly spaced numbers of both. */
export interface Vector {
  readonly x0: readonly number[];
  readonly logits: readonly number[];
}

type Graphs = Pick<LoadedModel, 'card' | 'denoiser' | 'decoder'>;

/** Numbers kept of each output. */
const KEPT = 128;
/** Runtimes sum in other orders: they differ by less, faulty kernels by far more (docs/decisions/0007-webgpu.md). */
const ROUNDING = 0.01;

/** Runs one step of a chunk and its decoding on noise instead of a request, the same on every machine. */
export async function runVector({ card, denoiser, decoder }: Graphs): Promise<Vector> {
  const { L, M, K, d, e, chunk } = card.shapes;
  const normal = createNormal(7);
  const noise = (...dims: readonly number[]): Tensor => {
    const data = new Float32Array(dims.reduce((size, one) => size * one, 1));
    return { data: data.map(() => normal()), dims };
  };
  const mask = new Float32Array(M).map((_, at) => (at < (3 * M) / 4 ? 0 : -1e4));
  const memory = { memory: noise(2 * K, M, d), mask: { data: mask, dims: [1, M] } };
  const z = noise(chunk, L, e);
  const none = { data: new Float32Array(chunk * L * e), dims: [chunk, L, e] };
  const level = { data: new Float32Array(chunk).fill(0.8), dims: [chunk] };
  const step = await denoiser.run({ z, previous: none, level, ...memory });
  // The decoder reads fixed noise too, so that one graph's rounding is not the next one's input.
  const decoded = await decoder.run({ x0: noise(chunk, L, e), ...memory });
  return { x0: pick(step['x0']), logits: pick(decoded['logits']) };
}

/** True when numbers are those that are stored, but for rounding. */
export function isSameVector(found: Vector, stored: Vector): boolean {
  return isNear(found.x0, stored.x0) && isNear(found.logits, stored.logits);
}

function isNear(found: readonly number[], stored: readonly number[]): boolean {
  const largest = stored.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (
    stored.length > 0 &&
    found.length === stored.length &&
    found.every((value, at) => Math.abs(value - (stored[at] ?? NaN)) <= ROUNDING * largest)
  );
}

function pick(tensor: Tensor | undefined): readonly number[] {
  const data = tensor?.data ?? [];
  const stride = data.length / KEPT;
  return Array.from({ length: Math.min(KEPT, data.length) }, (_, at) => {
    return Number((data[Math.floor(at * stride)] ?? 0).toPrecision(6));
  });
}
