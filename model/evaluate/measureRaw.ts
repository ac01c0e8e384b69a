import type { Sample } from '../../src/infer/port';
import { readTree } from '../../src/rule/symbols/readTree';
import { distinctGrams } from './distinctGrams';

/** What the model writes before the grammar: one program a seed. */
export interface RawPrograms {
  readonly seeds: number;
  /** How many of them are programs. */
  readonly valid: number;
  /** Whether the first seed's is one: a single draw. */
  readonly firstValid: boolean;
  /** Whether the one with the largest vote is one. */
  readonly votedValid: boolean;
  /** Distinct 4-grams of symbols as a share of all of them, over all seeds; null where there are none. */
  readonly grams: number | null;
}

/** Sums up the programs of a request's seeds, or null where none was drawn. */
export function measureRaw(samples: readonly Sample[]): RawPrograms | null {
  const bySeed = new Map<number, readonly string[]>();
  const votes = new Map<string, number>();
  for (const { seed, free, logProbability } of samples) {
    if (!bySeed.has(seed)) bySeed.set(seed, free);
    const text = free.join(' ');
    votes.set(text, (votes.get(text) ?? 0) + Math.exp(logProbability));
  }
  const programs = [...bySeed.values()];
  const [first] = programs;
  if (first === undefined) return null;
  const [voted = ''] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    seeds: programs.length,
    valid: programs.filter(isProgram).length,
    firstValid: isProgram(first),
    votedValid: isProgram(voted.split(' ')),
    grams: distinctGrams(programs),
  };
}

function isProgram(symbols: readonly string[]): boolean {
  return readTree(symbols).ok;
}
