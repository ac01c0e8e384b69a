import fc from 'fast-check';
import {
  AGGREGATES,
  DATE_PARTS,
  HOLE_TYPES,
  UNITS,
  type ColumnAggregate,
  type Expression,
  type Hole,
  type Span,
} from '../../src/rule/expression';
import type { ColumnRef, Key } from '../../src/rule/ruleSet';

/** Columns of the tables that these rules are about. */
export const COLUMNS = 5;

/** A column of the table. */
export const index = fc.integer({ min: 0, max: COLUMNS - 1 });
/** A column of the table, or 'this'. */
export const columnRef: fc.Arbitrary<ColumnRef> = fc.oneof(
  { weight: 5, arbitrary: index },
  { weight: 1, arbitrary: fc.constant('this' as const) },
);
/** Any number but negative zero, which text does not tell from zero. */
export const number = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (Object.is(value, -0) ? 0 : value));
/** Any text, '' included. */
export const text = fc.string({ unit: 'grapheme', maxLength: 12 });
/** A value left open. */
export const hole: fc.Arbitrary<Hole> = fc.record({
  kind: fc.constant('hole' as const),
  type: fc.constantFrom(...HOLE_TYPES),
});

/** One to three different columns, or 'this' alone. */
export const key: fc.Arbitrary<Key> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(['this'] as const) },
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(index, { minLength: 1, maxLength: 3 })
      .map(([first = 0, ...others]): Key => [first, ...others]),
  },
);
/** A number of rows. */
export const count = fc.integer({ min: 1, max: 20 });
const span: fc.Arbitrary<Span> = fc.option(fc.record({ from: index, to: index }), { nil: null });
/** A cell of this row. */
export const cell = fc.record({ kind: fc.constant('cell' as const), column: columnRef });
const aggregate: fc.Arbitrary<ColumnAggregate> = fc.record(
  {
    kind: fc.constant('aggregate' as const),
    of: fc.constantFrom(...AGGREGATES),
    column: columnRef,
    by: index,
  },
  { requiredKeys: ['kind', 'of', 'column'] },
);
const rowAggregate = fc.record({
  kind: fc.constant('rowAggregate' as const),
  of: fc.constantFrom(...AGGREGATES),
  span,
});

/** What a request spells out or leaves open. */
export const literal: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: number, percent: fc.boolean() }),
  fc.record({ kind: fc.constant('date' as const), serial: fc.integer({ min: 61, max: 80000 }) }),
  fc.record({ kind: fc.constant('time' as const), fraction: fc.constantFrom(0, 0.25, 0.5, 0.75) }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  hole,
  fc.record({
    kind: fc.constant('today' as const),
    amount: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom(...UNITS),
  }),
);

/** What is read from one other place. */
const place: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('neighbour' as const),
    side: fc.constantFrom('above' as const, 'below' as const),
    column: columnRef,
  }),
  fc.record({
    kind: fc.constant('beside' as const),
    side: fc.constantFrom('left' as const, 'right' as const),
  }),
  fc.record({ kind: fc.constant('fixed' as const), row: count, column: index }),
  fc.record({ kind: fc.constant('first' as const), column: columnRef }),
);

/** What is reckoned from a whole column. */
const statistic: fc.Arbitrary<Expression> = fc.oneof(
  aggregate,
  rowAggregate,
  fc.record({
    kind: fc.constant('nth' as const),
    side: fc.constantFrom('largest' as const, 'smallest' as const),
    n: count,
    column: columnRef,
  }),
  fc.record({
    kind: fc.constant('percentile' as const),
    n: fc.integer({ min: 0, max: 100 }),
    column: columnRef,
  }),
  fc.record({ kind: fc.constant('occurrences' as const), columns: key }),
);

/** What is reckoned from cells of one row. */
const computed: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('scaled' as const),
    factor: fc.oneof(number, fc.constant(1)),
    of: fc.oneof(cell, aggregate, rowAggregate),
  }),
  fc.record({
    kind: fc.constantFrom('difference' as const, 'distance' as const),
    column: columnRef,
    minus: columnRef,
  }),
  fc.record({
    kind: fc.constant('plus' as const),
    column: columnRef,
    add: fc.oneof(columnRef, fc.record({ amount: number })),
  }),
  fc.record({ kind: fc.constant('product' as const), column: columnRef, by: columnRef }),
  fc.record({ kind: fc.constant('length' as const), column: columnRef }),
  fc.record({
    kind: fc.constant('datePart' as const),
    part: fc.constantFrom(...DATE_PARTS),
    column: columnRef,
  }),
);

/** Any expression of the language. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 6, arbitrary: literal },
  { weight: 3, arbitrary: cell },
  { weight: 2, arbitrary: place },
  { weight: 3, arbitrary: statistic },
  { weight: 4, arbitrary: computed },
);
