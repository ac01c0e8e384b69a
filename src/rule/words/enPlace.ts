import type { OverPhrase, PlacePhrase, Quantity } from '../phrase';
import { ordinal } from './enNumber';
import { state } from './enStatement';
import type { Say, Statement, Subject } from './ruleWords';

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

/** Cells of the row as what is said something about: "any cell of the row", "all of Q1 to Q4". */
export function overSubject(quantity: Quantity, over: OverPhrase, say: Say): Subject {
  const plural = (quantity === 'every' || quantity === 'notEvery') && over.kind !== 'across';
  return { text: sayOver(quantity, over, say), plural, isIt: false };
}

const CELLS: Readonly<Record<Quantity, string>> = {
  some: 'any cell',
  every: 'every cell',
  none: 'no cell',
  notEvery: 'not every cell',
};

const SEVERAL: Readonly<Record<Quantity, string>> = {
  some: 'any',
  every: 'all',
  none: 'none',
  notEvery: 'not all',
};

const PAIR: Readonly<Record<Quantity, readonly [before: string, between: string]>> = {
  some: ['either', 'or'],
  every: ['both', 'and'],
  none: ['neither', 'nor'],
  notEvery: ['not both', 'and'],
};

function sayOver(quantity: Quantity, over: OverPhrase, say: Say): string {
  switch (over.kind) {
    case 'across':
      return `${CELLS[quantity]} of the row`;
    case 'span':
      return `${SEVERAL[quantity]} of ${say.column(over.from)} to ${say.column(over.to)}`;
    case 'list': {
      const names = over.columns.map(say.column);
      if (names.length === 2) {
        const [before, between] = PAIR[quantity];
        return `${before} ${names.join(` ${between} `)}`;
      }
      return `${SEVERAL[quantity]} of ${quantity === 'some' ? say.or(names) : say.and(names)}`;
    }
  }
}
