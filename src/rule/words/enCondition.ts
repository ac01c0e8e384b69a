import type { Content, Period, TextMatch } from '../condition';
import type { ConditionPhrase } from '../phrase';
import { columnSubject, keySubject, operandSubject, stateComparison } from './enCompare';
import { list, quote, sayNumber } from './enNumber';
import { sayOperand, sayWithin } from './enOperand';
import { overSubject, statePlace } from './enPlace';
import { sayPredicate, sayStatement, type Predicate, type Statement } from './enStatement';

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

type Group = Extract<ConditionPhrase, { kind: 'quantified' | 'all' | 'any' }>;
type Single = Exclude<ConditionPhrase, Group>;

/** Extract drops members whose kind is itself a union, such as blank and error; this keeps them. */
type PhraseOf<K extends Single['kind'], P = Single> = P extends { readonly kind: infer Own }
  ? K extends Own
    ? P
    : never
  : never;

type Sayer<K extends Single['kind']> = (phrase: PhraseOf<K>) => Statement;

const STATEMENTS: { readonly [K in Single['kind']]: Sayer<K> } = {
  compare: stateComparison,
  between: ({ value, low, high, outside }) => ({
    subject: operandSubject(value),
    verb: 'be',
    negated: outside,
    rest: `between ${sayOperand(low)} and ${sayOperand(high)}`,
  }),
  text: ({ match, negated, column, text }) => {
    const [verb, rest] = MATCHES[match](text === null ? 'a text still to be chosen' : quote(text));
    return { subject: columnSubject(column), verb, negated, rest };
  },
  blank: (phrase) => stateOf(phrase, 'be', 'blank'),
  error: (phrase) => stateOf(phrase, 'be', 'an error'),
  content: (phrase) => stateOf(phrase, ...CONTENTS[phrase.is]),
  multiple: (phrase) => stateOf(phrase, 'be', `a multiple of ${sayNumber(phrase.of)}`),
  oneOf: (phrase) => {
    const { match, negated } = phrase;
    const items = phrase.items.map((item) =>
      typeof item === 'string' ? quote(item) : sayNumber(item),
    );
    const said = list(items, 'or');
    if (match === 'contains') return stateOf(phrase, 'contain', negated ? `any of ${said}` : said);
    if (items.length > 2) return stateOf(phrase, 'be', `one of ${said}`);
    const rest = negated ? `neither ${list(items, 'nor')}` : said;
    return { subject: columnSubject(phrase.column), verb: 'be', negated: false, rest };
  },
  inColumn: (phrase) => {
    const { other } = phrase;
    return stateOf(
      phrase,
      'occur',
      `in column ${other.kind === 'letters' ? other.letters : other.name}`,
    );
  },
  duplicate: ({ columns, unique }) => ({
    subject: keySubject(columns),
    verb: 'occur',
    negated: false,
    rest: unique ? 'only once' : 'more than once',
  }),
  occurrence: ({ columns, which, negated }) => ({
    subject: keySubject(columns),
    negated,
    ...(which === 'first'
      ? { verb: 'occur', rest: 'for the first time' }
      : { verb: 'be', rest: 'a repeat after the first' }),
  }),
  rank: (phrase) => {
    const { side, n, percent, by } = phrase;
    if (n === 1 && !percent) {
      const value = side === 'top' ? 'the largest value' : 'the smallest value';
      return stateOf(phrase, 'be', `${value}${sayWithin(by)}`);
    }
    const count = n === null ? 'number still to be chosen' : `${sayNumber(n)}${percent ? '%' : ''}`;
    return stateOf(phrase, 'be', `in the ${side} ${count}${sayWithin(by)}`);
  },
  average: ({ side, negated, column, by }) => {
    const other = side === 'above' ? 'at or below' : 'at or above';
    const rest = `${negated ? other : side} the average${sayWithin(by)}`;
    return { subject: columnSubject(column), verb: 'be', negated: false, rest };
  },
  deviates: (phrase) => {
    const { n, side } = phrase;
    const size = `${sayNumber(n)} standard deviation${n === 1 ? '' : 's'}`;
    const where = side === 'either' ? 'away from' : side;
    return stateOf(phrase, 'be', `more than ${size} ${where} the mean`);
  },
  period: (phrase) => stateOf(phrase, 'be', PERIODS[phrase.period]),
  stripe: statePlace,
  bands: statePlace,
  edge: statePlace,
};

/** A condition in English, e.g. "Due date is before today and Status is not “done”". */
export function sayCondition(phrase: ConditionPhrase): string {
  switch (phrase.kind) {
    case 'all':
      return list(phrase.of.map(sayPart), 'and');
    case 'any':
      return list(phrase.of.map(sayPart), 'or');
    case 'quantified':
      return sayQuantified(phrase);
    default:
      return sayStatement(state(phrase));
  }
}

function state(phrase: Single): Statement {
  const say = STATEMENTS[phrase.kind] as (phrase: Single) => Statement;
  return say(phrase);
}

function stateOf(
  { column, negated }: Extract<Single, { readonly column: unknown; readonly negated: boolean }>,
  verb: string,
  rest: string,
): Statement {
  return { subject: columnSubject(column), verb, negated, rest };
}

/** "any cell of the row is blank"; what is not said of the cell alone follows a colon. */
function sayQuantified({ quantity, over, of }: Extract<Group, { kind: 'quantified' }>): string {
  const subject = overSubject(quantity, over);
  const parts = of.kind === 'all' || of.kind === 'any' ? of.of.map(aboutIt) : [aboutIt(of)];
  const predicates = parts.flatMap((part) => (part === null ? [] : [part]));
  if (predicates.length < parts.length) return `for ${subject.text}, ${sayCondition(of)}`;
  const said = predicates.map((predicate) => sayPredicate(predicate, subject.plural));
  return `${subject.text} ${list(said, of.kind === 'any' ? 'or' : 'and')}`;
}

/** What a condition says of the cell at hand, or null when it is about something else. */
function aboutIt(phrase: ConditionPhrase): Predicate | null {
  if (phrase.kind === 'all' || phrase.kind === 'any' || phrase.kind === 'quantified') return null;
  const statement = state(phrase);
  return statement.subject.isIt ? statement : null;
}

/** A group inside a group says where it begins. */
function sayPart(phrase: ConditionPhrase): string {
  if (phrase.kind === 'all') {
    return `${phrase.of.length === 2 ? 'both ' : ''}${sayCondition(phrase)}`;
  }
  return phrase.kind === 'any' ? `either ${sayCondition(phrase)}` : sayCondition(phrase);
}
