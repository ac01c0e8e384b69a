/** Something that was read out of words `first` to `last` (both included) of a request. */
export interface Found<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** Indices of all words that the findings cover. */
export function coveredWords(findings: readonly Found<unknown>[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { first, last } of findings) {
    for (let word = first; word <= last; word += 1) covered.add(word);
  }
  return covered;
}
