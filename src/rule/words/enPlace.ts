import type { PlacePhrase } from '../phrase';
import { ordinal } from './enNumber';
import { state } from './enStatement';
import type { OverWords } from './overSubject';
import type { Say, Statement } from './ruleWords';

/** The rows that a place means, e.g. "every 3rd row", "all rows but the first 5 rows". */
export function sayPlace(place: PlacePhrase, say: Say): string {
  const rows =
    place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
      ? `every ${ordinal(place.n, say.number(place.n))} row`
      : sayRows(place, say);
  return place.negated ? `all rows but ${rows}` : rows;
}

/** A place among other conditions, e.g. "the row is among the first 5 rows". */
export function statePlace(place: PlacePhrase, say: Say): Statement {
  const row = { text: 'the row', plural: false, isIt: false };
  return state(row, 'be', place.negated, `among ${sayRows(place, say)}`);
}

function sayRows(place: PlacePhrase, say: Say): string {
  switch (place.kind) {
    case 'stripe':
      return sayStripe(place.shape, place.n, say);
    case 'bands':
      return `the rows of every 2nd run of equal values in ${say.column(place.column)}`;
    case 'edge':
      return `the ${place.side} ${place.n === 1 ? 'row' : `${say.number(place.n)} rows`}`;
  }
}

function sayStripe(shape: 'nth' | 'from' | 'blocks', n: number, say: Say): string {
  if (shape === 'blocks') return `the first ${say.number(n)} of every ${say.number(2 * n)} rows`;
  const start = shape === 'nth' ? n : 1;
  return `rows ${[start, start + n, start + 2 * n].map(say.number).join(', ')}, …`;
}

/** "any cell of the row", "all of Q1 to Q4". */
export const OVER: OverWords = {
  cells: {
    some: 'any cell of the row',
    every: 'every cell of the row',
    none: 'no cell of the row',
    notEvery: 'not every cell of the row',
  },
  several: { some: 'any of', every: 'all of', none: 'none of', notEvery: 'not all of' },
  pair: {
    some: ['either ', 'or'],
    every: ['both ', 'and'],
    none: ['neither ', 'nor'],
    notEvery: ['not both ', 'and'],
  },
  to: 'to',
};
