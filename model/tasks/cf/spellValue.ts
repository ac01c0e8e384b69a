import { sayMonth } from '../../../src/rule/words/enNumber';
import type { Random } from './random';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The name of a number in one word: 0 to 20 and tens below 100; null for others. */
export function nameOfNumber(value: number): string | null {
  const tens = value % 10 === 0 ? TENS[value / 10 - 3] : undefined;
  return SMALL[value] ?? tens ?? null;
}

/** How a person writes a number: 1500, 1,500, 1.5k, $1,500, five. */
export function spellNumber(value: number, money: boolean, random: Random): string {
  const roll = random.next();
  const plain = String(value);
  if (Number.isInteger(value) && value >= 0 && value <= 12 && roll < 0.2)
    return SMALL[value] ?? plain;
  if (Math.abs(value) >= 1000 && value % 100 === 0 && roll < 0.2) return `${value / 1000}k`;
  const grouped = Math.abs(value) >= 1000 && roll < 0.55 ? value.toLocaleString('en-US') : plain;
  return money && value >= 0 && random.chance(0.45)
    ? `${random.pick(['$', '$', '$', '£', '€'])}${grouped}`
    : grouped;
}

/** How a person writes a percent. */
export function spellPercent(value: number, random: Random): string {
  return `${value}${random.pick(['%', '%', '%', '%', ' %', ' percent', ' per cent'])}`;
}

/** How a person writes a day, in notations that name it without doubt or in US order. */
export function spellDate(serial: number, random: Random): string {
  const date = new Date((serial - 25569) * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const month = sayMonth(m);
  const two = (n: number): string => String(n).padStart(2, '0');
  return random.pick([
    `${y}-${two(m)}-${two(d)}`,
    `${m}/${d}/${y}`,
    `${two(m)}/${two(d)}/${y}`,
    `${month} ${d}, ${y}`,
    `${d} ${month} ${y}`,
    `${month.slice(0, 3)} ${d} ${y}`,
    `${d} ${month.slice(0, 3)} ${y}`,
  ]);
}

/** A text value as typed: own case or lower case, now and then in quotes. */
export function spellText(text: string, random: Random): string {
  const cased = random.chance(0.55) ? text : text.toLowerCase();
  const roll = random.next();
  if (roll < 0.2) return `"${cased}"`;
  if (roll < 0.26) return `'${cased}'`;
  if (roll < 0.28) return `“${cased}”`;
  return cased;
}

const QUOTES = ['"X"', '"X"', "'X'", '“X”', '[X]', 'the "X" column', 'column "X"'];

/** How a person names a column: its header, in lower case, plural, a neighbour's word, its letter, or misspelt. */
export function spellColumn(
  header: string,
  synonyms: readonly string[],
  letter: string,
  random: Random,
): string {
  const words = header.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  const roll = random.next();
  if (roll < 0.05) return random.pick(QUOTES).replace('X', header);
  if (roll < 0.3) return header;
  if (roll < 0.66) return words.toLowerCase();
  if (roll < 0.76) return pluralise(words.toLowerCase());
  if (roll < 0.81) return `column ${letter}`;
  if (roll < 0.9) return random.pick(synonyms).toLowerCase();
  if (roll < 0.95) return words.split(' ')[0]?.toLowerCase() ?? words;
  return misspell(words.toLowerCase(), random);
}

function pluralise(word: string): string {
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** One slip of the fingers: a letter doubled, dropped, or swapped with its neighbour. */
export function misspell(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = random.int(1, text.length - 2);
  const [before, here, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  const roll = random.next();
  if (roll < 0.33) return before + here + here + next + after;
  return roll < 0.66 ? before + next + after : before + next + here + after;
}
