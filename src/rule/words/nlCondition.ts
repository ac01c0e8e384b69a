import type { Content, Period, TextMatch } from '../condition';
import type { ColumnPhrase } from '../phrase';
import { key } from './nlCompare';
import { sayWithin } from './nlOperand';
import { CONTAINS, FALLS, IS, LIES, OCCURS, state, type Verb } from './nlStatement';
import {
  columnSubject,
  operandSubject,
  type Say,
  type Statement,
  type Statements,
} from './ruleWords';

const CASE = '(zelfde hoofd- en kleine letters)';

const MATCHES: Readonly<Record<TextMatch, (text: string) => readonly [rest: string, verb: Verb]>> =
  {
    contains: (text) => [text, CONTAINS],
    starts: (text) => [`met ${text}`, ['begint', 'beginnen']],
    ends: (text) => [`op ${text}`, ['eindigt', 'eindigen']],
    exact: (text) => [`${text} ${CASE}`, IS],
    containsCase: (text) => [`${text} ${CASE}`, CONTAINS],
    like: (text) => [`aan het patroon ${text}`, ['voldoet', 'voldoen']],
  };

const CONTENTS: Readonly<Record<Content, readonly [rest: string, verb: Verb]>> = {
  formula: ['een formule', CONTAINS],
  text: ['een tekst', IS],
  number: ['een getal', IS],
  whole: ['een geheel getal', IS],
  odd: ['oneven', IS],
  even: ['even', IS],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'op vandaag',
  yesterday: 'op gisteren',
  tomorrow: 'op morgen',
  last7Days: 'in de afgelopen 7 dagen',
  lastWeek: 'in de vorige week',
  thisWeek: 'in deze week',
  nextWeek: 'in de volgende week',
  lastMonth: 'in de vorige maand',
  thisMonth: 'in deze maand',
  nextMonth: 'in de volgende maand',
  lastQuarter: 'in het vorige kwartaal',
  thisQuarter: 'in dit kwartaal',
  nextQuarter: 'in het volgende kwartaal',
  thisYear: 'in dit jaar',
  lastYear: 'in het vorige jaar',
  nextYear: 'in het volgende jaar',
  weekend: 'in een weekend',
  weekday: 'op een dag van maandag tot en met vrijdag',
};

/** Conditions in Dutch, as after "waarin". */
export const STATEMENTS: Statements = {
  between: ({ value, low, high, outside }, say) => {
    const rest = `tussen ${say.operand(low)} en ${say.operand(high)}`;
    return state(operandSubject(value, say), rest, LIES, outside);
  },
  text: (phrase, say) =>
    stateOf(phrase, ...MATCHES[phrase.match](say.quote(phrase.text ?? '…')), say),
  blank: (phrase, say) => stateOf(phrase, 'leeg', IS, say),
  error: (phrase, say) => stateOf(phrase, 'een fout', IS, say),
  content: (phrase, say) => stateOf(phrase, ...CONTENTS[phrase.is], say),
  multiple: (phrase, say) => stateOf(phrase, `een veelvoud van ${say.number(phrase.of)}`, IS, say),
  oneOf: (phrase, say) => {
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? say.quote(item) : say.number(item),
    );
    if (phrase.match === 'contains') return stateOf(phrase, say.or(items), CONTAINS, say);
    const rest = items.length > 2 ? `één van de waarden ${say.or(items)}` : say.or(items);
    return stateOf(phrase, rest, IS, say);
  },
  inColumn: (phrase, say) => {
    const { other } = phrase;
    const name = other.kind === 'letters' ? other.letters : other.name;
    return stateOf(phrase, `in kolom ${name}`, OCCURS, say);
  },
  duplicate: ({ columns, unique }, say) =>
    state(key(columns, say), unique ? 'maar één keer' : 'meer dan één keer', OCCURS),
  occurrence: ({ columns, which, negated }, say) =>
    which === 'first'
      ? state(key(columns, say), 'voor het eerst', OCCURS, negated)
      : state(key(columns, say), 'een herhaling', IS, negated),
  rank: (phrase, say) => {
    const { side, n, percent, by } = phrase;
    const within = sayWithin(by, say);
    const word = side === 'top' ? 'hoogste' : 'laagste';
    if (n === 1 && !percent) return stateOf(phrase, `de ${word} waarde${within}`, IS, say);
    const size =
      n === null
        ? `${word} waarden (aantal nog te kiezen)`
        : percent
          ? `${word} ${say.percent(n / 100)}`
          : `${say.number(n)} ${word} waarden`;
    return stateOf(phrase, `bij de ${size}${within}`, ['hoort', 'horen'], say);
  },
  average: (phrase, say) => {
    const where = phrase.side === 'above' ? 'boven' : 'onder';
    return stateOf(phrase, `${where} het gemiddelde${sayWithin(phrase.by, say)}`, LIES, say);
  },
  deviates: (phrase, say) => {
    const { n, side } = phrase;
    const size = `${say.number(n)} ${n === 1 ? 'standaarddeviatie' : 'standaarddeviaties'}`;
    const where = { either: 'van', above: 'boven', below: 'onder' }[side];
    const verb: Verb = side === 'either' ? ['afwijkt', 'afwijken'] : LIES;
    return stateOf(phrase, `meer dan ${size} ${where} het gemiddelde`, verb, say);
  },
  period: (phrase, say) => stateOf(phrase, PERIODS[phrase.period], FALLS, say),
};

function stateOf(
  { column, negated }: { readonly column: ColumnPhrase; readonly negated: boolean },
  rest: string,
  verb: Verb,
  say: Say,
): Statement {
  return state(columnSubject(column, say), rest, verb, negated);
}
