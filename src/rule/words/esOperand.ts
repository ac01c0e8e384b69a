import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType, Unit } from '../expression';
import type { ColumnPhrase, NamedColumn, OperandPhrase, SpanPhrase } from '../phrase';
import type { Operands, Say } from './ruleWords';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'el promedio',
  median: 'la mediana',
  max: 'el valor más alto',
  min: 'el valor más bajo',
  sum: 'la suma',
  count: 'el número de celdas con contenido',
};

const PARTS: Readonly<Record<DatePart, string>> = {
  year: 'el año',
  month: 'el mes',
  day: 'el día del mes',
  weekday: 'el día de la semana',
  hour: 'la hora',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'un número por elegir',
  date: 'una fecha por elegir',
  text: 'un texto por elegir',
};

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
  year: ['año', 'años'],
  workday: ['día laborable', 'días laborables'],
};

const ROWS = { above: 'de arriba', below: 'de abajo' } as const;

/** Values and expressions in Spanish, e.g. "el promedio de Precio". */
export const OPERANDS: Operands = {
  number: ({ value, percent }, say) => (percent ? say.percent(value) : say.number(value)),
  date: ({ serial }, say) => `el ${say.date(serial)}`,
  time: ({ fraction }, say) => say.time(fraction),
  text: ({ text }, say) => say.quote(text),
  boolean: ({ value }) => (value ? 'VERDADERO' : 'FALSO'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  neighbour: ({ side, column }) =>
    column.kind === 'own' || column.kind === 'same'
      ? `el valor de la fila ${ROWS[side]}`
      : `el valor de ${sayColumn(column)} en la fila ${ROWS[side]}`,
  beside: ({ side }) => `la celda de la ${side === 'left' ? 'izquierda' : 'derecha'}`,
  fixed: ({ area }) => `la celda ${printArea(area)}`,
  first: ({ column }) => `el primer valor${ofColumn(column)}`,
  today: ({ amount, unit }, say) => {
    if (amount === 0) return 'hoy';
    const size = Math.abs(amount);
    return `hoy ${amount < 0 ? '−' : '+'} ${say.number(size)} ${UNITS[unit][size === 1 ? 0 : 1]}`;
  },
  aggregate: ({ of, column, by }, say) => {
    const all = by === null && column.kind === 'own' && of !== 'count';
    const where = all ? ' de todos los valores' : ofColumn(column, of === 'count' ? 'en' : 'de');
    return `${AGGREGATES[of]}${where}${sayWithin(by, say)}`;
  },
  rowAggregate: ({ of, span }) => `${AGGREGATES[of]} ${sayRowOf(span)}`,
  nth: ({ side, n, column }, say) => {
    const word = side === 'largest' ? 'más alto' : 'más bajo';
    return `el ${n === 1 ? '' : `${say.number(n)}.º `}valor ${word}${ofColumn(column)}`;
  },
  percentile: ({ n, column }, say) => `el percentil ${say.number(n)}${ofColumn(column)}`,
  occurrences: ({ columns }, say) =>
    `el número de filas con el mismo contenido en ${say.and(columns.map(sayColumn))}`,
  scaled: ({ factor, of }, say) =>
    Number.isInteger(factor) && factor > 1
      ? `${factor === 2 ? 'el doble' : `${say.number(factor)} veces el valor`} ${after('de', of, say)}`
      : `el ${say.percent(factor)} ${after('de', of, say)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} menos ${sayColumn(minus)}`,
  distance: ({ column, minus }) => `la diferencia entre ${sayColumn(column)} y ${sayColumn(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} más ${sayColumn(add)}`,
  shifted: ({ column, amount, days }, say) => {
    const size = Math.abs(amount);
    const unit = days ? ` ${UNITS.day[size === 1 ? 0 : 1]}` : '';
    return `${sayColumn(column)} ${amount < 0 ? 'menos' : 'más'} ${say.number(size)}${unit}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} por ${sayColumn(by)}`,
  length: ({ column }) => `la longitud ${join('de', column)}`,
  datePart: ({ part, column }) => `${PARTS[part]} ${join('de', column)}`,
  calendar: ({ part, value }, say) =>
    part === 'year' ? String(value) : part === 'month' ? say.month(value) : say.weekday(value),
};

/** A column in Spanish. */
export function sayColumn(column: ColumnPhrase): string {
  switch (column.kind) {
    case 'header':
      return column.name;
    case 'letters':
      return `la columna ${column.letters}`;
    case 'own':
      return 'el valor';
    case 'same':
    case 'it':
      return 'ella';
  }
}

/** A value after "a" or "de", which swallow the article that follows ("al", "del"); headers stay as they are. */
export function after(word: 'a' | 'de', operand: OperandPhrase, say: Say): string {
  if (operand.kind === 'cell') return join(word, operand.column);
  const said = say.operand(operand);
  return ARTICLE_FREE.has(operand.kind) ? `${word} ${said}` : contract(word, said);
}

/** Those that begin with a header or a value of the user. */
const ARTICLE_FREE: ReadonlySet<OperandPhrase['kind']> = new Set([
  'text',
  'difference',
  'sum',
  'shifted',
  'product',
] as const);

function join(word: 'a' | 'de', column: ColumnPhrase): string {
  return column.kind === 'own' ? contract(word, 'el valor') : `${word} ${sayColumn(column)}`;
}

function contract(word: 'a' | 'de', said: string): string {
  return said.startsWith('el ')
    ? `${word === 'a' ? 'al' : 'del'} ${said.slice(3)}`
    : `${word} ${said}`;
}

/** " dentro de Region", or nothing without a group. */
export function sayWithin(by: NamedColumn | null, say: Say): string {
  return by === null ? '' : ` dentro de ${say.column(by)}`;
}

function ofColumn(column: ColumnPhrase, word = 'de'): string {
  return column.kind === 'own' || column.kind === 'same' ? '' : ` ${word} ${sayColumn(column)}`;
}

function sayRowOf(span: SpanPhrase): string {
  return span === null ? 'de la fila' : `de ${sayColumn(span.from)} a ${sayColumn(span.to)}`;
}
