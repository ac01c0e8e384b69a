import { MOST_WORDS, SLOTS, type Kind, type SlotType } from './features';
import { splitRequest } from './splitRequest';

/** One word of a request with what it was taken for. */
export interface LinkedWord {
  readonly text: string;
  readonly quoted: boolean;
  /** Slots that it fills, the likelier one first. */
  readonly slots: readonly string[];
  readonly kind: Kind | null;
}

/** A request as the model and the codec see it. */
export interface LinkedRequest {
  readonly words: readonly LinkedWord[];
  /** Text of every pointer that the request gives, in the order in which the codec prefers them. */
  readonly pointers: ReadonlyMap<string, string>;
}

const NUMBER_WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
];
const ORDINALS = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  'tenth',
];
const SIZE_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:bytes?|b)$/i, 'c'],
  [/^(?:kilo-?bytes?|kbs?|kib|k)$/i, 'k'],
  [/^(?:mega-?bytes?|megs?|mbs?|mib|m)$/i, 'M'],
  [/^(?:giga-?bytes?|gigs?|gbs?|gib|g)$/i, 'G'],
];
const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30, year: 365 };
const MINUTES: Readonly<Record<string, number>> = { hour: 60, day: 1440 };
const DATE = /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{1,2}:\d{2}/;
const FILE = /[*?]|^\.?[\w-]+\.[A-Za-z][\w.]*$|^\.\w+$|\[.*\]/;
const NAME = /[_=$@%{}<>\\^|]|\d[a-zA-Z]|[a-zA-Z]\d|[a-z][A-Z]|^[A-Z]{2,}$/;

/** Ties the words of a request to slots; `utilities` are names of commands. */
export function linkWords(request: string, utilities: ReadonlySet<string>): LinkedRequest {
  const split = splitRequest(request);
  const counts = new Map<SlotType, number>();
  const pointers = new Map<string, string>();
  const taken = new Map<string, string>();
  const fill = (type: SlotType, text: string): readonly string[] => {
    const known = taken.get(`${type} ${text}`);
    if (known !== undefined) return [known];
    const index = counts.get(type) ?? 0;
    if (index >= SLOTS[type]) return [];
    counts.set(type, index + 1);
    taken.set(`${type} ${text}`, `${type}_${index}`);
    pointers.set(`${type}_${index}`, text);
    return [`${type}_${index}`];
  };
  const words = split.map(({ text, quoted }, at): LinkedWord => {
    const slots = quoted
      ? fill('QUOTED', text)
      : slotsOf(text, split[at + 1]?.text ?? '').flatMap(([type, value]) => fill(type, value));
    return { text, quoted, slots, kind: quoted ? null : kindOf(text, utilities) };
  });
  words.slice(0, MOST_WORDS).forEach(({ text }, at) => pointers.set(`WORD_${at}`, text));
  return { words, pointers };
}

function slotsOf(text: string, after: string): readonly (readonly [SlotType, string])[] {
  if (DATE.test(text)) return [['DATE', text]];
  const number = readNumber(text);
  if (number !== null) {
    const unit = number.unit === '' ? after.replace(/[^A-Za-z]/g, '') : number.unit;
    return [
      ...sizeSlots(number.value, unit),
      ...timeSlots(number.value, unit),
      ['NUM', number.value],
    ];
  }
  if (/^[~/]|^\.{1,2}(?:\/|$)|^\$[A-Z]|\w\/\w|\/$/.test(text)) return [['PATH', text]];
  return FILE.test(text) ? [['FILE', text]] : [];
}

function readNumber(text: string): { readonly value: string; readonly unit: string } | null {
  const digits = /^[+-]?(\d+)(?:-?([A-Za-z]+))?$/.exec(text);
  if (digits !== null) {
    const unit = digits[2] ?? '';
    if (unit === '' || /^(?:st|nd|rd|th)$/.test(unit)) return { value: digits[1] ?? '', unit: '' };
    return isUnit(unit) ? { value: digits[1] ?? '', unit } : null;
  }
  const word = text.toLowerCase();
  const at = Math.max(NUMBER_WORDS.indexOf(word), ORDINALS.indexOf(word));
  return at >= 0 && word !== 'one' ? { value: String(at), unit: '' } : null;
}

function isUnit(text: string): boolean {
  return (
    SIZE_UNITS.some(([pattern]) => pattern.test(text)) ||
    /^(?:sec|min|hour|day|week|month|year)/.test(text)
  );
}

function sizeSlots(value: string, unit: string): readonly (readonly [SlotType, string])[] {
  const letter = SIZE_UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return letter === undefined ? [] : [['SIZE', value + letter]];
}

function timeSlots(value: string, unit: string): readonly (readonly [SlotType, string])[] {
  const name = unit.toLowerCase().replace(/s$/, '');
  const [days, minutes] = [DAYS[name], MINUTES[name]];
  if (days !== undefined) return [['DAYS', String(Number(value) * days)]];
  return minutes === undefined ? [] : [['MINUTES', String(Number(value) * minutes)]];
}

function kindOf(text: string, utilities: ReadonlySet<string>): Kind | null {
  if (/^-{1,2}[A-Za-z]/.test(text)) return 'OPTION';
  if (utilities.has(text)) return 'UTILITY';
  if (isUnit(text.toLowerCase())) return 'UNIT';
  if (/^\*?\.[A-Za-z]\w*$/.test(text)) return 'EXTENSION';
  return NAME.test(text) ? 'NAME' : null;
}
