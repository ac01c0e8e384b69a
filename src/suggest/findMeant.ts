import { readColours } from '../link/readColours';
import { FUNCTION_WORDS, toKin, toLongForm } from '../link/nameWords';
import { splitName, toStem } from '../link/normaliseText';
import { splitWords } from '../link/splitWords';
import type { Condition, ConditionKind } from '../rule/condition';
import type { RuleSet } from '../rule/ruleSet';
import type { Visual } from '../rule/visual';
import { readPointer, type Pointer, type Removal } from './readPointer';

/** A rule of the sheet as far as words can find it. */
export interface FindableRule {
  /** In English, with its look. */
  readonly sentence: string;
  /** What it says in the rule language; null where that has no words for it. */
  readonly said: RuleSet | Condition | null;
  /** Made by the last change. */
  readonly isLatest: boolean;
  /** It stands on selected cells. */
  readonly isSelected: boolean;
}

/** The rules that a request may be about. */
export interface Meant {
  /** Places in the list, the likeliest first; never empty. Where no word fits one, all of them. */
  readonly places: readonly number[];
  /** The first is the one; else it has to be asked for. */
  readonly isSure: boolean;
  /** What is to be otherwise, as words that go on after the rule's sentence. */
  readonly change: string;
  /** What the words take away, if they do. */
  readonly removes: Removal;
}

/** The next best rule must have less than this share of the best one's weight. */
const CLEAR = 0.6;

/** Words of every rule and every request. */
const NOISE: ReadonlySet<string> = new Set(
  'row rows cell cells column columns whole value values filled highlighted'.split(' '),
);

/** How people call what a rule asks, where its sentence has other words. */
const CALLED: { readonly [Kind in ConditionKind | Visual['kind']]: string } = {
  compare: '',
  between: 'range',
  text: 'text',
  blank: 'blank empty missing',
  error: 'error',
  content: 'text number formula',
  multiple: 'multiple',
  oneOf: 'list',
  inColumn: 'match matching lookup',
  duplicate: 'duplicate dupe double repeat unique',
  occurrence: 'duplicate dupe repeat first',
  rank: 'top bottom highest lowest best worst largest smallest',
  average: 'average mean',
  deviates: 'outlier deviation',
  period: 'date',
  stripe: 'stripe band banding zebra alternate',
  bands: 'stripe band banding group',
  edge: 'first last',
  some: 'any',
  every: 'all every',
  not: '',
  and: '',
  or: '',
  colorScale: 'scale heat map heatmap gradient',
  dataBar: 'bar',
  iconSet: 'icon arrow flag star light symbol',
};

/**
 * The rules of a sheet (winning one first) that an English request is about, found by the words that they share with it:
 * columns, values, kinds and colours. Null where the request speaks of no rule that is there.
 */
export function findMeant(utterance: string, rules: readonly FindableRule[]): Meant | null {
  const pointer = readPointer(utterance);
  return pointer === null ? null : followPointer(pointer, rules);
}

/** The same for words that are said to change a rule, whatever they are; null where no rule is there. */
export function findChanged(utterance: string, rules: readonly FindableRule[]): Meant | null {
  const all: Pointer = { about: utterance, namesRule: true, change: utterance, removes: null };
  const pointer = readPointer(utterance) ?? all;
  return followPointer({ ...pointer, namesRule: true }, rules);
}

function followPointer(
  { about, namesRule, change, removes }: Pointer,
  rules: readonly FindableRule[],
): Meant | null {
  if (rules.length === 0) return null;
  const weights = about === null ? rules.map(() => 0) : weighRules(about, rules);
  const order = rules.map((_, place) => place).toSorted((a, b) => rankOf(b) - rankOf(a));
  const [best = 0, next] = order;
  const most = weights[best] ?? 0;
  if (most > 0) {
    const isSure = next === undefined || (weights[next] ?? 0) < most * CLEAR;
    const places = order.filter((place) => (weights[place] ?? 0) > 0);
    return { places, isSure, change, removes };
  }
  if (!namesRule) return null;
  const isSure = rules.length === 1 || (about === null && isPointedAt(rules));
  return { places: order, isSure, change, removes };

  function rankOf(place: number): number {
    const { isLatest = false, isSelected = false } = rules[place] ?? {};
    return (weights[place] ?? 0) + (isLatest ? 2e-6 : 0) + (isSelected ? 1e-6 : 0);
  }
}

/** True where one rule was made by the last change, or none was and one alone stands on what is selected. */
function isPointedAt(rules: readonly FindableRule[]): boolean {
  const latest = rules.filter(({ isLatest }) => isLatest).length;
  return latest === 1 || (latest === 0 && rules.filter((one) => one.isSelected).length === 1);
}

/** How much each rule shares with some words; a word that all rules share tells little. */
function weighRules(about: string, rules: readonly FindableRule[]): readonly number[] {
  const wanted = new Set(termsOf(about));
  const terms = rules.map(
    ({ sentence, said }) => new Set([...termsOf(sentence), ...kindsIn(said).flatMap(called)]),
  );
  return terms.map((own) => {
    let weight = 0;
    for (const term of wanted) {
      if (!own.has(term)) continue;
      weight += Math.log(1 + rules.length / terms.filter((other) => other.has(term)).length);
    }
    return weight;
  });
}

/** The words of a text by their stems, colours by their families; words that only bind are left out. */
function termsOf(text: string): readonly string[] {
  const words = splitWords(text);
  const colours = readColours(words);
  return words.flatMap((word, i) => {
    const colour = colours[i] ?? null;
    if (colour !== null) return [colour];
    return splitName(word.text)
      .filter((token) => !FUNCTION_WORDS.has(token) && !NOISE.has(token))
      .map(termOf);
  });
}

function termOf(token: string): string {
  return toStem(toKin(toLongForm(token)));
}

function called(kind: string): readonly string[] {
  const words = Object.entries(CALLED).find(([known]) => known === kind)?.[1] ?? '';
  return words.split(' ').filter(Boolean).map(termOf);
}

/** All kinds that stand anywhere in a plain value. */
function kindsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'kind' && typeof inner === 'string' ? [inner] : kindsIn(inner),
  );
}
