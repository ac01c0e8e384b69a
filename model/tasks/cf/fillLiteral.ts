import { sayMonth, sayWeekday } from '../../../src/rule/words/enNumber';
import { printArea, printCell } from '../../../src/sheet/printAddress';
import type { MakeContext } from './constructs';
import { sampleDate, sampleNumber, sampleSpan, sampleText } from './sampleLiteral';
import { spellDate, spellNumber, spellPercent, spellText } from './spellValue';
import type { SampledTable } from './sampleTable';

/** A literal of a template: as the rule text has it, and as the request says it. */
export interface Filled {
  readonly rule: string;
  readonly words: string;
  /** For numbers, to keep a second one above the first. */
  readonly value?: number;
}

/** What a place's literal may draw on. */
export interface FillContext extends MakeContext {
  readonly table: SampledTable;
  /** A number that this one must exceed. */
  readonly above: number | null;
}

type Fill = (context: FillContext, options: readonly string[]) => Filled | null;

const PERCENTS = [1, 2, 3, 5, 10, 10, 15, 20, 20, 25, 30, 40, 50, 60, 75, 80, 90, 95];

/** A literal of each type that templates name. */
export const FILLS: Readonly<Record<string, Fill>> = {
  number: (context) => {
    const value = sampleAbove(context);
    if (value === null) return null;
    const { kind } = context.column.spec;
    return kind === 'percent'
      ? { rule: `percent(${value / 100})`, words: spellPercent(value, context.random), value }
      : {
          rule: String(value),
          words: spellNumber(value, kind === 'currency', context.random),
          value,
        };
  },
  count: ({ random, above }, [low, high]) => {
    const value = random.int(Math.max(Number(low ?? 2), (above ?? 0) + 1), Number(high ?? 10));
    return Number.isNaN(value) || (above !== null && value <= above)
      ? null
      : { rule: String(value), words: spellNumber(value, false, random), value };
  },
  percent: ({ random }) => spelledPercent(random.pick(PERCENTS), (value) => value / 100, random),
  above: ({ random }) =>
    spelledPercent(random.pick(PERCENTS), (value) => (100 + value) / 100, random),
  below: ({ random }) =>
    spelledPercent(random.pick(PERCENTS), (value) => (100 - value) / 100, random),
  value: (context) => text(context, 'whole'),
  part: (context) =>
    text(context, context.random.pick(['contains', 'starts', 'contains'] as const)),
  span: ({ random }) => {
    const { amount, unit, text: words } = sampleSpan(random);
    return { rule: `${amount}, ${unit}`, words };
  },
  date: (context) => {
    const serial = sampleDate(context) + (context.above === null ? 0 : 400);
    return { rule: String(serial), words: spellDate(serial, context.random), value: serial };
  },
  time: ({ random }) => {
    const quarter = random.int(24, 88);
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return { rule: String(quarter / 96), words: spellTime(hour, minute, random.next()) };
  },
  month: ({ random }) => named(sayMonth, random.int(1, 12)),
  weekday: ({ random }) => named(sayWeekday, random.int(1, 7)),
  year: ({ random, today }) => {
    const year = 1900 + Math.floor(today / 365.25) + random.int(-4, 2);
    return { rule: String(year), words: String(year) };
  },
  area: ({ random, table }) => {
    const { data } = table.snapshot;
    const left = random.int(data.left, data.right);
    const right = random.chance(0.6) ? left : random.int(left, data.right);
    const top = random.chance(0.7) ? data.top : random.int(data.top, data.bottom);
    const bottom = random.chance(0.6) ? Math.max(top, data.bottom) : random.int(top, top + 60);
    const area = printArea({ top, left, bottom, right });
    return area.includes(':') ? { rule: area, words: area } : null;
  },
  cell: ({ random, table }) => {
    const column = table.snapshot.data.right + random.int(1, 6);
    const address = printCell({ row: random.int(0, 5), column });
    return { rule: address, words: random.chance(0.15) ? dollars(address) : address };
  },
};

function sampleAbove(context: FillContext): number | null {
  for (let tries = 0; tries < 6; tries += 1) {
    const value = sampleNumber(context);
    if (context.above === null || value > context.above) return value;
  }
  return null;
}

function spelledPercent(
  value: number,
  factor: (value: number) => number,
  random: FillContext['random'],
): Filled {
  return { rule: String(factor(value)), words: spellPercent(value, random), value };
}

function text(context: FillContext, part: 'whole' | 'contains' | 'starts'): Filled | null {
  const value = sampleText(context, part);
  if (value === null) return null;
  return { rule: value.replace(/["\\]/g, ''), words: spellText(value, context.random) };
}

function named(say: (index: number) => string, index: number): Filled {
  return { rule: String(index), words: say(index) };
}

function spellTime(hour: number, minute: number, roll: number): string {
  const two = String(minute).padStart(2, '0');
  const half = hour % 12 === 0 ? 12 : hour % 12;
  const suffix = hour < 12 ? 'am' : 'pm';
  if (roll < 0.35) return `${hour}:${two}`;
  return minute === 0 ? `${half}${roll < 0.7 ? '' : ' '}${suffix}` : `${half}:${two} ${suffix}`;
}

function dollars(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
