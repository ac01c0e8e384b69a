import { createRandom, shuffle } from '../tasks/cf/random';

const SEED = 11;

/** At most so many of a list, in its order: the same ones at every call, drawn by a fixed seed. All where null. */
export function takeSample<T>(list: readonly T[], most: number | null): readonly T[] {
  if (most === null || most >= list.length) return list;
  const places = new Set(shuffle([...list.keys()], createRandom(SEED)).slice(0, most));
  return list.filter((_, at) => places.has(at));
}
