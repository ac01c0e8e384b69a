import type { ConditionPhrase, DeclinePhrase, OperandPhrase, RulePhrase } from '../phrase';
import { nameMonth, nameWeekday, writeDate, writeTime } from './calendar';
import type { Figures } from './figures';
import {
  isPlace,
  type Group,
  type Predicate,
  type RuleWords,
  type Say,
  type Single,
  type Statement,
} from './ruleWords';
import { viewComparison, type ComparisonView } from './viewComparison';

/** What `describeRuleSet` or `describeDecline` says, in one language. */
export type RulePrinter = (phrase: readonly RulePhrase[] | DeclinePhrase) => string;

/**
 * Prints one sentence for a rule set ("Whole rows where Price is greater than 5, filled red."), and why and what to
 * do instead for a decline.
 */
export function createRulePrinter(words: RuleWords, figures: Figures): RulePrinter {
  const say = createSay(words, figures);
  return (phrase) =>
    'reason' in phrase ? words.declines[phrase.reason] : sayRuleSet(phrase, words, say);
}

function sayRuleSet(rules: readonly RulePhrase[], words: RuleWords, say: Say): string {
  const parts = rules.map((rule, index) => {
    const before = rules[index - 1];
    const isNext = before?.kind === 'highlight' && rule.kind === 'highlight';
    const said = sayRule(rule, words, say);
    return before === undefined ? said : `; ${isNext ? `${words.otherwise} ` : ''}${said}`;
  });
  const text = parts.join('');
  return `${text.charAt(0).toLocaleUpperCase(words.language)}${text.slice(1)}.`;
}

function sayRule(rule: RulePhrase, words: RuleWords, say: Say): string {
  const print = words.rules[rule.kind] as (rule: RulePhrase, say: Say) => string;
  return print(rule, say);
}

/** The parts of sentences in one language. */
export function createSay(words: RuleWords, figures: Figures): Say {
  const { language, quotes } = words;
  const [open, close] = quotes;
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const any = new Intl.ListFormat(language, { type: 'disjunction' });
  const say: Say = {
    number: figures.number,
    percent: figures.percent,
    date: (serial) => writeDate(serial, language),
    time: writeTime,
    month: (month) => nameMonth(month, language),
    weekday: (weekday) => nameWeekday(weekday, language),
    quote: (text) => `${open}${text}${close}`,
    and: (items) => all.format(items),
    or: (items) => any.format(items),
    column: words.column,
    operand: (operand) => {
      const print = words.operands[operand.kind] as (operand: OperandPhrase, say: Say) => string;
      return print(operand, say);
    },
    condition: (phrase) => sayCondition(phrase, words, say),
    place: (place) => words.place(place, say),
  };
  return say;
}

function sayCondition(phrase: ConditionPhrase, words: RuleWords, say: Say): string {
  switch (phrase.kind) {
    case 'all':
      return say.and(phrase.of.map((part) => sayPart(part, words, say)));
    case 'any':
      return say.or(phrase.of.map((part) => sayPart(part, words, say)));
    case 'quantified':
      return sayQuantified(phrase, words, say);
    default: {
      const { subject, one, many } = state(phrase, words, say);
      return `${subject.text} ${subject.plural ? many : one}`;
    }
  }
}

/** A group inside a group says where it begins. */
function sayPart(phrase: ConditionPhrase, words: RuleWords, say: Say): string {
  const said = sayCondition(phrase, words, say);
  return phrase.kind === 'all' || phrase.kind === 'any'
    ? words.nested[phrase.kind](said, phrase.of.length)
    : said;
}

function state(phrase: Single, words: RuleWords, say: Say): Statement {
  if (isPlace(phrase)) return words.among(phrase, say);
  if (phrase.kind === 'compare') {
    const view = viewComparison(phrase);
    const print = words.comparisons[view.kind] as (view: ComparisonView, say: Say) => Statement;
    return print(view, say);
  }
  const print = words.statements[phrase.kind] as (phrase: Single, say: Say) => Statement;
  return print(phrase, say);
}

/** "any cell of the row is blank"; what is not said of the cell alone is said in a clause of its own. */
function sayQuantified(
  { quantity, over, of }: Extract<Group, { kind: 'quantified' }>,
  words: RuleWords,
  say: Say,
): string {
  const subject = words.over(quantity, over, say);
  const parts = of.kind === 'all' || of.kind === 'any' ? of.of : [of];
  const predicates = parts.flatMap((part) => aboutIt(part, words, say) ?? []);
  if (predicates.length < parts.length) return words.forEach(subject.text, say.condition(of));
  const said = predicates.map(({ one, many, none }) =>
    quantity === 'none' && none !== undefined ? none : subject.plural ? many : one,
  );
  return `${subject.text} ${of.kind === 'any' ? say.or(said) : say.and(said)}`;
}

/** What a condition says of the cell at hand, or null when it is about something else. */
function aboutIt(phrase: ConditionPhrase, words: RuleWords, say: Say): Predicate | null {
  if (phrase.kind === 'all' || phrase.kind === 'any' || phrase.kind === 'quantified') return null;
  const statement = state(phrase, words, say);
  return statement.subject.isIt ? statement : null;
}
