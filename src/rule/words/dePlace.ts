import type { PlacePhrase } from '../phrase';
import { IS, state } from './deCompare';
import { nameOf } from './deOperand';
import type { OverWords } from './overSubject';
import type { Say, Statement } from './ruleWords';

/** The rows that a place means, e.g. "jede 3. Zeile". */
export function sayPlace(place: PlacePhrase, say: Say): string {
  if (place.negated) return `alle Zeilen außer ${sayRows(place, say, 'den')}`;
  return place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
    ? `jede ${say.number(place.n)}. Zeile`
    : sayRows(place, say, 'die');
}

/** A place among other conditions, e.g. "die Zeile unter den ersten 5 Zeilen ist". */
export function statePlace(place: PlacePhrase, say: Say): Statement {
  const row = { text: 'die Zeile', plural: false, isIt: false };
  return state(row, `unter ${sayRows(place, say, 'den')}`, IS, place.negated);
}

function sayRows(place: PlacePhrase, say: Say, article: 'die' | 'den'): string {
  switch (place.kind) {
    case 'stripe': {
      const { shape, n } = place;
      if (shape === 'blocks') {
        return `${article} ersten ${say.number(n)} von je ${say.number(2 * n)} Zeilen`;
      }
      const start = shape === 'nth' ? n : 1;
      return `${article} Zeilen ${[start, start + n, start + 2 * n].map(say.number).join(', ')}, …`;
    }
    case 'bands':
      return `${article} Zeilen jeder 2. Folge gleicher Werte in ${nameOf(place.column)}`;
    case 'edge': {
      const side = place.side === 'first' ? 'erste' : 'letzte';
      if (place.n === 1)
        return `${article === 'den' ? 'der' : 'die'} ${side}${article === 'den' ? 'n' : ''} Zeile`;
      return `${article} ${side}n ${say.number(place.n)} Zeilen`;
    }
  }
}

/** "mindestens eine Zelle der Zeile", "alle Werte von Q1 bis Q4". */
export const OVER: OverWords = {
  cells: {
    some: 'mindestens eine Zelle der Zeile',
    every: 'jede Zelle der Zeile',
    none: 'keine Zelle der Zeile',
    notEvery: 'nicht jede Zelle der Zeile',
  },
  several: {
    some: 'mindestens einer der Werte von',
    every: 'alle Werte von',
    none: 'keiner der Werte von',
    notEvery: 'nicht alle Werte von',
  },
  pair: {
    some: ['', 'oder'],
    every: ['sowohl ', 'als auch'],
    none: ['weder ', 'noch'],
    notEvery: ['nicht sowohl ', 'als auch'],
  },
  to: 'bis',
};
