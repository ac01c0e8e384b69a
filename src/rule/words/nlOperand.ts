import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType, Unit } from '../expression';
import type { ColumnPhrase, NamedColumn, SpanPhrase } from '../phrase';
import type { Operands, Say } from './ruleWords';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'het gemiddelde',
  median: 'de mediaan',
  max: 'de grootste waarde',
  min: 'de kleinste waarde',
  sum: 'de som',
  count: 'het aantal gevulde cellen',
};

const PARTS: Readonly<Record<DatePart, string>> = {
  year: 'het jaar',
  month: 'de maand',
  day: 'de dag van de maand',
  weekday: 'de weekdag',
  hour: 'het uur',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'een nog te kiezen getal',
  date: 'een nog te kiezen datum',
  text: 'een nog te kiezen tekst',
};

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
  workday: ['werkdag', 'werkdagen'],
};

const ROWS = { above: 'erboven', below: 'eronder' } as const;

/** Values and expressions in Dutch, e.g. "het gemiddelde van Prijs". */
export const OPERANDS: Operands = {
  number: ({ value, percent }, say) => (percent ? say.percent(value) : say.number(value)),
  date: ({ serial }, say) => say.date(serial),
  time: ({ fraction }, say) => say.time(fraction),
  text: ({ text }, say) => say.quote(text),
  boolean: ({ value }) => (value ? 'WAAR' : 'ONWAAR'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  neighbour: ({ side, column }) =>
    column.kind === 'own' || column.kind === 'same'
      ? `de waarde in de rij ${ROWS[side]}`
      : `de waarde van ${sayColumn(column)} in de rij ${ROWS[side]}`,
  beside: ({ side }) => `de cel ${side === 'left' ? 'links' : 'rechts'} ervan`,
  fixed: ({ area }) => `cel ${printArea(area)}`,
  first: ({ column }) => `de eerste waarde${ofColumn(column)}`,
  today: ({ amount, unit }, say) => {
    if (amount === 0) return 'vandaag';
    const size = Math.abs(amount);
    return `vandaag ${amount < 0 ? '−' : '+'} ${say.number(size)} ${UNITS[unit][size === 1 ? 0 : 1]}`;
  },
  aggregate: ({ of, column, by }, say) => {
    const all = by === null && column.kind === 'own' && of !== 'count';
    const where = all ? ' van alle waarden' : ofColumn(column, of === 'count' ? 'in' : 'van');
    return `${AGGREGATES[of]}${where}${sayWithin(by, say)}`;
  },
  rowAggregate: ({ of, span }) =>
    `${AGGREGATES[of]} ${of === 'count' ? 'in' : 'van'} ${sayRowOf(span)}`,
  nth: ({ side, n, column }, say) => {
    const word = side === 'largest' ? 'grootste' : 'kleinste';
    return `de ${n === 1 ? word : `${say.number(n)}e ${word}`} waarde${ofColumn(column)}`;
  },
  percentile: ({ n, column }, say) => `het ${say.number(n)}e percentiel${ofColumn(column)}`,
  occurrences: ({ columns }, say) =>
    `het aantal rijen met dezelfde inhoud in ${say.and(columns.map(sayColumn))}`,
  scaled: ({ factor, of }, say) =>
    Number.isInteger(factor) && factor > 1
      ? `${say.number(factor)} keer ${say.operand(of)}`
      : `${say.percent(factor)} van ${say.operand(of)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} min ${sayColumn(minus)}`,
  distance: ({ column, minus }) =>
    `het verschil tussen ${sayColumn(column)} en ${sayColumn(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} plus ${sayColumn(add)}`,
  shifted: ({ column, amount, days }, say) => {
    const size = Math.abs(amount);
    const unit = days ? ` ${UNITS.day[size === 1 ? 0 : 1]}` : '';
    return `${sayColumn(column)} ${amount < 0 ? 'min' : 'plus'} ${say.number(size)}${unit}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} keer ${sayColumn(by)}`,
  length: ({ column }) => `de lengte van ${sayColumn(column)}`,
  datePart: ({ part, column }) => `${PARTS[part]} van ${sayColumn(column)}`,
  calendar: ({ part, value }, say) =>
    part === 'year' ? String(value) : part === 'month' ? say.month(value) : say.weekday(value),
};

/** A column in Dutch. */
export function sayColumn(column: ColumnPhrase): string {
  switch (column.kind) {
    case 'header':
      return column.name;
    case 'letters':
      return `kolom ${column.letters}`;
    case 'own':
      return 'de waarde';
    case 'same':
    case 'it':
      return 'deze';
  }
}

/** " binnen Region", or nothing without a group. */
export function sayWithin(by: NamedColumn | null, say: Say): string {
  return by === null ? '' : ` binnen ${say.column(by)}`;
}

function ofColumn(column: ColumnPhrase, word = 'van'): string {
  return column.kind === 'own' || column.kind === 'same' ? '' : ` ${word} ${sayColumn(column)}`;
}

function sayRowOf(span: SpanPhrase): string {
  return span === null ? 'de rij' : `${sayColumn(span.from)} tot en met ${sayColumn(span.to)}`;
}
