import { quantile } from './figure';

/** Rows and columns of the square matrices. */
const SIZE = 256;

/** Milliseconds of a plain product of two 256 x 256 fp32 matrices in JavaScript, the same on every machine's terms. */
export function calibrate(runs: number): { readonly ms: number; readonly what: string } {
  const a = new Float32Array(SIZE * SIZE).map((_, index) => (index % 7) - 3);
  const b = new Float32Array(SIZE * SIZE).map((_, index) => (index % 5) - 2);
  const times: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const start = performance.now();
    const sum = multiply(a, b)[0];
    // The first two runs compile; the product is used, so that it is not left out.
    if (run >= 2 && sum !== undefined) times.push(performance.now() - start);
  }
  return { ms: quantile(times, 0.5), what: `${SIZE} x ${SIZE} fp32 product in JavaScript` };
}

function multiply(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  for (let i = 0; i < SIZE; i += 1) {
    for (let k = 0; k < SIZE; k += 1) {
      const scale = a[i * SIZE + k] ?? 0;
      for (let j = 0; j < SIZE; j += 1) {
        const at = i * SIZE + j;
        out[at] = (out[at] ?? 0) + scale * (b[k * SIZE + j] ?? 0);
      }
    }
  }
  return out;
}
