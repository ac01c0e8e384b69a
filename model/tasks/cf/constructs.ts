import type { Comparison, Condition, Period } from '../../../src/rule/condition';
import { PERIODS } from '../../../src/rule/condition';
import type { Expression, Unit } from '../../../src/rule/expression';
import type { ColumnRef } from '../../../src/rule/ruleSet';
import type { Random } from './random';
import type { SampledColumn } from './sampleTable';
import { sampleDate, sampleNumber, sampleSpan, sampleText } from './sampleLiteral';
import { spellDate, spellNumber, spellPercent, spellText } from './spellValue';

/** What a column must hold for a construct to make sense. */
export const NEEDS = ['number', 'date', 'text', 'boolean', 'id', 'name', 'time', 'any'] as const;
export type Need = (typeof NEEDS)[number];

/** A condition, with the words for the literals in it. */
export interface Made {
  readonly when: Condition;
  readonly words: Readonly<Record<string, string>>;
}

export interface MakeContext {
  readonly random: Random;
  /** How the rule names the column: its index, or 'this' where the words leave it out. */
  readonly ref: ColumnRef;
  readonly column: SampledColumn;
  /** The second column, for constructs that compare two. */
  readonly other: ColumnRef;
  readonly today: number;
  readonly values: readonly unknown[];
}

export interface Construct {
  readonly key: string;
  readonly need: Need;
  /** Compares with a second column of the same kind. */
  readonly two: boolean;
  /** Share of the mix; the reasons stand beside the numbers below. */
  readonly weight: number;
  readonly make: (context: MakeContext) => Made | null;
}

const cell = (column: ColumnRef): Expression => ({ kind: 'cell', column });
const compare = (op: Comparison, left: ColumnRef, right: Expression): Condition => ({
  kind: 'compare',
  op,
  left: cell(left),
  right,
});
const number = (value: number, percent: boolean): Expression => ({
  kind: 'number',
  value,
  percent,
});

function one(
  key: string,
  need: Need,
  weight: number,
  make: (context: MakeContext) => Made | null,
  two = false,
): Construct {
  return { key, need, weight, make, two };
}

function numberWords(context: MakeContext): {
  readonly literal: Expression;
  readonly text: string;
} {
  const { random, column } = context;
  const sampled = sampleNumber(context);
  if (column.spec.kind === 'percent') {
    return { literal: number(sampled / 100, true), text: spellPercent(sampled, random) };
  }
  return {
    literal: number(sampled, false),
    text: spellNumber(sampled, column.spec.kind === 'currency', random),
  };
}

/** Number comparisons: half of all real requests, so the largest share; gt and lt lead. */
const NUMBER = (['gt', 'ge', 'lt', 'le', 'eq', 'ne'] as const).map((op) =>
  one(
    `compare.${op}.number`,
    'number',
    { gt: 8, ge: 4, lt: 8, le: 4, eq: 4, ne: 2 }[op],
    (context) => {
      const { literal, text } = numberWords(context);
      return { when: compare(op, context.ref, literal), words: { n: text } };
    },
  ),
);

const SIGNS = (
  [
    ['compare.negative', 'lt'],
    ['compare.positive', 'gt'],
    ['compare.zero', 'eq'],
    ['compare.nonzero', 'ne'],
  ] as const
).map(([key, op]) =>
  one(key, 'number', 1, ({ ref }) => ({ when: compare(op, ref, number(0, false)), words: {} })),
);

/** Dates named in the request: rarer than numbers and than "today". */
const DATES = (['gt', 'ge', 'lt', 'le', 'eq', 'ne'] as const).map((op) =>
  one(
    `compare.${op}.date`,
    'date',
    { gt: 2, ge: 1, lt: 2, le: 1, eq: 1, ne: 0.5 }[op],
    (context) => {
      const serial = sampleDate(context);
      return {
        when: compare(op, context.ref, { kind: 'date', serial }),
        words: { date: spellDate(serial, context.random) },
      };
    },
  ),
);

/** A status, a name, a place: the second commonest request. */
const TEXT_EQUAL = (['eq', 'ne'] as const).map((op) =>
  one(`compare.${op}.text`, 'text', { eq: 10, ne: 4 }[op], (context) => {
    const text = sampleText(context, 'whole');
    if (text === null) return null;
    return {
      when: compare(op, context.ref, { kind: 'text', text }),
      words: { text: spellText(text, context.random) },
    };
  }),
);

const BOOLEANS = (['eq', 'ne'] as const).map((op) =>
  one(`compare.${op}.boolean`, 'boolean', 1.5, ({ ref }) => ({
    when: compare('eq', ref, { kind: 'boolean', value: op === 'eq' }),
    words: {},
  })),
);

const TODAY: Expression = { kind: 'today', amount: 0, unit: 'day' };
const moved = (amount: number, unit: Unit): Expression => ({ kind: 'today', amount, unit });

