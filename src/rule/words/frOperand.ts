import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType, Unit } from '../expression';
import type { ColumnPhrase, NamedColumn, SpanPhrase } from '../phrase';
import type { Operands, Say } from './ruleWords';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'la moyenne',
  median: 'la médiane',
  max: 'la plus grande valeur',
  min: 'la plus petite valeur',
  sum: 'la somme',
  count: 'le nombre de cellules non vides',
};

const PARTS: Readonly<Record<DatePart, string>> = {
  year: 'l’année',
  month: 'le mois',
  day: 'le jour du mois',
  weekday: 'le jour de la semaine',
  hour: 'l’heure',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'un nombre à choisir',
  date: 'une date à choisir',
  text: 'un texte à choisir',
};

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
  workday: ['jour ouvré', 'jours ouvrés'],
};

const ROWS = { above: 'au-dessus', below: 'au-dessous' } as const;

/** Values and expressions in French, e.g. "la moyenne de Prix". */
export const OPERANDS: Operands = {
  number: ({ value, percent }, say) => (percent ? say.percent(value) : say.number(value)),
  date: ({ serial }, say) => `le ${say.date(serial).replace(/^1 /u, '1er ')}`,
  time: ({ fraction }, say) => say.time(fraction),
  text: ({ text }, say) => say.quote(text),
  boolean: ({ value }) => (value ? 'VRAI' : 'FAUX'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  neighbour: ({ side, column }) =>
    column.kind === 'own' || column.kind === 'same'
      ? `la valeur de la ligne ${ROWS[side]}`
      : `la valeur de ${sayColumn(column)} dans la ligne ${ROWS[side]}`,
  beside: ({ side }) => `la cellule à sa ${side === 'left' ? 'gauche' : 'droite'}`,
  fixed: ({ area }) => `la cellule ${printArea(area)}`,
  first: ({ column }) => `la première valeur${ofColumn(column)}`,
  today: ({ amount, unit }, say) => {
    if (amount === 0) return 'aujourd’hui';
    const size = Math.abs(amount);
    const said = `${say.number(size)} ${UNITS[unit][size === 1 ? 0 : 1]}`;
    return `aujourd’hui ${amount < 0 ? '−' : '+'} ${said}`;
  },
  aggregate: ({ of, column, by }, say) => {
    const all = by === null && column.kind === 'own' && of !== 'count';
    const where = all ? ' de toutes les valeurs' : ofColumn(column, of === 'count' ? 'dans' : 'de');
    return `${AGGREGATES[of]}${where}${sayWithin(by, say)}`;
  },
  rowAggregate: ({ of, span }) => `${AGGREGATES[of]} ${sayRowOf(span)}`,
  nth: ({ side, n, column }, say) => {
    const word = side === 'largest' ? 'plus grande' : 'plus petite';
    return `la ${n === 1 ? '' : `${say.number(n)}e `}${word} valeur${ofColumn(column)}`;
  },
  percentile: ({ n, column }, say) => `le ${say.number(n)}e centile${ofColumn(column)}`,
  occurrences: ({ columns }, say) =>
    `le nombre de lignes de même contenu dans ${say.and(columns.map(sayColumn))}`,
  scaled: ({ factor, of }, say) =>
    Number.isInteger(factor) && factor > 1
      ? `${say.number(factor)} fois ${say.operand(of)}`
      : `${say.percent(factor)} de ${say.operand(of)}`.replace(' de le ', ' du '),
  difference: ({ column, minus }) => `${sayColumn(column)} moins ${sayColumn(minus)}`,
  distance: ({ column, minus }) => `l’écart entre ${sayColumn(column)} et ${sayColumn(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} plus ${sayColumn(add)}`,
  shifted: ({ column, amount, days }, say) => {
    const size = Math.abs(amount);
    const unit = days ? ` ${UNITS.day[size === 1 ? 0 : 1]}` : '';
    return `${sayColumn(column)} ${amount < 0 ? 'moins' : 'plus'} ${say.number(size)}${unit}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} fois ${sayColumn(by)}`,
  length: ({ column }) => `la longueur de ${sayColumn(column)}`,
  datePart: ({ part, column }) => `${PARTS[part]} de ${sayColumn(column)}`,
  calendar: ({ part, value }, say) =>
    part === 'year' ? String(value) : part === 'month' ? say.month(value) : say.weekday(value),
};

/** A column in French; headers are not elided, as their first sound is not known. */
export function sayColumn(column: ColumnPhrase): string {
  switch (column.kind) {
    case 'header':
      return column.name;
    case 'letters':
      return `la colonne ${column.letters}`;
    case 'own':
      return 'la valeur';
    case 'same':
    case 'it':
      return 'elle';
  }
}

/** " au sein de Region", or nothing without a group. */
export function sayWithin(by: NamedColumn | null, say: Say): string {
  return by === null ? '' : ` au sein de ${say.column(by)}`;
}

function ofColumn(column: ColumnPhrase, word = 'de'): string {
  return column.kind === 'own' || column.kind === 'same' ? '' : ` ${word} ${sayColumn(column)}`;
}

function sayRowOf(span: SpanPhrase): string {
  return span === null ? 'de la ligne' : `de ${sayColumn(span.from)} à ${sayColumn(span.to)}`;
}
