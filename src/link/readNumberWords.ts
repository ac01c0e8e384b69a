import { dictionary } from './dictionary';
import type { Found } from './found';
import type { Word } from './splitWords';

const ONES: Readonly<Record<string, number>> = dictionary({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});
const TENS: Readonly<Record<string, number>> = dictionary({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const SCALES: Readonly<Record<string, number>> = dictionary({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
});

/** "no one", "this one", "one of them": a pronoun, not an amount. */
const BEFORE_PRONOUN = /^(?:no|this|that|each|every|any|which|some|the|another)$/;
const AFTER_PRONOUN = /^(?:of|another|by|or)$/;

/**
 * The amount that the words from `at` on spell ("twenty-five", "a hundred", "two thousand and five",
 * "a dozen"), or null. "one" as a pronoun is no amount.
 */
export function readNumberWords(words: readonly Word[], at: number): Found<number> | null {
  if (isPronoun(words, at)) return null;
  const state = { total: 0, group: 0, last: at - 1 };
  for (let next = at; next < words.length; next += 1) {
    const key = words[next]?.key ?? '';
    if (next > at && key === 'and') {
      if (!/^(?:hundred|thousand|million)$/.test(words[next - 1]?.key ?? '')) break;
      if (!isAmount(words[next + 1]?.key ?? '')) break;
      continue;
    }
    if (!takeWord(state, key, words[next + 1]?.key ?? '', next === at)) break;
    state.last = next;
  }
  if (state.last < at || /^an?$/.test(words[state.last]?.key ?? '')) return null;
  return { value: state.total + state.group, first: at, last: state.last };
}

interface Spelling {
  total: number;
  group: number;
  last: number;
}

function takeWord(state: Spelling, key: string, after: string, isFirst: boolean): boolean {
  if (isFirst && /^an?$/.test(key)) {
    if (after !== 'dozen' && SCALES[after] === undefined) return false;
    state.group = 1;
    return true;
  }
  const scale = SCALES[key];
  if (scale !== undefined) {
    if (isFirst) return false;
    if (scale === 100) state.group = (state.group || 1) * 100;
    else {
      state.total += (state.group || 1) * scale;
      state.group = 0;
    }
    return true;
  }
  if (key === 'dozen') {
    state.group = (state.group || 1) * 12;
    return true;
  }
  return takeAmount(state, key, isFirst);
}

function takeAmount(state: Spelling, key: string, isFirst: boolean): boolean {
  const amount = readAmount(key);
  if (amount === null) return false;
  // "five ten" is two numbers; "twenty five" and "two hundred five" go on.
  const room = state.group % 100;
  const fits = room === 0 || (room >= 20 && room % 10 === 0 && amount < 10);
  if (!isFirst && state.group !== 0 && !fits) return false;
  if (!isFirst && state.group === 0 && state.total === 0) return false;
  state.group += amount;
  return true;
}

function readAmount(key: string): number | null {
  const [tens = '', ones = '', more] = key.split('-');
  if (more !== undefined) return null;
  if (ones === '') return ONES[tens] ?? TENS[tens] ?? null;
  const ten = TENS[tens];
  const one = ONES[ones];
  return ten !== undefined && one !== undefined && one > 0 && one < 10 ? ten + one : null;
}

function isAmount(key: string): boolean {
  return readAmount(key) !== null;
}

/** True for a word that numbers are spelled with: "sixty", "hundred". */
export function isNumberWord(key: string): boolean {
  return isAmount(key) || SCALES[key] !== undefined;
}

function isPronoun(words: readonly Word[], at: number): boolean {
  if (words[at]?.key !== 'one') return false;
  return (
    BEFORE_PRONOUN.test(words[at - 1]?.key ?? '') || AFTER_PRONOUN.test(words[at + 1]?.key ?? '')
  );
}
