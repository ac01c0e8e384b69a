import { COLOURS, type Colour } from '../sheet/colours';
import { LIMITS } from '../sheet/limits';
import type { Area } from '../sheet/area';
import type { DateSlot, Slots, ValueSlot } from '../sheet/slots';
import type { Snapshot } from '../sheet/snapshot';
import { SLOT_LIMITS, type KindFlag, type SlotType } from './features';
import type { ColumnLink } from './columnLink';
import { WHOLE } from './indexColumns';
import { coveredWords, type Found } from './found';
import type { TableIndex } from './indexTable';
import { linkColumns, type ColumnLinks } from './linkColumns';
import { linkValues, type LinkedValue } from './linkValues';
import { measureTypo } from './measureTypo';
import { isKnownWord, splitName } from './normaliseText';
import { yearOf } from './parseDate';
import { readAreas } from './readAreas';
import { readColours } from './readColours';
import { readDates, type DateContext } from './readDates';
import { readNumberNames, readWeekdays } from './readNumberNames';
import { readNumbers, type ReadNumber } from './readNumbers';
import { readQuoted } from './readQuoted';
import { readSoughtTexts } from './readSoughtTexts';
import { readStandouts } from './readStandouts';
import { readTimes } from './readTimes';
import type { Vocabulary } from './splitPieces';
import type { Word } from './splitWords';

/** A slot by type and place in its list. */
export interface SlotRef {
  readonly type: SlotType;
  readonly index: number;
}

/** Slots of a request, and for each of its words the slots that it belongs to, the likelier first. */
export interface Collected {
  readonly slots: Slots;
  readonly refs: readonly (readonly SlotRef[])[];
  readonly flags: readonly (KindFlag | null)[];
  readonly columns: ColumnLinks;
}

/** Words that a pointer may mean: all but sentence punctuation. */
export function isPointable(word: Word): boolean {
  return word.kind !== 'punctuation';
}

interface Findings extends Readonly<Record<SlotType, readonly Found<unknown>[]>> {
  readonly TEXT: readonly Found<string>[];
  readonly AREA: readonly Found<Area>[];
  readonly DATE: readonly Found<DateSlot>[];
  readonly TIME: readonly Found<number>[];
  readonly VALUE: readonly Found<ValueSlot>[];
  readonly NUM: readonly Found<ReadNumber>[];
}

/** Reads every literal and column of a request and numbers them in reading order, each list cut at its limit. */
export function collectSlots(
  words: readonly Word[],
  snapshot: Snapshot,
  index: TableIndex,
  vocabulary: Vocabulary,
  dayFirst: boolean,
): Collected {
  const areas = readAreas(words, (text) => isName(text, index));
  const named = linkColumns(words, snapshot, index.columns, vocabulary, areas);
  const times = readTimes(words, coveredWords(areas));
  const values = linkValues(words, index.values, named.links, vocabulary);
  const columns = { ...named, links: named.links.filter((link) => !isRatherValue(link, values)) };
  const taken = coveredWords([...areas, ...times]);
  const context = dateContext(snapshot, dayFirst);
  const dates = readDates(words, taken, context);
  const found: Findings = {
    TEXT: collectTexts(words, columns.links, values, [...areas, ...times, ...dates]),
    AREA: areas,
    DATE: dates,
    TIME: times,
    VALUE: values,
    NUM: collectNumbers(words, taken, columns.links, context.hasDates),
  };
  return {
    slots: toSlots(words, found, snapshot.columns.length, vocabulary),
    refs: refer(words.length, found),
    flags: toFlags(words, found.NUM, found.DATE),
    columns,
  };
}

/** A part of a header that is a value as it is spelled, as in "status is paid" beside "Paid On". */
function isRatherValue(link: ColumnLink, values: readonly LinkedValue[]): boolean {
  const isInside = ({ first, last, score }: LinkedValue): boolean =>
    first <= link.first && link.last <= last && score > link.score;
  return link.score < WHOLE && values.some(isInside);
}

/**
 * Quoted texts that are no header in quotes, single words that are looked for as they are unless they name a column
 * or a whole value, and, where slots are left, words that stand out.
 */
function collectTexts(
  words: readonly Word[],
  links: readonly ColumnLink[],
  values: readonly LinkedValue[],
  others: readonly Found<unknown>[],
): readonly Found<string>[] {
  const named = coveredColumns(links);
  const whole = coveredWords(values.filter(({ value }) => value.part === undefined));
  const sought = readSoughtTexts(words, (at) => named.has(at) || whole.has(at));
  const headers = coveredColumns(links.filter(({ score }) => score >= WHOLE));
  const quoted = readQuoted(words).filter(({ first }) => !headers.has(first) || whole.has(first));
  const sure = [...quoted, ...sought];
  const read = coveredWords([...sure, ...others]);
  const isRead = (at: number): boolean => named.has(at) || whole.has(at) || read.has(at);
  const standouts = readStandouts(words, isRead).slice(0, Math.max(0, LIMITS.texts - sure.length));
  return [...sure, ...standouts].sort((a, b) => a.first - b.first);
}

