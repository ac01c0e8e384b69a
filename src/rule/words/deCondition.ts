import type { Content, Period, TextMatch } from '../condition';
import type { ColumnPhrase } from '../phrase';
import { IS, key, OCCURS, state } from './deCompare';
import { dative, sayWithin } from './deOperand';
import {
  columnSubject,
  operandSubject,
  type Say,
  type Statement,
  type Statements,
} from './ruleWords';

type Verbs = readonly [one: string, many: string];
const CONTAINS: Verbs = ['enthält', 'enthalten'];
const BEGINS: Verbs = ['beginnt', 'beginnen'];
const ENDS: Verbs = ['endet', 'enden'];
const LIES: Verbs = ['liegt', 'liegen'];

const MATCHES: Readonly<
  Record<TextMatch, (text: string) => readonly [rest: string, verbs: Verbs]>
> = {
  contains: (text) => [text, CONTAINS],
  starts: (text) => [`mit ${text}`, BEGINS],
  ends: (text) => [`mit ${text}`, ENDS],
  exact: (text) => [`${text} (gleiche Groß- und Kleinschreibung)`, IS],
  containsCase: (text) => [`${text} (gleiche Groß- und Kleinschreibung)`, CONTAINS],
  like: (text) => [`dem Muster ${text}`, ['entspricht', 'entsprechen']],
};

const CONTENTS: Readonly<Record<Content, readonly [rest: string, verbs: Verbs]>> = {
  formula: ['eine Formel', CONTAINS],
  text: ['ein Text', IS],
  number: ['eine Zahl', IS],
  whole: ['eine ganze Zahl', IS],
  odd: ['ungerade', IS],
  even: ['gerade', IS],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'auf heute',
  yesterday: 'auf gestern',
  tomorrow: 'auf morgen',
  last7Days: 'in die letzten 7 Tage',
  lastWeek: 'in die letzte Woche',
  thisWeek: 'in diese Woche',
  nextWeek: 'in die nächste Woche',
  lastMonth: 'in den letzten Monat',
  thisMonth: 'in diesen Monat',
  nextMonth: 'in den nächsten Monat',
  lastQuarter: 'in das letzte Quartal',
  thisQuarter: 'in dieses Quartal',
  nextQuarter: 'in das nächste Quartal',
  thisYear: 'in dieses Jahr',
  lastYear: 'in das letzte Jahr',
  nextYear: 'in das nächste Jahr',
  weekend: 'auf ein Wochenende',
  weekday: 'auf einen Tag von Montag bis Freitag',
};

/** Conditions in German, as after "in denen". */
export const STATEMENTS: Statements = {
  between: ({ value, low, high, outside }, say) =>
    state(
      operandSubject(value, say),
      `zwischen ${dative(low, say)} und ${dative(high, say)}`,
      LIES,
      outside,
    ),
  text: (phrase, say) => {
    const { match, text } = phrase;
    const sought = say.quote(text ?? '…');
    return stateOf(phrase, ...MATCHES[match](sought), say);
  },
  blank: (phrase, say) => stateOf(phrase, 'leer', IS, say),
  error: (phrase, say) => stateOf(phrase, 'ein Fehler', IS, say),
  content: (phrase, say) => stateOf(phrase, ...CONTENTS[phrase.is], say),
  multiple: (phrase, say) => stateOf(phrase, `durch ${say.number(phrase.of)} teilbar`, IS, say),
  oneOf: (phrase, say) => {
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? say.quote(item) : say.number(item),
    );
    if (phrase.match === 'contains') return stateOf(phrase, say.or(items), CONTAINS, say);
    if (phrase.negated && items.length === 2) {
      return stateOf({ ...phrase, negated: false }, `weder ${items.join(' noch ')}`, IS, say);
    }
    const rest = items.length > 2 ? `einer der Werte ${say.or(items)}` : say.or(items);
    return stateOf(phrase, rest, IS, say);
  },
  inColumn: (phrase, say) => {
    const { other } = phrase;
    const name = other.kind === 'letters' ? other.letters : other.name;
    return stateOf(phrase, `in Spalte ${name}`, OCCURS, say);
  },
  duplicate: ({ columns, unique }, say) =>
    state(key(columns, say), unique ? 'nur einmal' : 'mehrfach', OCCURS),
  occurrence: ({ columns, which, negated }, say) =>
    which === 'first'
      ? state(key(columns, say), 'zum ersten Mal', OCCURS, negated)
      : state(key(columns, say), 'eine Wiederholung', IS, negated),
  rank: (phrase, say) => {
    const { side, n, percent, by } = phrase;
    const within = sayWithin(by, say);
    const word = side === 'top' ? 'größte' : 'kleinste';
    if (n === 1 && !percent) return stateOf(phrase, `der ${word} Wert${within}`, IS, say);
    if (n === null) {
      return stateOf(
        phrase,
        `unter einer noch zu wählenden Anzahl der ${word}n Werte${within}`,
        IS,
        say,
      );
    }
    const size = percent ? say.percent(n / 100) : say.number(n);
    const rest = percent
      ? `unter den ${side === 'top' ? 'oberen' : 'unteren'} ${size}`
      : `unter den ${size} ${word}n Werten`;
    return stateOf(phrase, `${rest}${within}`, IS, say);
  },
  average: (phrase, say) => {
    const { side, by } = phrase;
    const where = side === 'above' ? 'über' : 'unter';
    return stateOf(phrase, `${where} dem Durchschnitt${sayWithin(by, say)}`, LIES, say);
  },
  deviates: (phrase, say) => {
    const { n, side } = phrase;
    const size = `${say.number(n)} ${n === 1 ? 'Standardabweichung' : 'Standardabweichungen'}`;
    const where = {
      either: 'vom Mittelwert entfernt',
      above: 'über dem Mittelwert',
      below: 'unter dem Mittelwert',
    }[side];
    return stateOf(phrase, `mehr als ${size} ${where}`, side === 'either' ? IS : LIES, say);
  },
  period: (phrase, say) => stateOf(phrase, PERIODS[phrase.period], ['fällt', 'fallen'], say),
};

function stateOf(
  { column, negated }: { readonly column: ColumnPhrase; readonly negated: boolean },
  rest: string,
  verbs: Verbs,
  say: Say,
): Statement {
  return state(columnSubject(column, say), rest, verbs, negated);
}
