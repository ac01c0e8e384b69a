import { dictionary } from './dictionary';
import type { Found } from './found';
import type { ReadNumber } from './readNumbers';
import type { Word } from './splitWords';

const ORDINALS = [
  ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth'],
];
const MULTIPLES: Readonly<Record<string, number>> = dictionary({
  half: 0.5,
  twice: 2,
  double: 2,
  doubles: 2,
  doubled: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  treble: 3,
  thrice: 3,
  quadruple: 4,
});
/** "double entries", "double-booked": not two times anything. */
const NO_MULTIPLE = /^(?:entr|book|underlin|check|click|digit|charg|up$)/;
const WEEKDAY = /^(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:days?)?$/;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const EVERYDAY = /^(?:sun|wed|sat|mon)$/;
const BEFORE_DAY = /^(?:on|is|are|or|and|every|each|to|through|from|until|not|falls?|=|<>)$/;

/** Numbers with names of their own: "third", "3rd", "twice", "half"; "first" stays a word. */
export function readNumberNames(
  words: readonly Word[],
  taken: ReadonlySet<number>,
): readonly Found<ReadNumber>[] {
  return words.flatMap((word, at) => {
    if (taken.has(at) || (word.kind !== 'word' && word.kind !== 'ordinal')) return [];
    const next = words[at + 1]?.key ?? '';
    const ordinal = readOrdinal(word, words[at - 1], next);
    if (ordinal !== null) return [named(ordinal, at, 'ordinal')];
    const multiple = MULTIPLES[word.key];
    return multiple === undefined || NO_MULTIPLE.test(next) ? [] : [named(multiple, at, null)];
  });
}

/** "third column" is a place in the table; "a 30 second call" is a time. */
function readOrdinal(word: Word, before: Word | undefined, next: string): number | null {
  if (/^col(?:umn)?s?$/.test(next)) return null;
  if (word.kind === 'ordinal') return Number.parseInt(word.key, 10);
  if (word.key === 'second' && (before?.kind === 'number' || before?.key === 'per')) return null;
  const index = ORDINALS.indexOf(word.key);
  return index < 0 ? null : index + 2;
}

/** Names of weekdays as WEEKDAY counts them: "Mondays" is 2. */
export function readWeekdays(
  words: readonly Word[],
  taken: ReadonlySet<number>,
): readonly Found<ReadNumber>[] {
  return words.flatMap((word, at) => {
    const name = word.kind === 'word' && !taken.has(at) ? WEEKDAY.exec(word.key)?.[1] : undefined;
    if (name === undefined || !isDay(word, words[at - 1]?.key ?? '')) return [];
    return [named(WEEKDAYS.indexOf(name.slice(0, 3)) + 1, at, 'weekday')];
  });
}

/** "sun", "wed", "sat" and "mon" mean other things unless they are spelled as names or follow "on". */
function isDay({ key, text }: Word, before: string): boolean {
  return !EVERYDAY.test(key) || /^\p{Lu}/u.test(text) || BEFORE_DAY.test(before);
}

function named(value: number, at: number, name: ReadNumber['name']): Found<ReadNumber> {
  return { value: { value, percent: false, currency: false, name }, first: at, last: at };
}
