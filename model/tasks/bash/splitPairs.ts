import { createRandom, type Random } from '../cf/random';
import type { Benchmark, Pair } from './readPaper';
import { normalFormOf } from './template';

/** As `writeShards` holds pairs of the train split back. */
const HELD = { count: 500, seed: 1 };

/** The train split parted as for training; the held-back pairs stand for a test split. */
export function holdBack({ train }: Pick<Benchmark, 'train'>): Benchmark {
  const split = splitPairs(train, HELD.count, createRandom(HELD.seed));
  return { train: split.train, test: split.held };
}

/**
 * Parts pairs so that no command is on both sides: `held` are about `count` pairs whose commands training never sees.
 */
export function splitPairs(
  pairs: readonly Pair[],
  count: number,
  random: Random,
): { readonly train: readonly Pair[]; readonly held: readonly Pair[] } {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = normalFormOf(pair.code);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  const order = [...groups.values()].map((group) => ({ group, at: random.next() }));
  order.sort((a, b) => a.at - b.at);
  const held: Pair[] = [];
  const train: Pair[] = [];
  for (const { group } of order) (held.length < count ? held : train).push(...group);
  return { train, held };
}
