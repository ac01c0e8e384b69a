import { dictionary } from './dictionary';
import type { NumberSlot } from '../sheet/slots';
import type { Found } from './found';
import { readFraction } from './readFractions';
import { readNumberWords } from './readNumberWords';
import type { Word } from './splitWords';

/** A number as it stands in a request, with what it was written with. */
export interface ReadNumber extends NumberSlot {
  readonly currency: boolean;
  /** It is the name of a place in a row ("3rd") or of a weekday. */
  readonly name: 'ordinal' | 'weekday' | null;
}

const SUFFIX: Readonly<Record<string, number>> = dictionary({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  x: 1,
});
const SCALE: Readonly<Record<string, number>> = dictionary({
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  million: 1e6,
  millions: 1e6,
  mil: 1e6,
  billion: 1e9,
  bn: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  crore: 1e7,
  crores: 1e7,
  dozen: 12,
});
const MONEY = /^(?:dollars?|bucks|usd|eur|euros?|gbp|pounds?|quid|yen|rs|inr|rupees?|chf|francs?)$/;
const NUMERAL =
  /^([-+]?)(?:([$£€¥₹])\s?)?(-?)(\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(e[-+]?\d{1,3})?\s?(%|k|mn|mio|m|bn|b|x)?\s?([€£])?$/i;

/** Value of one numeral ("1,000.50", "-$5", "10k", "50%" is 50 percent), or null when the text is none. */
export function parseNumeral(text: string): ReadNumber | null {
  const match = NUMERAL.exec(text.trim());
  if (!match) return null;
  const [, sign, before, inner, digits = '', exponent = '', suffix = '', after] = match;
  const plain = /\.\d{3},|\.\d{3}\.\d{3}/.test(digits)
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replaceAll(',', '');
  const factor = SUFFIX[suffix.toLowerCase()] ?? 1;
  const size = Number(plain + exponent) * factor;
  if (!Number.isFinite(size)) return null;
  const value = sign === '-' || inner === '-' ? -size : size;
  const currency = before !== undefined || after !== undefined;
  // 2.3 * 1e6 is not exact in binary; twelve digits are more than anyone types.
  return { value: tidy(value), percent: suffix === '%', currency, name: null };
}

/**
 * Numbers of a request in reading order: numerals and number words, with "percent", "thousand" or "dollars"
 * after them. Ordinals are none; words in `taken` (addresses, dates, times) are passed over.
 */
export function readNumbers(
  words: readonly Word[],
  taken: ReadonlySet<number>,
): readonly Found<ReadNumber>[] {
  const found: Found<ReadNumber>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at)) continue;
    const start = readStart(words, at);
    if (!start) continue;
    const whole = withWordsAfter(start, words);
    scaleBefore(found, words, whole);
    found.push(whole);
    at = whole.last;
  }
  return found;
}

/** "between 5 and 7 million": the scale behind the second number is that of both. */
function scaleBefore(
  found: Found<ReadNumber>[],
  words: readonly Word[],
  { first, last }: Found<ReadNumber>,
): void {
  const before = found.at(-1);
  const scale = SCALE[words[last]?.key ?? ''];
  if (before === undefined || scale === undefined || last === first) return;
  const opens = words[before.first - 1]?.key ?? '';
  const joins = words[before.last + 1]?.key ?? '';
  const isPair = before.first === before.last && before.last + 2 === first;
  if (!isPair || !/^(?:between|from)$/.test(opens) || !/^(?:and|to)$/.test(joins)) return;
  if (before.value.percent || before.value.value >= scale) return;
  const value = { ...before.value, value: tidy(before.value.value * scale) };
  found[found.length - 1] = { ...before, value };
}

function readStart(words: readonly Word[], at: number): Found<ReadNumber> | null {
  const word = words[at];
  if (!word) return null;
  if (word.kind === 'number' || word.kind === 'quoted') {
    const value = parseNumeral(word.key);
    return value && { value, first: at, last: at };
  }
  if (word.kind !== 'word') return null;
  const spelled = readFraction(words, at) ?? readNumberWords(words, at);
  return (
    spelled && {
      value: { value: spelled.value, percent: false, currency: false, name: null },
      first: at,
      last: spelled.last,
    }
  );
}

function withWordsAfter(start: Found<ReadNumber>, words: readonly Word[]): Found<ReadNumber> {
  let { value, percent, currency } = start.value;
  let last = start.last;
  if (words[last]?.kind === 'quoted') return start;
  const scale = SCALE[words[last + 1]?.key ?? ''];
  if (scale !== undefined && !percent) {
    value = tidy(value * scale);
    last += 1;
  }
  if (isAndAHalf(words, last + 1)) {
    value += 0.5;
    last += 3;
  }
  const next = words[last + 1]?.key ?? '';
  const isPerCent = next === 'per' && words[last + 2]?.key === 'cent';
  if (isPerCent || ['percent', 'pct', '%', 'percents'].includes(next)) {
    percent = true;
    last += isPerCent ? 2 : 1;
  } else if (MONEY.test(next)) {
    currency = true;
    last += 1;
  }
  return { value: { value, percent, currency, name: null }, first: start.first, last };
}

/** "one and a half". */
function isAndAHalf(words: readonly Word[], at: number): boolean {
  return ['and', 'a', 'half'].every((key, index) => words[at + index]?.key === key);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
