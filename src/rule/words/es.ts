import { printArea } from '../../sheet/printAddress';
import type { Colour } from '../../sheet/colours';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type { ColumnPhrase, ConditionPhrase, DrawnPhrase, WherePhrase } from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { COMPARISONS } from './esCompare';
import { STATEMENTS } from './esCondition';
import { OPERANDS, sayColumn } from './esOperand';
import { OVER, sayPlace, statePlace } from './esPlace';
import { overSubject } from './overSubject';
import { isPlace, type Rules, type RuleWords, type Say } from './ruleWords';

const COLOURS: Readonly<Record<Colour, string>> = {
  red: 'rojo',
  green: 'verde',
  yellow: 'amarillo',
  orange: 'naranja',
  blue: 'azul',
  grey: 'gris',
  pink: 'rosa',
  cyan: 'cian',
  white: 'blanco',
  purple: 'morado',
  black: 'negro',
  brown: 'marrón',
};

const RULES: Rules = {
  highlight: ({ where, when, format }, say) =>
    `${sayHits(where, when, say)}: ${sayFormat(format, say)}`,
  colorScale: ({ on, colours }) =>
    `escala de color en ${cellsOf(on)}: ${colours.map((one) => COLOURS[one]).join(', ')} (del valor más bajo al más alto)`,
  dataBar: ({ on, colour }) => `barras de datos en ${cellsOf(on)} (${COLOURS[colour]})`,
  iconSet: ({ on, style, reversed, bounds }, say) => {
    const icons = `conjunto de iconos (${ICONS[style]}) en ${cellsOf(on)}`;
    if (bounds === null) return `${icons}${reversed ? ', en orden inverso' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} a partir de ${say.number(high)}, ${middle} a partir de ${say.number(low)}`;
  },
};

const ICONS: Readonly<Record<IconStyle, string>> = {
  arrows: 'flechas',
  trafficLights: 'semáforos',
  flags: 'marcas',
  symbols: 'marcas de verificación y cruces',
  stars: 'estrellas',
  ratings: 'valoraciones',
};

/** Best, middle and worst. */
const ICON_NAMES: Readonly<Record<IconStyle, readonly [string, string, string]>> = {
  arrows: ['arriba', 'al lado', 'abajo'],
  trafficLights: ['verde', 'ámbar', 'rojo'],
  flags: ['verde', 'amarilla', 'roja'],
  symbols: ['marca de verificación', 'signo de exclamación', 'cruz'],
  stars: ['llena', 'media', 'vacía'],
  ratings: ['llena', 'media', 'vacía'],
};

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  activeCell:
    'Un formato que siga a la celda seleccionada necesita una macro; el formato condicional no ve la selección.',
  macro: 'Para eso hace falta una macro, y el formato condicional no ejecuta ninguna.',
  sort: 'El formato condicional no ordena. Use Datos > Ordenar, que también ordena por color.',
  filter:
    'El formato condicional no oculta ni filtra filas. Use Datos > Filtro, también por color.',
  countByColour:
    'Las fórmulas no ven los colores. Cuente con CONTAR.SI.CONJUNTO según la condición que pone el color.',
  changeValue: 'El formato condicional cambia el aspecto de una celda, nunca su contenido.',
  otherWorkbook: 'Una regla solo ve celdas de su propio libro.',
  cellSize: 'El formato condicional no cambia tamaños, altos de fila ni anchos de columna.',
  chart: 'El formato condicional no llega a los gráficos.',
  notify: 'El formato condicional no envía mensajes ni muestra avisos.',
  byColour:
    'Una regla no ve el color de una celda, solo su valor. Diga qué tienen en común las celdas de color.',
  notFormatting: 'Aquí no se pide un formato que dependa de los valores de las celdas.',
};

/** Spanish. */
export const es: RuleWords = {
  language: 'es',
  quotes: ['“', '”'],
  otherwise: 'si no,',
  column: sayColumn,
  operands: OPERANDS,
  statements: STATEMENTS,
  comparisons: COMPARISONS,
  among: statePlace,
  place: sayPlace,
  over: overSubject(OVER),
  forEach: (subject, condition) => `para ${subject}, ${condition}`,
  nested: { all: (said) => `(${said})`, any: (said) => `(${said})` },
  rules: RULES,
  declines: DECLINES,
};

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase, say: Say): string {
  if (!isPlace(when)) return `${sayWhere(where, say)} donde ${say.condition(when)}`;
  const place = say.place(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where, say)} en ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` excepto ${sayColumn(except)}`;
}

function sayWhere(where: WherePhrase, say: Say): string {
  switch (where.kind) {
    case 'rows':
      return `filas completas${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'celdas'
        : `celdas de ${say.and(where.columns.map(sayColumn))}`;
    case 'address':
      return `celdas de ${printArea(where.area)}`;
  }
}

function cellsOf(on: DrawnPhrase): string {
  if (on.kind === 'address') return printArea(on.area);
  return on.kind === 'own' ? 'las celdas' : sayColumn(on);
}

function sayFormat(format: Format, say: Say): string {
  const looks: string[] = [];
  if (format.fill !== undefined) looks.push(`relleno ${COLOURS[format.fill]}`);
  if (format.font !== undefined) looks.push(`texto ${COLOURS[format.font]}`);
  if (format.bold) looks.push('negrita');
  if (format.italic) looks.push('cursiva');
  if (format.underline) looks.push('subrayado');
  if (format.strikethrough) looks.push('tachado');
  if (format.border) looks.push('borde');
  return looks.length === 0
    ? `resaltado en ${COLOURS[DEFAULT_COLOUR]}, ya que no se indicó formato`
    : say.and(looks);
}
