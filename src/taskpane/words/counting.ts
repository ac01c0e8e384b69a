import type { Figures } from '../../rule/words/figures';
import type { Words } from './words';

/** Figures that can count. */
export interface Counting extends Figures {
  /** "1 row", "2,000 rows"; one form for exactly one, the other for the rest. */
  count(amount: number, one: string, many: string): string;
}

/** A part of the words that writes numbers. */
export type Section<K extends keyof Words> = (say: Counting) => Words[K];

/** Figures that count in a language of which one is singular: `isOne` says which amounts are (French: 0 too). */
export function countingOf(
  figures: Figures,
  isOne: (amount: number) => boolean = (amount) => amount === 1,
): Counting {
  return {
    ...figures,
    count: (amount, one, many) => `${figures.number(amount)} ${isOne(amount) ? one : many}`,
  };
}
