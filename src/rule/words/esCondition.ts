import type { Content, Period, TextMatch } from '../condition';
import type { ColumnPhrase } from '../phrase';
import { key } from './esCompare';
import { sayWithin } from './esOperand';
import { APPEARS, CONTAINS, IS, STANDS, state, type Verb } from './esStatement';
import {
  columnSubject,
  operandSubject,
  type Say,
  type Statement,
  type Statements,
} from './ruleWords';

const CASE = '(con mayúsculas y minúsculas iguales)';

const MATCHES: Readonly<Record<TextMatch, (text: string) => readonly [verb: Verb, rest: string]>> =
  {
    contains: (text) => [CONTAINS, text],
    starts: (text) => [['comienza', 'comienzan'], `por ${text}`],
    ends: (text) => [['termina', 'terminan'], `con ${text}`],
    exact: (text) => [IS, `${text} ${CASE}`],
    containsCase: (text) => [CONTAINS, `${text} ${CASE}`],
    like: (text) => [['sigue', 'siguen'], `el patrón ${text}`],
  };

const CONTENTS: Readonly<Record<Content, readonly [verb: Verb, rest: string]>> = {
  formula: [CONTAINS, 'una fórmula'],
  text: [IS, 'texto'],
  number: [IS, 'un número'],
  whole: [IS, 'un número entero'],
  odd: [IS, 'un número impar'],
  even: [IS, 'un número par'],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'hoy',
  yesterday: 'ayer',
  tomorrow: 'mañana',
  last7Days: 'en los últimos 7 días',
  lastWeek: 'la semana pasada',
  thisWeek: 'esta semana',
  nextWeek: 'la semana siguiente',
  lastMonth: 'el mes pasado',
  thisMonth: 'este mes',
  nextMonth: 'el mes siguiente',
  lastQuarter: 'el trimestre pasado',
  thisQuarter: 'este trimestre',
  nextQuarter: 'el trimestre siguiente',
  thisYear: 'este año',
  lastYear: 'el año pasado',
  nextYear: 'el año siguiente',
  weekend: 'en fin de semana',
  weekday: 'de lunes a viernes',
};

/** Conditions in Spanish, e.g. "Estado está en blanco". */
export const STATEMENTS: Statements = {
  between: ({ value, low, high, outside }, say) => {
    const rest = `entre ${say.operand(low)} y ${say.operand(high)}`;
    return state(operandSubject(value, say), STANDS, rest, outside);
  },
  text: (phrase, say) =>
    stateOf(phrase, ...MATCHES[phrase.match](say.quote(phrase.text ?? '…')), say),
  blank: (phrase, say) => stateOf(phrase, STANDS, 'en blanco', say),
  error: (phrase, say) => stateOf(phrase, IS, 'un error', say),
  content: (phrase, say) => stateOf(phrase, ...CONTENTS[phrase.is], say),
  multiple: (phrase, say) => stateOf(phrase, IS, `un múltiplo de ${say.number(phrase.of)}`, say),
  oneOf: (phrase, say) => {
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? say.quote(item) : say.number(item),
    );
    if (phrase.match === 'contains') return stateOf(phrase, CONTAINS, say.or(items), say);
    const rest = items.length > 2 ? `uno de los valores ${say.or(items)}` : say.or(items);
    return stateOf(phrase, IS, rest, say);
  },
  inColumn: (phrase, say) => {
    const { other } = phrase;
    const name = other.kind === 'letters' ? other.letters : other.name;
    return stateOf(phrase, APPEARS, `en la columna ${name}`, say);
  },
  duplicate: ({ columns, unique }, say) =>
    state(key(columns, say), APPEARS, unique ? 'una sola vez' : 'más de una vez'),
  occurrence: ({ columns, which, negated }, say) =>
    which === 'first'
      ? state(key(columns, say), APPEARS, 'por primera vez', negated)
      : state(key(columns, say), IS, 'una repetición', negated),
  rank: (phrase, say) => {
    const { side, n, percent, by } = phrase;
    const within = sayWithin(by, say);
    const word = side === 'top' ? 'superiores' : 'inferiores';
    if (n === 1 && !percent) {
      return stateOf(phrase, IS, `el valor más ${side === 'top' ? 'alto' : 'bajo'}${within}`, say);
    }
    if (n === null)
      return stateOf(phrase, STANDS, `entre los valores ${word} (número por elegir)${within}`, say);
    const rest = percent
      ? `en el ${say.percent(n / 100)} de valores ${word}`
      : `entre los ${say.number(n)} valores ${word}`;
    return stateOf(phrase, STANDS, `${rest}${within}`, say);
  },
  average: (phrase, say) => {
    const where = phrase.side === 'above' ? 'por encima' : 'por debajo';
    return stateOf(phrase, STANDS, `${where} del promedio${sayWithin(phrase.by, say)}`, say);
  },
  deviates: (phrase, say) => {
    const { n, side } = phrase;
    const size = `${say.number(n)} ${n === 1 ? 'desviación estándar' : 'desviaciones estándar'}`;
    const where = { either: '', above: 'por encima ', below: 'por debajo ' }[side];
    return stateOf(phrase, STANDS, `a más de ${size} ${where}de la media`, say);
  },
  period: (phrase, say) => stateOf(phrase, ['cae', 'caen'], PERIODS[phrase.period], say),
};

function stateOf(
  { column, negated }: { readonly column: ColumnPhrase; readonly negated: boolean },
  verb: Verb,
  rest: string,
  say: Say,
): Statement {
  return state(columnSubject(column, say), verb, rest, negated);
}
