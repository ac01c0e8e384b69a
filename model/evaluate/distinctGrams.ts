const GRAM = 4;

/** Distinct 4-grams as a share of all, over the programs of one request; null where none has four symbols. */
export function distinctGrams(programs: readonly (readonly string[])[]): number | null {
  const all = programs.flatMap((symbols) =>
    Array.from({ length: Math.max(0, symbols.length - GRAM + 1) }, (_, at) =>
      symbols.slice(at, at + GRAM).join(' '),
    ),
  );
  return all.length === 0 ? null : new Set(all).size / all.length;
}

/**
 * The same of programs as text. Words, numbers and single signs are told apart in one way for every language and
 * every answerer: a baseline has no symbols.
 */
export function distinctTextGrams(programs: readonly string[]): number | null {
  return distinctGrams(programs.map((program) => program.match(/[\p{L}\p{N}_]+|\S/gu) ?? []));
}

/** Mean over requests that have 4-grams; null where none has. */
export function meanGrams(shares: readonly (number | null)[]): number | null {
  const told = shares.filter((share) => share !== null);
  return told.length === 0 ? null : told.reduce((sum, share) => sum + share, 0) / told.length;
}
