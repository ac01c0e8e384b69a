import type { Sample, Sampler } from '../../src/infer/port';
import type { LinkedRequest } from '../../src/link/linkRequest';
import { COLOURS } from '../../src/sheet/colours';

/** A program for a kind of rule: its head with the column and the slots it takes. */
type Write = (column: string, of: Operands) => readonly string[] | null;

interface Operands {
  readonly number: string | null;
  readonly second: string | null;
  readonly text: readonly string[] | null;
}

const bare =
  (head: string): Write =>
  (column) => [head, column];
const withNumber =
  (head: string): Write =>
  (column, { number }) =>
    number === null ? null : [head, column, number];
const withTwo =
  (head: string): Write =>
  (column, { number, second }) =>
    number && second ? [head, column, number, second] : null;
const withText =
  (head: string): Write =>
  (column, { text }) =>
    text === null ? null : [head, column, ...text];

/** Excel's own menu of rules, by the words of that menu and the nearest others; the first that fits is taken. */
const HEADS: readonly (readonly [RegExp, Write])[] = [
  [/colou?r scale|heat ?map|gradient/, (column) => ['SCALE2', column, 'FILL_red', 'FILL_green']],
  [/data bar|\bbars?\b/, (column) => ['BAR', column, 'FILL_blue']],
  [/icon|arrows?|traffic/, (column) => ['ICONS_arrows', column]],
  [/duplicate|more than once|repeat/, bare('DUPLICATE')],
  [/unique|only once/, bare('UNIQUE')],
  [/above (the )?(average|mean)/, bare('ABOVE_AVERAGE')],
  [/below (the )?(average|mean)/, bare('BELOW_AVERAGE')],
  [/(top|highest|largest).*(%|percent)/, withNumber('TOP_PERCENT')],
  [/(bottom|lowest|smallest).*(%|percent)/, withNumber('BOTTOM_PERCENT')],
  [/\b(top|highest|largest|biggest)\b/, (column, { number }) => ['TOP', column, number ?? 'K_1']],
  [/\b(bottom|lowest|smallest)\b/, (column, { number }) => ['BOTTOM', column, number ?? 'K_1']],
  [/not between|outside/, withTwo('OUTSIDE')],
  [/between|from .* to/, withTwo('BETWEEN')],
  [/at least|or more|or above|no less/, withNumber('CMP_ge')],
  [/at most|or less|or below|no more/, withNumber('CMP_le')],
  [/greater|more than|above|over|exceed|after|>/, withNumber('CMP_gt')],
  [/less than|fewer|below|under|before|smaller|</, withNumber('CMP_lt')],
  [/not (blank|empty)/, (column) => ['NOT', 'BLANK', column]],
  [/blank|empty|missing/, bare('BLANK')],
  [/\berrors?\b/, bare('ERROR')],
  [/last month/, bare('IN_lastMonth')],
  [/this week/, bare('IN_thisWeek')],
  [/overdue|past|expired/, (column) => ['CMP_lt', column, 'TODAY']],
  [
    /(not|n't) contain/,
    (column, { text }) => (text ? ['NOT', 'HAS_contains', column, ...text] : null),
  ],
  [/contain|includ/, withText('HAS_contains')],
  [/(start|begin)/, withText('HAS_starts')],
  [/\bends?\b/, withText('HAS_ends')],
  [/\b(not|isn't)\b/, withText('CMP_ne')],
  [/./, withText('CMP_eq')],
  [/./, withNumber('CMP_eq')],
];

/**
 * A baseline in the model's place: the first menu word in the request decides the rule, the linker's first column and
 * slots are its arguments. At most three programs, likeliest first, whatever the seeds.
 */
export function createKeywordSampler(request: string, linked: LinkedRequest): Sampler {
  const programs = writePrograms(request.toLowerCase(), linked);
  return {
    async sample() {
      return programs.map((symbols, at): Sample => ({
        seed: at,
        symbols,
        logProbability: -1 - at,
        place: 0,
        free: symbols,
      }));
    },
  };
}

function writePrograms(request: string, linked: LinkedRequest): readonly (readonly string[])[] {
  const [named] = linked.columnLinks;
  const column = named === undefined ? 'THIS' : `C_${named.column}`;
  const operands = operandsOf(linked);
  const programs: (readonly string[])[] = [];
  for (const [words, write] of HEADS) {
    const made = words.test(request) ? write(column, operands) : null;
    if (made === null) continue;
    programs.push(wrap(made, request));
    if (programs.length === 3) break;
  }
  return programs;
}

const VISUAL = /^(SCALE|BAR|ICONS)/;

function wrap(condition: readonly string[], request: string): readonly string[] {
  if (VISUAL.test(condition[0] ?? '')) return [...condition, 'END'];
  const colour = COLOURS.find((name) => request.includes(name));
  const role = /\b(font|text|letters)\b/.test(request) ? 'FONT' : 'FILL';
  const where = /\brows?\b|\blines?\b/.test(request) ? 'ROWS' : 'CELLS';
  const look = colour === undefined ? [] : [`${role}_${colour}`];
  return ['IF', where, ...condition, ...look, 'END'];
}

function operandsOf({ slots }: LinkedRequest): Operands {
  const numbers = [
    ...slots.numbers.map((_, at) => `NUM_${at}`),
    ...slots.dates.map((_, at) => `DATE_${at}`),
  ];
  const text =
    slots.texts.length > 0
      ? ['TEXT_0']
      : slots.values.length > 0
        ? ['VALUE_0']
        : lastWord(slots.words);
  return { number: numbers[0] ?? null, second: numbers[1] ?? null, text };
}

function lastWord(words: readonly string[]): readonly string[] | null {
  return words.length === 0 ? null : [`WORD_${words.length - 1}`, `WORD_${words.length - 1}`];
}
