import type { Content, Period, TextMatch } from '../condition';
import type { ColumnPhrase } from '../phrase';
import { key } from './enCompare';
import { plural } from './enNumber';
import { sayWithin } from './enOperand';
import { state } from './enStatement';
import {
  columnSubject,
  operandSubject,
  type Say,
  type Statement,
  type Statements,
} from './ruleWords';

const MATCHES: Readonly<
  Record<TextMatch, (text: string) => readonly [verb: string, rest: string]>
> = {
  contains: (text) => ['contain', text],
  starts: (text) => ['start', `with ${text}`],
  ends: (text) => ['end', `with ${text}`],
  exact: (text) => ['be', `${text} (same case)`],
  containsCase: (text) => ['contain', `${text} (same case)`],
  like: (text) => ['fit', `the pattern ${text}`],
};

const CONTENTS: Readonly<Record<Content, readonly [verb: string, rest: string]>> = {
  formula: ['hold', 'a formula'],
  text: ['be', 'text'],
  number: ['be', 'a number'],
  whole: ['be', 'a whole number'],
  odd: ['be', 'odd'],
  even: ['be', 'even'],
};

const PERIODS: Readonly<Record<Period, string>> = {
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  last7Days: 'in the last 7 days',
  lastWeek: 'last week',
  thisWeek: 'this week',
  nextWeek: 'next week',
  lastMonth: 'last month',
  thisMonth: 'this month',
  nextMonth: 'next month',
  lastQuarter: 'last quarter',
  thisQuarter: 'this quarter',
  nextQuarter: 'next quarter',
  thisYear: 'this year',
  lastYear: 'last year',
  nextYear: 'next year',
  weekend: 'on a weekend',
  weekday: 'on a weekday',
};

/** Conditions in English, e.g. "Status is not “done”". */
export const STATEMENTS: Statements = {
  between: ({ value, low, high, outside }, say) => {
    const rest = `between ${say.operand(low)} and ${say.operand(high)}`;
    return state(operandSubject(value, say), 'be', outside, rest);
  },
  text: (phrase, say) => {
    const { match, text } = phrase;
    const sought = text === null ? 'a text still to be chosen' : say.quote(text);
    return stateOf(phrase, ...MATCHES[match](sought), say);
  },
  blank: (phrase, say) => stateOf(phrase, 'be', 'blank', say),
  error: (phrase, say) => stateOf(phrase, 'be', 'an error', say),
  content: (phrase, say) => stateOf(phrase, ...CONTENTS[phrase.is], say),
  multiple: (phrase, say) => stateOf(phrase, 'be', `a multiple of ${say.number(phrase.of)}`, say),
  oneOf: (phrase, say) => {
    const { match, negated } = phrase;
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? say.quote(item) : say.number(item),
    );
    const said = say.or(items);
    if (match === 'contains') {
      return stateOf(phrase, 'contain', negated ? `any of ${said}` : said, say);
    }
    if (items.length > 2) return stateOf(phrase, 'be', `one of ${said}`, say);
    const rest = negated ? `neither ${items.join(' nor ')}` : said;
    return stateOf({ ...phrase, negated: false }, 'be', rest, say);
  },
  inColumn: (phrase, say) => {
    const { other } = phrase;
    const name = other.kind === 'letters' ? other.letters : other.name;
    return stateOf(phrase, 'occur', `in column ${name}`, say);
  },
  duplicate: ({ columns, unique }, say) =>
    state(key(columns, say), 'occur', false, unique ? 'only once' : 'more than once'),
  occurrence: ({ columns, which, negated }, say) =>
    which === 'first'
      ? state(key(columns, say), 'occur', negated, 'for the first time')
      : state(key(columns, say), 'be', negated, 'a repeat after the first'),
  rank: (phrase, say) => {
    const { side, n, percent, by } = phrase;
    const within = sayWithin(by, say);
    if (n === 1 && !percent) {
      const value = side === 'top' ? 'the largest value' : 'the smallest value';
      return stateOf(phrase, 'be', `${value}${within}`, say);
    }
    const size =
      n === null ? 'number still to be chosen' : percent ? say.percent(n / 100) : say.number(n);
    return stateOf(phrase, 'be', `in the ${side} ${size}${within}`, say);
  },
  average: (phrase, say) => {
    const { side, negated, by } = phrase;
    const other = side === 'above' ? 'at or below' : 'at or above';
    const rest = `${negated ? other : side} the average${sayWithin(by, say)}`;
    return stateOf({ ...phrase, negated: false }, 'be', rest, say);
  },
  deviates: (phrase, say) => {
    const { n, side } = phrase;
    const size = `${say.number(n)} ${plural(n, 'standard deviation')}`;
    const where = side === 'either' ? 'away from' : side;
    return stateOf(phrase, 'be', `more than ${size} ${where} the mean`, say);
  },
  period: (phrase, say) => stateOf(phrase, 'be', PERIODS[phrase.period], say),
};

function stateOf(
  { column, negated }: { readonly column: ColumnPhrase; readonly negated: boolean },
  verb: string,
  rest: string,
  say: Say,
): Statement {
  return state(columnSubject(column, say), verb, negated, rest);
}
