import { COLOURS } from '../../../src/sheet/colours';
import type { Random } from './random';

/** A request and its rule as text, varied together. */
export interface Told {
  readonly say: string;
  readonly rule: string;
}

const FACTORS = [0.4, 0.5, 0.6, 0.75, 0.8, 1.2, 1.25, 1.5, 2, 3];

/** Numbers of these have an end: 120 is no percentile, 30 no hour. */
const BOUNDED = /\b(?:percentile|hour|day|weekday|month|year)\(/;

/**
 * All numbers of a request times one factor, in words and rule alike; as it was where a number stands in only one
 * of them, or where two would fall together.
 */
export function varyNumbers(told: Told, random: Random): Told {
  if (random.chance(0.35) || BOUNDED.test(told.rule)) return told;
  const numbers = ruleNumbers(told.rule);
  const factor = random.pick(FACTORS);
  const changed = new Map<number, number>();
  for (const { shown } of numbers) {
    if (!Number.isInteger(shown) || shown < 3 || count(told.say, shown) !== 1) return told;
    changed.set(shown, scale(shown, factor));
  }
  const values = [...changed.values()];
  const isSpread = new Set(values).size === values.length;
  const isPercentOver = numbers.some(
    ({ shown, percent }) => percent && (changed.get(shown) ?? 0) > Math.max(100, shown),
  );
  if (numbers.length === 0 || !isSpread || isPercentOver) return told;
  const say = told.say.replace(/\d+(?:,\d{3})*/g, (digits) => {
    const next = changed.get(Number(digits.replace(/,/g, '')));
    if (next === undefined) return digits;
    return digits.includes(',') ? next.toLocaleString('en-US') : String(next);
  });
  let rule = '';
  let from = 0;
  for (const { start, end, shown, percent } of numbers) {
    const next = changed.get(shown) ?? shown;
    rule += told.rule.slice(from, start) + String(percent ? next / 100 : next);
    from = end;
  }
  return { say, rule: rule + told.rule.slice(from) };
}

interface RuleNumber {
  readonly start: number;
  readonly end: number;
  /** As the request shows it: 80 for percent(0.8). */
  readonly shown: number;
  readonly percent: boolean;
}

/** Numbers of a rule text, outside quotes, columns and addresses. */
function ruleNumbers(rule: string): readonly RuleNumber[] {
  const found: RuleNumber[] = [];
  const token = /"[^"]*"|\[\d+\]|[A-Z]+\d+(?::[A-Z]+\d+)?|(percent\()?(\d+(?:\.\d+)?)/g;
  for (const match of rule.matchAll(token)) {
    const [, percent, digits] = match;
    if (digits === undefined) continue;
    const start = match.index + (percent?.length ?? 0);
    const shown = percent === undefined ? Number(digits) : Math.round(Number(digits) * 1e6) / 1e4;
    found.push({ start, end: start + digits.length, shown, percent: percent !== undefined });
  }
  return found;
}

/** How often a number stands in a text by itself. */
function count(text: string, value: number): number {
  const all = [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?k?/gi)];
  return all.filter(([digits]) => Number(digits.replace(/,/g, '')) === value).length;
}

function scale(value: number, factor: number): number {
  const raw = value * factor;
  if (value < 20 || value % 5 !== 0) return Math.max(2, Math.round(raw));
  const step = value % 100 === 0 ? (value >= 1000 ? 100 : 10) : 5;
  return Math.max(step, Math.round(raw / step) * step);
}

const USUAL = ['red', 'green', 'yellow', 'orange', 'blue', 'purple', 'pink', 'grey'] as const;

/** The colours of a request changed for others, where each stands in the words by its own name. */
export function varyColours(told: Told, random: Random): Told {
  if (random.chance(0.6)) return told;
  const used = COLOURS.filter((colour) => new RegExp(`\\b${colour}\\b`).test(told.rule));
  const quoted =
    told.rule
      .match(/"[^"]*"/g)
      ?.join(' ')
      .toLowerCase() ?? '';
  const isNamed = used.every(
    (colour) =>
      (told.say.match(new RegExp(`\\b${colour}\\b`, 'gi')) ?? []).length === 1 &&
      !quoted.includes(colour),
  );
  if (!isNamed || used.length === 0) return told;
  const free = USUAL.filter((colour) => !used.some((one) => one === colour));
  const swaps = new Map<string, string>();
  for (const colour of used) {
    const left = free.filter((other) => ![...swaps.values()].includes(other));
    if (left.length > 0) swaps.set(colour, random.pick(left));
  }
  const swap = (text: string): string =>
    text.replace(/\b[a-z]+\b/gi, (word) => swaps.get(word.toLowerCase()) ?? word);
  return { say: swap(told.say), rule: swap(told.rule) };
}