/** Numerals, then names of numbers that are no part of a numeral or of a column's name. */
function collectNumbers(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  links: readonly ColumnLink[],
  hasDates: boolean,
): readonly Found<ReadNumber>[] {
  const numbers = readNumbers(words, taken);
  const covered = new Set([...taken, ...coveredWords(numbers), ...coveredColumns(links)]);
  const names = readNumberNames(words, covered);
  const days = hasDates ? readWeekdays(words, covered) : [];
  return [...numbers, ...names, ...days].sort((a, b) => a.first - b.first);
}

function coveredColumns(links: readonly ColumnLink[]): ReadonlySet<number> {
  return coveredWords(links.map(({ first, last }) => ({ value: null, first, last })));
}

/** A table without rows may hold dates one day. */
function dateContext({ now, columns, rows }: Snapshot, dayFirst: boolean): DateContext {
  const hasDates =
    rows.length === 0 || columns.some(({ type }) => type === 'date' || type === 'mixed');
  return { year: yearOf(now), dayFirst, hasDates };
}

function toSlots(
  words: readonly Word[],
  found: Findings,
  columnCount: number,
  vocabulary: Vocabulary,
): Slots {
  const numbers = cut(found.NUM, LIMITS.numbers);
  return {
    numbers: numbers.map(({ value, percent, name }) => ({
      value,
      percent,
      ...(name === 'weekday' && { weekday: true as const }),
    })),
    dates: cut(found.DATE, LIMITS.dates),
    times: cut(found.TIME, LIMITS.times),
    texts: cut(found.TEXT, LIMITS.texts),
    values: cut(found.VALUE, LIMITS.values),
    areas: cut(found.AREA, LIMITS.areas),
    colours: colourFamilies(words, vocabulary),
    words: words
      .filter(isPointable)
      .slice(0, LIMITS.words)
      .map(({ text }) => text),
    columnCount: Math.min(columnCount, LIMITS.columns),
  };
}

/** Words for several colours at once. */
const PALETTES = /^(?:traffic|stoplight|rag|rainbow|heat|heatmap|colorful|colourful)$/;

function colourFamilies(words: readonly Word[], vocabulary: Vocabulary): readonly Colour[] {
  if (words.some(({ key }) => PALETTES.test(key))) return COLOURS;
  const colours = readColours(words);
  const named = new Set([
    ...colours,
    ...words.map((word, at) => (colours[at] === null ? mendColour(word, vocabulary) : null)),
  ]);
  return COLOURS.filter((colour) => named.has(colour));
}

/** The family whose name a word that no one knows misses by a slip of the finger. */
function mendColour({ kind, key }: Word, vocabulary: Vocabulary): Colour | null {
  if (kind !== 'word' || key.length < 4 || isKnownWord(key, vocabulary)) return null;
  return COLOURS.find((colour) => measureTypo(key, colour, 1) <= 1) ?? null;
}

function cut<T>(found: readonly Found<T>[], most: number): readonly T[] {
  return found.slice(0, most).map(({ value }) => value);
}

function isName(text: string, { columns, values }: TableIndex): boolean {
  const key = splitName(text).join('');
  return columns.keys.get(key)?.[0]?.score === 1 || values.exact.has(key);
}

/** The order in which two slots of one word are told apart. */
const LIKELIER: readonly SlotType[] = ['TEXT', 'AREA', 'DATE', 'TIME', 'VALUE', 'NUM'];

function refer(count: number, found: Findings): readonly (readonly SlotRef[])[] {
  const refs = Array.from({ length: count }, (): SlotRef[] => []);
  for (const type of LIKELIER) {
    found[type].slice(0, SLOT_LIMITS[type]).forEach(({ first, last }, index) => {
      for (let word = first; word <= last; word += 1) refs[word]?.push({ type, index });
    });
  }
  return refs;
}

const GRAINS: Readonly<Record<DateSlot['grain'], KindFlag>> = {
  day: 'DAY',
  month: 'MONTH',
  year: 'YEAR',
};

function toFlags(
  words: readonly Word[],
  numbers: readonly Found<ReadNumber>[],
  dates: readonly Found<DateSlot>[],
): readonly (KindFlag | null)[] {
  const flags = words.map(({ kind }): KindFlag | null => (kind === 'ordinal' ? 'ORDINAL' : null));
  for (const { value, first, last } of numbers) {
    const flag = flagOf(value);
    if (flag) flags.fill(flag, first, last + 1);
  }
  for (const { value, first, last } of dates) flags.fill(GRAINS[value.grain], first, last + 1);
  return flags;
}

function flagOf({ percent, currency, name }: ReadNumber): KindFlag | null {
  if (name !== null) return name === 'weekday' ? 'WEEKDAY' : 'ORDINAL';
  if (percent) return 'PERCENT';
  return currency ? 'CURRENCY' : null;
}
