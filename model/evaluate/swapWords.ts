import { nameOfNumber } from '../tasks/cf/spellValue';
import { isQuoted } from './isQuoted';

const SPELLINGS = [
  ...['colour color', 'colours colors', 'coloured colored', 'colouring coloring', 'grey gray'],
  ...['greyed grayed', 'centre center', 'cancelled canceled', 'labelled labeled'],
  ...['organisation organization', 'favourite favorite', 'neighbour neighbor', 'licence license'],
  ...['catalogue catalog', 'emphasise emphasize', 'recognise recognize', 'analyse analyze'],
  ...['prioritise prioritize', 'authorised authorized', 'travelled traveled', 'fulfil fulfill'],
  ...['theatre theater', 'behaviour behavior', 'categorised categorized', 'per\u00a0cent percent'],
].map((pair) => pair.split(' ').map((word) => word.replace('\u00a0', ' ')));

const SPELT = new Map(
  SPELLINGS.flatMap(([british = '', american = '']) => [
    [british, american] as const,
    [american, british] as const,
  ]),
);

/** British words in American spelling and the other way round; words of the sheet (`taken`) stay. */
export function swapSpelling(text: string, taken: ReadonlySet<string>): string {
  return text.replace(/per cent|\p{L}+/giu, (word: string, at: number) => {
    const lower = word.toLowerCase();
    const other = SPELT.get(lower);
    if (other === undefined || taken.has(lower) || taken.has(other) || isQuoted(text, at))
      return word;
    return word === lower ? other : recase(word, other);
  });
}

function recase(like: string, word: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Counts with names of one word: 2 to 20 and the tens above. */
const DIGITS = new Map(
  Array.from({ length: 98 }, (_, at) => at + 2).flatMap((value) => {
    const name = nameOfNumber(value);
    return name === null ? [] : [[name, String(value)] as const];
  }),
);
const WORDS = new Map([...DIGITS].map(([word, digits]) => [digits, word] as const));

/** Words behind or before which a number is no count: days, places, parts of larger numbers. */
const NO_COUNT =
  /^(jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|row|rows|line|lines|column|columns|cell|q|hundred|thousand|million|k|am|pm|st|nd|rd|th)$/i;

/** Whole numbers from 2 on that stand alone: digits as words, words as digits ("one" is seldom a number). */
export function swapNumbers(text: string, taken: ReadonlySet<string>): string {
  const alone =
    /(?<![\p{L}\p{N}.,:/$£€#%+*=<>(-])(\d{1,2}|\p{L}{3,})(?![\p{L}\p{N}%:/)-]|[.,]\d|\s?%)/gu;
  return text.replace(alone, (word: string, _, at: number) => {
    const other = WORDS.get(word) ?? DIGITS.get(word.toLowerCase());
    const before = /(\p{L}+)\W*$/u.exec(text.slice(0, at))?.[1] ?? '';
    const after = /^\W*(\p{L}+)/u.exec(text.slice(at + word.length))?.[1] ?? '';
    const isPart = NO_COUNT.test(before) || NO_COUNT.test(after) || DIGITS.has(after.toLowerCase());
    const isOwn = taken.has(word.toLowerCase()) || isQuoted(text, at);
    return other === undefined || isPart || isOwn || DIGITS.has(before.toLowerCase())
      ? word
      : other;
  });
}
