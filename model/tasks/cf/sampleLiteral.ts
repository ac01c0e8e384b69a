import type { Unit } from '../../../src/rule/expression';
import type { MakeContext } from './constructs';
import type { Random } from './random';
import { sampleStranger } from './sampleStranger';

const ROUND = [1, 5, 10, 50, 100, 500, 1000] as const;

/** A number that a person would compare the column with; whole percents (50 for 50%) for a percent column. */
export function sampleNumber({ random, column, values }: MakeContext): number {
  const { kind, min, max } = column.spec;
  if (kind === 'percent')
    return random.pick([5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 95, 100]);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0 && random.chance(0.15)) return random.pick(numbers);
  const raw = min + random.next() * (max - min);
  if (kind === 'number' && random.chance(0.3)) return Math.round(raw * 10) / 10;
  if (random.chance(0.12)) return random.int(0, 1200);
  const step = [...ROUND].reverse().find((size) => size <= Math.max(1, (max - min) / 8)) ?? 1;
  const grain = random.chance(0.75) ? step : 1;
  return Math.round(raw / grain) * grain;
}

/** A day near the column's own. */
export function sampleDate({ random, today, values }: MakeContext): number {
  const days = values.filter((value) => typeof value === 'number');
  if (days.length > 0 && random.chance(0.4)) return Math.floor(random.pick(days));
  return Math.floor(today) + random.int(-400, 200);
}

/** A text to look for: a value of the column, a part of one, or a word that the column does not hold. */
export function sampleText(
  { random, column, values }: MakeContext,
  part: 'whole' | 'contains' | 'starts' | 'ends',
): string | null {
  const own = values.filter((value) => typeof value === 'string');
  const known = column.spec.values;
  const pool = own.length > 0 && random.chance(0.85) ? own : known;
  if (pool.length === 0) return null;
  const text = random.pick(pool);
  if (part === 'whole') return random.chance(0.1) ? sampleStranger(random) : text;
  if (random.chance(0.25)) return sampleStranger(random);
  const words = text.split(' ');
  const length = random.int(1, Math.min(4, text.length));
  if (part === 'contains') return random.chance(0.7) ? random.pick(words) : text;
  if (part === 'starts')
    return random.chance(0.5) ? (words[0] ?? text) : text.slice(0, length).trim();
  return random.chance(0.5) ? (words[words.length - 1] ?? text) : text.slice(-length).trim();
}

export interface Span {
  readonly amount: number;
  readonly unit: Unit;
  readonly text: string;
}

const SMALL: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  5: 'five',
  6: 'six',
  7: 'seven',
  10: 'ten',
};

/** A length of time: "30 days", "two weeks", "a month". */
export function sampleSpan(random: Random): Span {
  const unit = random.weigh(
    ['day', 'week', 'month', 'year'] as const,
    (name) => ({ day: 6, week: 2, month: 2, year: 1 })[name],
  );
  const amounts = {
    day: [1, 2, 3, 5, 7, 10, 14, 15, 21, 30, 30, 45, 60, 90, 100, 120, 180],
    week: [1, 2, 2, 3, 4, 6, 8],
    month: [1, 2, 3, 6, 6, 12, 18],
    year: [1, 1, 2, 3, 5, 10],
  }[unit];
  const amount = random.pick(amounts);
  if (amount === 1)
    return { amount, unit, text: random.pick([`1 ${unit}`, `a ${unit}`, `one ${unit}`]) };
  const word = SMALL[amount];
  const number = word !== undefined && random.chance(0.3) ? word : String(amount);
  return { amount, unit, text: random.chance(0.06) ? `${number}-${unit}` : `${number} ${unit}s` };
}
