import { createUniform } from '../../../src/infer/noise';

/** Seeded choices for the generator. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from low to high, both included. */
  int(low: number, high: number): number;
  /** True with a probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list by weight. */
  weigh<T>(list: readonly T[], weight: (item: T) => number): T;
}

/** Choices that depend on the seed alone. */
export function createRandom(seed: number): Random {
  const next = createUniform(seed);
  const pickAt = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new RangeError('pick from an empty list');
    return item;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => pickAt(list, Math.floor(next() * list.length)),
    weigh(list, weight) {
      let left = next() * list.reduce((total, item) => total + weight(item), 0);
      const index = list.findIndex((item) => {
        left -= weight(item);
        return left < 0;
      });
      return pickAt(list, index < 0 ? list.length - 1 : index);
    },
  };
}

/** The items in another order. */
export function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  const keyed = list.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
