/** How many things of a request, and how many variables of its own, a program may name. */
export const LIMITS = {
  words: 40,
  quotes: 8,
  numbers: 8,
  variables: 8,
} as const;

/** Places before a skeleton for what a program copies or spells. */
export const SLOTS = 4;
