/** How many columns, slots of each type and words of a request a rule may point at: link fills them, rule/symbols names them. */
export const LIMITS = {
  columns: 16,
  numbers: 8,
  dates: 4,
  times: 2,
  texts: 4,
  values: 6,
  areas: 4,
  words: 27,
} as const;
