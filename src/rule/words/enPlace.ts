import type { OverPhrase, PlacePhrase, Quantity } from '../phrase';
import { list, sayNumber, sayOrdinal } from './enNumber';
import { sayColumn } from './enOperand';
import type { Statement, Subject } from './enStatement';

/** True for a condition on where a row stands, not on what it holds. */
export function isPlace(phrase: { readonly kind: string }): phrase is PlacePhrase {
  return phrase.kind === 'stripe' || phrase.kind === 'bands' || phrase.kind === 'edge';
}

/** The rows that a place means, e.g. "every 3rd row", "all rows but the first 5 rows". */
export function sayPlace(place: PlacePhrase): string {
  const rows =
    place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
      ? `every ${sayOrdinal(place.n)} row`
      : sayRows(place);
  return place.negated ? `all rows but ${rows}` : rows;
}

/** A place among other conditions, e.g. "the row is among the first 5 rows". */
export function statePlace(place: PlacePhrase): Statement {
  return {
    subject: { text: 'the row', plural: false, isIt: false },
    verb: 'be',
    negated: place.negated,
    rest: `among ${sayRows(place)}`,
  };
}

function sayRows(place: PlacePhrase): string {
  switch (place.kind) {
    case 'stripe':
      return sayStripe(place.shape, place.n);
    case 'bands':
      return `the rows of every 2nd run of equal values in ${sayColumn(place.column)}`;
    case 'edge':
      return `the ${place.side} ${place.n === 1 ? 'row' : `${sayNumber(place.n)} rows`}`;
  }
}

function sayStripe(shape: 'nth' | 'from' | 'blocks', n: number): string {
  if (shape === 'blocks') return `the first ${sayNumber(n)} of every ${sayNumber(2 * n)} rows`;
  const start = shape === 'nth' ? n : 1;
  return `rows ${[start, start + n, start + 2 * n].map(sayNumber).join(', ')}, …`;
}

/** Cells of the row as what is said something about: "any cell of the row", "all of Q1 to Q4". */
export function overSubject(quantity: Quantity, over: OverPhrase): Subject {
  const plural = (quantity === 'every' || quantity === 'notEvery') && over.kind !== 'across';
  return { text: sayOver(quantity, over), plural, isIt: false };
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

const PAIR: Readonly<Record<Quantity, readonly [before: string, between: 'and' | 'or' | 'nor']>> = {
  some: ['either', 'or'],
  every: ['both', 'and'],
  none: ['neither', 'nor'],
  notEvery: ['not both', 'and'],
};

function sayOver(quantity: Quantity, over: OverPhrase): string {
  switch (over.kind) {
    case 'across':
      return `${CELLS[quantity]} of the row`;
    case 'span':
      return `${SEVERAL[quantity]} of ${sayColumn(over.from)} to ${sayColumn(over.to)}`;
    case 'list': {
      const names = over.columns.map(sayColumn);
      if (names.length === 2) {
        const [before, between] = PAIR[quantity];
        return `${before} ${list(names, between)}`;
      }
      return `${SEVERAL[quantity]} of ${list(names, quantity === 'some' ? 'or' : 'and')}`;
    }
  }
}
