import { LIMITS } from '../../sheet/limits';
import { COMPARISONS, CONTENTS, PERIODS, TEXT_MATCHES } from '../condition';
import { AGGREGATES, DATE_PARTS, HOLE_TYPES, UNITS } from '../expression';
import { COLOURS } from '../../sheet/colours';
import { DECLINE_REASONS } from '../ruleSet';
import { ICON_STYLES } from '../visual';

/** `name_0` to `name_(count-1)`. */
function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${index}`);
}

const named = (prefix: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${prefix}_${name}`);

/** Small numbers that requests mean without saying them ("negative", "a week", "half"). */
export const CONSTANTS = [0, 1, 2, 10, 100, 0.5] as const;

export const LOOKS = ['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKETHROUGH', 'BORDER'] as const;

/** Symbols by role; a role's members stand for one another in the grammar. */
export const SYMBOLS = {
  column: ['THIS', ...numbered('C', LIMITS.columns)],
  number: [...numbered('NUM', LIMITS.numbers), ...CONSTANTS.map((value) => `K_${value}`)],
  date: numbered('DATE', LIMITS.dates),
  time: numbered('TIME', LIMITS.times),
  text: [...numbered('TEXT', LIMITS.texts), ...numbered('VALUE', LIMITS.values)],
  word: numbered('WORD', LIMITS.words),
  area: numbered('AREA', LIMITS.areas),
  boolean: ['TRUE', 'FALSE'],
  hole: named('HOLE', HOLE_TYPES),
  unit: named('UNIT', UNITS),
  comparison: named('CMP', COMPARISONS),
  match: named('HAS', TEXT_MATCHES),
  period: named('IN', PERIODS),
  aggregate: named('OF', AGGREGATES),
  content: named('IS', CONTENTS),
  part: named('PART', DATE_PARTS),
  fill: named('FILL', COLOURS),
  font: named('FONT', COLOURS),
  look: LOOKS,
  icons: named('ICONS', ICON_STYLES),
  decline: named('DECLINE', DECLINE_REASONS),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The output vocabulary in the order of the network's head; id 0 is padding. Its order is part of the
 * trained model: adding or moving a symbol means training again.
 */
export const VOCABULARY: readonly string[] = [
  'PAD',
  'END',
  'IF',
  'ROWS',
  'CELLS',
  'ON',
  'ON2',
  'ON3',
  'AT',
  'ROWS_BUT',
  'BETWEEN',
  'OUTSIDE',
  'BLANK',
  'ERROR',
  'DUPLICATE',
  'UNIQUE',
  'FIRST_OCCURRENCE',
  'LATER_OCCURRENCE',
  'KEY2',
  'KEY3',
  'ONE_OF',
  'CONTAINS_ANY',
  'ENOUGH',
  'IN_COLUMN',
  'MULTIPLE',
  'TOP',
  'BOTTOM',
  'TOP_PERCENT',
  'BOTTOM_PERCENT',
  'ABOVE_AVERAGE',
  'BELOW_AVERAGE',
  'DEVIATES_ABOVE',
  'DEVIATES_BELOW',
  'DEVIATES',
  'WITHIN',
  'STRIPE_nth',
  'STRIPE_from',
  'STRIPE_blocks',
  'BANDS',
  'FIRST_ROWS',
  'LAST_ROWS',
  'SOME',
  'EVERY',
  'ACROSS',
  'SPAN',
  'NOT',
  'AND',
  'OR',
  'TODAY',
  'TODAY_PLUS',
  'TODAY_MINUS',
  'SCALED',
  'RAISED',
  'LOWERED',
  'DIFFERENCE',
  'DISTANCE',
  'PLUS',
  'PRODUCT',
  'ABOVE',
  'BELOW',
  'LEFT',
  'RIGHT',
  'FIXED',
  'FIRST',
  'LARGEST',
  'SMALLEST',
  'PERCENTILE',
  'OCCURRENCES',
  'LENGTH',
  'SCALE2',
  'SCALE3',
  'BAR',
  'REVERSED',
  'STEPS',
  ...Object.values(SYMBOLS).flat(),
];
