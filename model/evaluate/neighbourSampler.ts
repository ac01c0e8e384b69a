import type { Sample, Sampler } from '../../src/infer/port';
import type { Shards } from './readShards';

/**
 * A baseline in the model's place: the targets of the most alike training rows (cosine of TF-IDF over the ids of
 * their sources). A neighbour's likeness is its vote; one that points at what the request does not hold is passed over.
 */
export function createNeighbourSampler(shards: Shards): Sampler {
  const index = indexRows(shards);
  return {
    async sample({ source, barred, seeds }) {
      const likeness = compareRows(source.ids, index, shards.count);
      const order = Array.from(likeness.keys()).sort(
        (a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0),
      );
      const samples: Sample[] = [];
      for (const row of order) {
        if (samples.length >= seeds.length) break;
        const symbols = shards.target(row);
        if (symbols.some((symbol) => barred.has(symbol))) continue;
        const logProbability = Math.log(Math.max(likeness[row] ?? 0, 1e-9));
        samples.push({ seed: samples.length, symbols, logProbability, place: 0, free: symbols });
      }
      return samples;
    },
  };
}

interface Index {
  /** Rows that hold an id: `rows[starts[id] .. starts[id + 1]]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** Inverse document frequency by id. */
  readonly idf: Float64Array;
  /** Length of a row's vector. */
  readonly norms: Float64Array;
}

function indexRows(shards: Shards): Index {
  const { count, sourceSize } = shards;
  const starts = new Uint32Array(sourceSize + 1);
  for (let row = 0; row < count; row += 1) {
    for (const id of idsOf(row, shards)) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  const idf = new Float64Array(sourceSize);
  for (let id = 0; id < sourceSize; id += 1) {
    const rows = starts[id + 1] ?? 0;
    idf[id] = rows === 0 ? 0 : Math.log(1 + count / rows);
    starts[id + 1] = rows + (starts[id] ?? 0);
  }
  const rows = new Uint32Array(starts[sourceSize] ?? 0);
  const next = starts.slice();
  const norms = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (const id of idsOf(row, shards)) {
      rows[next[id] ?? 0] = row;
      next[id] = (next[id] ?? 0) + 1;
      sum += (idf[id] ?? 0) ** 2;
    }
    norms[row] = Math.sqrt(sum);
  }
  return { starts, rows, idf, norms };
}

function idsOf(row: number, { source, width }: Shards): ReadonlySet<number> {
  const ids = new Set(source.subarray(row * width, (row + 1) * width));
  ids.delete(0);
  return ids;
}

/** Cosine of a source with every row, up to the factor that all share. */
function compareRows(source: Int32Array, index: Index, count: number): Float64Array {
  const { starts, rows, idf, norms } = index;
  const likeness = new Float64Array(count);
  let own = 0;
  for (const id of new Set(source)) {
    const weight = (idf[id] ?? 0) ** 2;
    if (id === 0 || weight === 0) continue;
    own += weight;
    for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
      const row = rows[at] ?? 0;
      likeness[row] = (likeness[row] ?? 0) + weight;
    }
  }
  for (let row = 0; row < count; row += 1) {
    likeness[row] = (likeness[row] ?? 0) / Math.max(1e-9, (norms[row] ?? 0) * Math.sqrt(own));
  }
  return likeness;
}
