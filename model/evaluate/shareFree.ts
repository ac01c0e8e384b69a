import { wilson, type Interval } from './wilson';

/** First seeds that were programs before the grammar, of those that were drawn; null where no model answers. */
export function shareFree(answers: readonly { readonly free: boolean | null }[]): Interval | null {
  const drawn = answers.filter(({ free }) => free !== null);
  return drawn.length === 0 ? null : wilson(drawn.filter(({ free }) => free).length, drawn.length);
}
