import type { Found } from './found';
import type { Word } from './splitWords';

/** Quoted texts of a request in reading order, as they stand between their quotes. */
export function readQuoted(words: readonly Word[]): readonly Found<string>[] {
  return words.flatMap((word, at) =>
    word.kind === 'quoted' ? [{ value: word.text, first: at, last: at }] : [],
  );
}
