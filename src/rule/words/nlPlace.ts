import type { PlacePhrase } from '../phrase';
import { IS, state } from './nlStatement';
import type { OverWords } from './overSubject';
import type { Say, Statement } from './ruleWords';

/** The rows that a place means, e.g. "elke 3e rij". */
export function sayPlace(place: PlacePhrase, say: Say): string {
  const rows =
    place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
      ? `elke ${say.number(place.n)}e rij`
      : sayRows(place, say);
  return place.negated ? `alle rijen behalve ${rows}` : rows;
}

/** A place among other conditions, e.g. "de rij een van de eerste 5 rijen is". */
export function statePlace(place: PlacePhrase, say: Say): Statement {
  const row = { text: 'de rij', plural: false, isIt: false };
  const among = place.kind === 'edge' && place.n === 1 ? '' : 'één van ';
  return state(row, `${among}${sayRows(place, say)}`, IS, place.negated);
}

function sayRows(place: PlacePhrase, say: Say): string {
  switch (place.kind) {
    case 'stripe': {
      const { shape, n } = place;
      if (shape === 'blocks')
        return `de eerste ${say.number(n)} van elke ${say.number(2 * n)} rijen`;
      const start = shape === 'nth' ? n : 1;
      return `de rijen ${[start, start + n, start + 2 * n].map(say.number).join(', ')}, …`;
    }
    case 'bands':
      return `de rijen van elke 2e reeks gelijke waarden in ${say.column(place.column)}`;
    case 'edge': {
      const side = place.side === 'first' ? 'eerste' : 'laatste';
      return place.n === 1 ? `de ${side} rij` : `de ${side} ${say.number(place.n)} rijen`;
    }
  }
}

/** "ten minste één cel van de rij". */
export const OVER: OverWords = {
  cells: {
    some: 'ten minste één cel van de rij',
    every: 'elke cel van de rij',
    none: 'geen enkele cel van de rij',
    notEvery: 'niet elke cel van de rij',
  },
  several: {
    some: 'ten minste één van de waarden van',
    every: 'alle waarden van',
    none: 'geen van de waarden van',
    notEvery: 'niet alle waarden van',
  },
  pair: {
    some: ['', 'of'],
    every: ['zowel ', 'als'],
    none: ['noch ', 'noch'],
    notEvery: ['niet zowel ', 'als'],
  },
  to: 'tot en met',
};
