import { printArea } from '../../sheet/printAddress';
import type { Aggregate, DatePart, HoleType, Unit } from '../expression';
import type { ColumnPhrase, NamedColumn, OperandPhrase, SpanPhrase } from '../phrase';
import type { Operands, Say } from './ruleWords';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  average: 'der Mittelwert',
  median: 'der Median',
  max: 'der größte Wert',
  min: 'der kleinste Wert',
  sum: 'die Summe',
  count: 'die Anzahl gefüllter Zellen',
};

const PARTS: Readonly<Record<DatePart, string>> = {
  year: 'das Jahr',
  month: 'der Monat',
  day: 'der Tag des Monats',
  weekday: 'der Wochentag',
  hour: 'die Stunde',
};

const HOLES: Readonly<Record<HoleType, string>> = {
  number: 'eine noch zu wählende Zahl',
  date: 'ein noch zu wählendes Datum',
  text: 'ein noch zu wählender Text',
};

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
  workday: ['Arbeitstag', 'Arbeitstage'],
};

const SIDES = { above: 'darüber', below: 'darunter', left: 'links', right: 'rechts' } as const;

/** Values and expressions in German, in the nominative. */
export const OPERANDS: Operands = {
  number: ({ value, percent }, say) => (percent ? say.percent(value) : say.number(value)),
  date: ({ serial }, say) => `der ${say.date(serial)}`,
  time: ({ fraction }, say) => say.time(fraction),
  text: ({ text }, say) => say.quote(text),
  boolean: ({ value }) => (value ? 'WAHR' : 'FALSCH'),
  hole: ({ type }) => HOLES[type],
  cell: ({ column }) => sayColumn(column),
  neighbour: ({ side, column }) =>
    column.kind === 'own' || column.kind === 'same'
      ? `der Wert in der Zeile ${SIDES[side]}`
      : `der Wert von ${nameOf(column)} in der Zeile ${SIDES[side]}`,
  beside: ({ side }) => `die Zelle ${SIDES[side]} daneben`,
  fixed: ({ area }) => `die Zelle ${printArea(area)}`,
  first: ({ column }) => `der erste Wert${ofColumn(column)}`,
  today: ({ amount, unit }, say) => {
    if (amount === 0) return 'heute';
    const size = Math.abs(amount);
    return `heute ${amount < 0 ? '−' : '+'} ${say.number(size)} ${UNITS[unit][size === 1 ? 0 : 1]}`;
  },
  aggregate: ({ of, column, by }, say) => {
    const where = by === null && column.kind === 'own' ? ' aller Werte' : ofColumn(column);
    return `${AGGREGATES[of]}${of === 'count' ? ofColumn(column, 'in') : where}${sayWithin(by, say)}`;
  },
  rowAggregate: ({ of, span }) => `${AGGREGATES[of]} ${sayRowOf(span)}`,
  nth: ({ side, n, column }, say) => {
    const word = side === 'largest' ? 'größte' : 'kleinste';
    return `der ${n === 1 ? word : `${say.number(n)}.-${word}`} Wert${ofColumn(column)}`;
  },
  percentile: ({ n, column }, say) => `das ${say.number(n)}. Perzentil${ofColumn(column)}`,
  occurrences: ({ columns }, say) =>
    `die Anzahl der Zeilen mit gleichem Inhalt in ${say.and(columns.map(nameOf))}`,
  scaled: ({ factor, of }, say) =>
    Number.isInteger(factor) && factor > 1
      ? `das ${factor === 2 ? 'Doppelte' : `${say.number(factor)}-Fache`} von ${dative(of, say)}`
      : `${say.percent(factor)} von ${dative(of, say)}`,
  difference: ({ column, minus }) => `${sayColumn(column)} minus ${sayColumn(minus)}`,
  distance: ({ column, minus }) => `der Abstand zwischen ${nameOf(column)} und ${nameOf(minus)}`,
  sum: ({ column, add }) => `${sayColumn(column)} plus ${sayColumn(add)}`,
  shifted: ({ column, amount, days }, say) => {
    const size = Math.abs(amount);
    const unit = days ? ` ${UNITS.day[size === 1 ? 0 : 1]}` : '';
    return `${sayColumn(column)} ${amount < 0 ? 'minus' : 'plus'} ${say.number(size)}${unit}`;
  },
  product: ({ column, by }) => `${sayColumn(column)} mal ${sayColumn(by)}`,
  length: ({ column }) => `die Länge von ${nameOf(column)}`,
  datePart: ({ part, column }) => `${PARTS[part]} von ${nameOf(column)}`,
  calendar: ({ part, value }, say) =>
    part === 'year' ? String(value) : part === 'month' ? say.month(value) : say.weekday(value),
};

/** A column in German, in the nominative. */
export function sayColumn(column: ColumnPhrase): string {
  switch (column.kind) {
    case 'header':
      return column.name;
    case 'letters':
      return `Spalte ${column.letters}`;
    case 'own':
      return 'der Wert';
    case 'same':
    case 'it':
      return 'sie';
  }
}

/** A column after a preposition with the dative. */
export function nameOf(column: ColumnPhrase): string {
  if (column.kind === 'own') return 'dem Wert';
  return column.kind === 'same' || column.kind === 'it' ? 'ihr' : sayColumn(column);
}

/** A value after a preposition with the dative; headers stay as they are. */
export function dative(operand: OperandPhrase, say: Say): string {
  if (operand.kind === 'cell') return nameOf(operand.column);
  const said = say.operand(operand);
  if (operand.kind === 'hole') return DATIVE_HOLES[operand.type];
  return DATIVE_KINDS.has(operand.kind) ? inflect(said) : said;
}

const DATIVE_HOLES: Readonly<Record<HoleType, string>> = {
  number: 'einer noch zu wählenden Zahl',
  date: 'einem noch zu wählenden Datum',
  text: 'einem noch zu wählenden Text',
};

/** Those that begin with an article of ours. */
const DATIVE_KINDS: ReadonlySet<OperandPhrase['kind']> = new Set([
  'date',
  'neighbour',
  'beside',
  'fixed',
  'first',
  'aggregate',
  'rowAggregate',
  'nth',
  'percentile',
  'occurrences',
  'scaled',
  'distance',
  'length',
  'datePart',
] as const);

function inflect(said: string): string {
  return said
    .replace(/^(?:der|das) /u, 'dem ')
    .replace(/^die /u, 'der ')
    .replace(/^(dem \S*(?:größte|kleinste|erste|Doppelte|-Fache))(?= )/u, '$1n');
}

/** " innerhalb von Region", or nothing without a group. */
export function sayWithin(by: NamedColumn | null, say: Say): string {
  return by === null ? '' : ` innerhalb von ${say.column(by)}`;
}

function ofColumn(column: ColumnPhrase, word = 'von'): string {
  return column.kind === 'own' || column.kind === 'same' ? '' : ` ${word} ${nameOf(column)}`;
}

function sayRowOf(span: SpanPhrase): string {
  return span === null ? 'der Zeile' : `von ${sayColumn(span.from)} bis ${sayColumn(span.to)}`;
}