/** Overdue and soon due are what people ask of dates. */
const TODAYS: readonly Construct[] = [
  one('today.past', 'date', 6, ({ ref }) => ({ when: compare('lt', ref, TODAY), words: {} })),
  one('today.future', 'date', 2, ({ ref }) => ({ when: compare('gt', ref, TODAY), words: {} })),
  one('today.le', 'date', 1, ({ ref }) => ({ when: compare('le', ref, TODAY), words: {} })),
  one('today.ge', 'date', 1, ({ ref }) => ({ when: compare('ge', ref, TODAY), words: {} })),
  one('today.within.next', 'date', 4, ({ ref, random }) => {
    const { amount, unit, text } = sampleSpan(random);
    return {
      when: {
        kind: 'between',
        value: cell(ref),
        low: TODAY,
        high: moved(amount, unit),
        outside: false,
      },
      words: { span: text },
    };
  }),
  one('today.within.last', 'date', 3, ({ ref, random }) => {
    const { amount, unit, text } = sampleSpan(random);
    return {
      when: {
        kind: 'between',
        value: cell(ref),
        low: moved(-amount, unit),
        high: TODAY,
        outside: false,
      },
      words: { span: text },
    };
  }),
  one('today.older', 'date', 4, ({ ref, random }) => {
    const { amount, unit, text } = sampleSpan(random);
    return { when: compare('lt', ref, moved(-amount, unit)), words: { span: text } };
  }),
  one('today.beyond', 'date', 1.5, ({ ref, random }) => {
    const { amount, unit, text } = sampleSpan(random);
    return { when: compare('gt', ref, moved(amount, unit)), words: { span: text } };
  }),
];

const PERIOD_CONSTRUCTS = PERIODS.map((period: Period) =>
  one(`period.${period}`, 'date', 0.7, ({ ref }) => ({
    when: { kind: 'period', period, column: ref },
    words: {},
  })),
);

/** Two columns of one row: budget against spent. */
const COLUMNS: readonly Construct[] = [
  ...(['gt', 'ge', 'lt', 'le', 'eq', 'ne'] as const).map((op) =>
    one(
      `columns.${op}`,
      op === 'eq' || op === 'ne' ? 'any' : 'number',
      { gt: 2.5, ge: 1, lt: 2.5, le: 1, eq: 1.5, ne: 2 }[op],
      ({ ref, other }) => ({ when: compare(op, ref, cell(other)), words: {} }),
      true,
    ),
  ),
  ...(['gt', 'lt'] as const).map((op) =>
    one(
      `columns.scaled.${op}`,
      'number',
      1,
      ({ ref, other, random }) => {
        const n = random.pick([10, 20, 25, 50, 75, 80, 90, 95, 110, 120, 150]);
        return {
          when: compare(op, ref, {
            kind: 'scaled',
            factor: n / 100,
            of: { kind: 'cell', column: other },
          }),
          words: { n: String(n) },
        };
      },
      true,
    ),
  ),
  ...(['over', 'under'] as const).map((side) =>
    one(
      `columns.${side}.by`,
      'number',
      0.7,
      (context) => {
        const { literal, text } = numberWords(context);
        const { ref, other } = context;
        const [column, minus] = side === 'over' ? [ref, other] : [other, ref];
        return {
          when: {
            kind: 'compare',
            op: 'gt',
            left: { kind: 'difference', column, minus },
            right: literal,
          },
          words: { n: text },
        };
      },
      true,
    ),
  ),
];

const BETWEENS: readonly Construct[] = [false, true].flatMap((outside) => [
  one(outside ? 'between.outside' : 'between.number', 'number', outside ? 1.5 : 5, (context) => {
    const pair = [numberWords(context), numberWords(context)];
    const [low, high] = pair.sort((a, b) => valueOf(a.literal) - valueOf(b.literal));
    if (low === undefined || high === undefined || valueOf(low.literal) === valueOf(high.literal)) {
      return null;
    }
    return {
      when: {
        kind: 'between',
        value: cell(context.ref),
        low: low.literal,
        high: high.literal,
        outside,
      },
      words: { n: low.text, n2: high.text },
    };
  }),
  one(outside ? 'between.outside.date' : 'between.date', 'date', outside ? 0.5 : 1.5, (context) => {
    const low = sampleDate(context);
    const high = low + context.random.int(1, 120);
    return {
      when: {
        kind: 'between',
        value: cell(context.ref),
        low: { kind: 'date', serial: low },
        high: { kind: 'date', serial: high },
        outside,
      },
      words: { date: spellDate(low, context.random), date2: spellDate(high, context.random) },
    };
  }),
]);

function valueOf(expression: Expression): number {
  return expression.kind === 'number' ? expression.value : 0;
}

export const COMPARING: readonly Construct[] = [
  ...NUMBER,
  ...SIGNS,
  ...DATES,
  ...TEXT_EQUAL,
  ...BOOLEANS,
  ...TODAYS,
  ...PERIOD_CONSTRUCTS,
  ...COLUMNS,
  ...BETWEENS,
];
