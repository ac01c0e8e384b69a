import type { PlacePhrase } from '../phrase';
import { IS, STANDS, state } from './esStatement';
import type { OverWords } from './overSubject';
import type { Say, Statement } from './ruleWords';

/** The rows that a place means, e.g. "una de cada 3 filas". */
export function sayPlace(place: PlacePhrase, say: Say): string {
  const rows =
    place.kind === 'stripe' && place.shape === 'nth' && place.n > 1
      ? `una de cada ${say.number(place.n)} filas`
      : sayRows(place, say);
  return place.negated ? `todas las filas excepto ${rows}` : rows;
}

/** A place among other conditions, e.g. "la fila está entre las 5 primeras filas". */
export function statePlace(place: PlacePhrase, say: Say): Statement {
  const row = { text: 'la fila', plural: false, isIt: false };
  const rows = sayRows(place, say);
  return place.kind === 'edge' && place.n === 1
    ? state(row, IS, rows, place.negated)
    : state(row, STANDS, `entre ${rows}`, place.negated);
}

function sayRows(place: PlacePhrase, say: Say): string {
  switch (place.kind) {
    case 'stripe': {
      const { shape, n } = place;
      if (shape === 'blocks')
        return `las ${say.number(n)} primeras de cada ${say.number(2 * n)} filas`;
      const start = shape === 'nth' ? n : 1;
      return `las filas ${[start, start + n, start + 2 * n].map(say.number).join(', ')}, …`;
    }
    case 'bands':
      return `las filas de una de cada 2 series de valores iguales en ${say.column(place.column)}`;
    case 'edge': {
      const first = place.side === 'first';
      if (place.n === 1) return first ? 'la primera fila' : 'la última fila';
      return `las ${say.number(place.n)} ${first ? 'primeras' : 'últimas'} filas`;
    }
  }
}

/** "alguna celda de la fila". */
export const OVER: OverWords = {
  cells: {
    some: 'alguna celda de la fila',
    every: 'cada celda de la fila',
    none: 'ninguna celda de la fila',
    notEvery: 'no cada celda de la fila',
  },
  several: {
    some: 'alguno de los valores de',
    every: 'todos los valores de',
    none: 'ninguno de los valores de',
    notEvery: 'no todos los valores de',
  },
  pair: {
    some: ['', 'o'],
    every: ['tanto ', 'como'],
    none: ['ni ', 'ni'],
    notEvery: ['no tanto ', 'como'],
  },
  to: 'a',
};
