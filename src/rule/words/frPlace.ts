import type { PlacePhrase } from '../phrase';
import { IS, state } from './frStatement';
import type { OverWords } from './overSubject';
import type { Say, Statement } from './ruleWords';

/** The rows that a place means, e.g. "une ligne sur 3". */
export function sayPlace(place: PlacePhrase, say: Say): string {
  const rows =
    place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
      ? `une ligne sur ${say.number(place.n)}`
      : sayRows(place, say);
  return place.negated ? `toutes les lignes sauf ${rows}` : rows;
}

/** A place among other conditions, e.g. "la ligne est parmi les 5 premières lignes". */
export function statePlace(place: PlacePhrase, say: Say): Statement {
  const row = { text: 'la ligne', plural: false, isIt: false };
  const among = place.kind === 'edge' && place.n === 1 ? '' : 'parmi ';
  return state(row, IS, `${among}${sayRows(place, say)}`, place.negated);
}

function sayRows(place: PlacePhrase, say: Say): string {
  switch (place.kind) {
    case 'stripe': {
      const { shape, n } = place;
      if (shape === 'blocks') {
        return `les ${say.number(n)} premières lignes de chaque groupe de ${say.number(2 * n)}`;
      }
      const start = shape === 'nth' ? n : 1;
      return `les lignes ${[start, start + n, start + 2 * n].map(say.number).join(', ')}, …`;
    }
    case 'bands':
      return `les lignes d’une série de valeurs égales sur deux dans ${say.column(place.column)}`;
    case 'edge': {
      const first = place.side === 'first';
      if (place.n === 1) return first ? 'la première ligne' : 'la dernière ligne';
      return `les ${say.number(place.n)} ${first ? 'premières' : 'dernières'} lignes`;
    }
  }
}

/** "au moins une cellule de la ligne"; "none" is followed by a verb with "ne". */
export const OVER: OverWords = {
  cells: {
    some: 'au moins une cellule de la ligne',
    every: 'chaque cellule de la ligne',
    none: 'aucune cellule de la ligne',
    notEvery: 'chaque cellule de la ligne sauf au moins une',
  },
  several: {
    some: 'au moins une des valeurs de',
    every: 'toutes les valeurs de',
    none: 'aucune des valeurs de',
    notEvery: 'toutes les valeurs sauf au moins une de',
  },
  pair: {
    some: ['', 'ou'],
    every: ['à la fois ', 'et'],
    none: ['ni ', 'ni'],
    notEvery: ['pas à la fois ', 'et'],
  },
  to: 'à',
};
