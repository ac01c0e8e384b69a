import type { Content, Period, TextMatch } from '../condition';
import type { ColumnPhrase } from '../phrase';
import { key } from './frCompare';
import { sayWithin } from './frOperand';
import { APPEARS, CONTAINS, FALLS, IS, state, type Verb } from './frStatement';
import {
  columnSubject,
  operandSubject,
  type Say,
  type Statement,
  type Statements,
} from './ruleWords';

const CASE = '(respecter la casse)';

const MATCHES: Readonly<Record<TextMatch, (text: string) => readonly [verb: Verb, rest: string]>> =
  {
    contains: (text) => [CONTAINS, text],
    starts: (text) => [['commence', 'commencent'], `par ${text}`],
    ends: (text) => [['se termine', 'se terminent'], `par ${text}`],
    exact: (text) => [IS, `${text} ${CASE}`],
    containsCase: (text) => [CONTAINS, `${text} ${CASE}`],
    like: (text) => [['correspond', 'correspondent'], `au modèle ${text}`],
  };

const CONTENTS: Readonly<Record<Content, readonly [verb: Verb, rest: string]>> = {
  formula: [CONTAINS, 'une formule'],
  text: [IS, 'du texte'],
  number: [IS, 'un nombre'],
  whole: [IS, 'un nombre entier'],
  odd: [IS, 'un nombre impair'],
  even: [IS, 'un nombre pair'],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'aujourd’hui',
  yesterday: 'hier',
  tomorrow: 'demain',
  last7Days: 'dans les 7 derniers jours',
  lastWeek: 'la semaine dernière',
  thisWeek: 'cette semaine',
  nextWeek: 'la semaine prochaine',
  lastMonth: 'le mois dernier',
  thisMonth: 'ce mois-ci',
  nextMonth: 'le mois prochain',
  lastQuarter: 'le trimestre dernier',
  thisQuarter: 'ce trimestre',
  nextQuarter: 'le trimestre prochain',
  thisYear: 'cette année',
  lastYear: 'l’année dernière',
  nextYear: 'l’année prochaine',
  weekend: 'un week-end',
  weekday: 'du lundi au vendredi',
};

/** Conditions in French, e.g. "Statut est vide". */
export const STATEMENTS: Statements = {
  between: ({ value, low, high, outside }, say) => {
    const rest = `entre ${say.operand(low)} et ${say.operand(high)}`;
    return state(operandSubject(value, say), IS, rest, outside);
  },
  text: (phrase, say) =>
    stateOf(phrase, ...MATCHES[phrase.match](say.quote(phrase.text ?? '…')), say),
  blank: (phrase, say) => stateOf(phrase, IS, 'vide', say),
  error: (phrase, say) => stateOf(phrase, IS, 'une erreur', say),
  content: (phrase, say) => stateOf(phrase, ...CONTENTS[phrase.is], say),
  multiple: (phrase, say) => stateOf(phrase, IS, `un multiple de ${say.number(phrase.of)}`, say),
  oneOf: (phrase, say) => {
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? say.quote(item) : say.number(item),
    );
    if (phrase.match === 'contains') return stateOf(phrase, CONTAINS, say.or(items), say);
    const rest = items.length > 2 ? `l’une des valeurs ${say.or(items)}` : say.or(items);
    return stateOf(phrase, IS, rest, say);
  },
  inColumn: (phrase, say) => {
    const { other } = phrase;
    const name = other.kind === 'letters' ? other.letters : other.name;
    return stateOf(phrase, APPEARS, `dans la colonne ${name}`, say);
  },
  duplicate: ({ columns, unique }, say) =>
    state(key(columns, say), APPEARS, unique ? 'une seule fois' : 'plusieurs fois'),
  occurrence: ({ columns, which, negated }, say) =>
    which === 'first'
      ? state(key(columns, say), APPEARS, 'pour la première fois', negated)
      : state(key(columns, say), IS, 'une répétition', negated),
  rank: (phrase, say) => {
    const { side, n, percent, by } = phrase;
    const within = sayWithin(by, say);
    const level = side === 'top' ? 'les plus' : 'les moins';
    if (n === 1 && !percent) {
      const value = side === 'top' ? 'la valeur la plus élevée' : 'la valeur la moins élevée';
      return stateOf(phrase, IS, `${value}${within}`, say);
    }
    const size =
      n === null
        ? 'valeurs (nombre à choisir)'
        : percent
          ? say.percent(n / 100)
          : `${say.number(n)} valeurs`;
    const rest = `parmi les ${size} ${level} ${percent ? 'élevés' : 'élevées'}${within}`;
    return stateOf(phrase, IS, rest, say);
  },
  average: (phrase, say) => {
    const where = phrase.side === 'above' ? 'au-dessus' : 'en dessous';
    return stateOf(phrase, IS, `${where} de la moyenne${sayWithin(phrase.by, say)}`, say);
  },
  deviates: (phrase, say) => {
    const { n, side } = phrase;
    const size = `${say.number(n)} ${n < 2 ? 'écart type' : 'écarts types'}`;
    const where = { either: 'de', above: 'au-dessus de', below: 'en dessous de' }[side];
    return stateOf(phrase, IS, `à plus de ${size} ${where} la moyenne`, say);
  },
  period: (phrase, say) => stateOf(phrase, FALLS, PERIODS[phrase.period], say),
};

function stateOf(
  { column, negated }: { readonly column: ColumnPhrase; readonly negated: boolean },
  verb: Verb,
  rest: string,
  say: Say,
): Statement {
  return state(columnSubject(column, say), verb, rest, negated);
}
