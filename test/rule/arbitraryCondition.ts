import fc from 'fast-check';
import {
  COMPARISONS,
  CONTENTS,
  PERIODS,
  TEXT_MATCHES,
  type Condition,
  type Over,
} from '../../src/rule/condition';
import { conditionColumns } from '../../src/rule/conditionColumns';
import {
  arbitraryExpression,
  cell,
  columnRef,
  count,
  hole,
  index,
  key,
  literal,
  number,
  text,
} from './arbitraryExpression';

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom(...COMPARISONS),
    left: arbitraryExpression,
    right: arbitraryExpression,
  }),
  // Often enough the same column and a value, so that values of one column meet in an `or`.
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom('eq' as const, 'ne' as const),
    left: cell,
    right: literal,
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom(...COMPARISONS),
    left: fc.record({ kind: fc.constant('occurrences' as const), columns: key }),
    right: fc.record({
      kind: fc.constant('number' as const),
      value: fc.constantFrom(1, 2, 3),
      percent: fc.constant(false),
    }),
  }),
  fc.record({
    kind: fc.constant('between' as const),
    value: arbitraryExpression,
    low: arbitraryExpression,
    high: arbitraryExpression,
    outside: fc.boolean(),
  }),
);

const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });

/** About what one cell holds. */
const content: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    match: fc.constantFrom(...TEXT_MATCHES),
    column: columnRef,
    text: fc.oneof(text, hole),
  }),
  fc.record({ kind: fc.constantFrom('blank' as const, 'error' as const), column: columnRef }),
  fc.record({
    kind: fc.constant('content' as const),
    is: fc.constantFrom(...CONTENTS),
    column: columnRef,
  }),
  fc.record({ kind: fc.constant('multiple' as const), of: count, column: columnRef }),
  fc.record({
    kind: fc.constant('oneOf' as const),
    match: fc.constantFrom('equals' as const, 'contains' as const),
    column: columnRef,
    items: fc.array(fc.oneof(filled, number), { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('period' as const),
    period: fc.constantFrom(...PERIODS),
    column: columnRef,
  }),
);

/** About a cell among those of its column. */
const standing: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('inColumn' as const), column: columnRef, other: index }),
  fc.record({ kind: fc.constant('duplicate' as const), columns: key, unique: fc.boolean() }),
  fc.record({
    kind: fc.constant('occurrence' as const),
    which: fc.constantFrom('first' as const, 'later' as const),
    columns: key,
  }),
  fc.record(
    {
      kind: fc.constant('rank' as const),
      side: fc.constantFrom('top' as const, 'bottom' as const),
      n: fc.oneof(fc.integer({ min: 1, max: 100 }), hole),
      percent: fc.boolean(),
      column: columnRef,
      by: index,
    },
    { requiredKeys: ['kind', 'side', 'n', 'percent', 'column'] },
  ),
  fc.record(
    {
      kind: fc.constant('average' as const),
      side: fc.constantFrom('above' as const, 'below' as const),
      column: columnRef,
      by: index,
    },
    { requiredKeys: ['kind', 'side', 'column'] },
  ),
  fc.record({
    kind: fc.constant('deviates' as const),
    side: fc.constantFrom('above' as const, 'below' as const, 'either' as const),
    n: fc.constantFrom(0.5, 1, 2),
    column: columnRef,
  }),
);

/** About a row's place in the table. */
const rowPlace: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('stripe' as const),
    shape: fc.constantFrom('nth' as const, 'from' as const, 'blocks' as const),
    n: count,
  }),
  fc.record({ kind: fc.constant('bands' as const), column: index }),
  fc.record({
    kind: fc.constant('edge' as const),
    side: fc.constantFrom('first' as const, 'last' as const),
    n: count,
  }),
);

const over: fc.Arbitrary<Over> = fc.oneof(
  fc.constant({ kind: 'across' as const }),
  fc.record({ kind: fc.constant('span' as const), from: index, to: index }),
  fc.record({
    kind: fc.constant('list' as const),
    columns: fc.uniqueArray(index, { minLength: 2, maxLength: 3 }),
  }),
);

const flat: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: comparison },
  { weight: 3, arbitrary: content },
  { weight: 3, arbitrary: standing },
  { weight: 1, arbitrary: rowPlace },
);

/** Quantified conditions are about 'this', and hold no other quantified one. */
const quantified: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constantFrom('some' as const, 'every' as const),
  over,
  of: flat.filter((condition) => conditionColumns(condition).includes('this')),
});

const single: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 9, arbitrary: flat },
  { weight: 1, arbitrary: quantified },
);

/** Any condition, nested up to three deep. */
export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: single },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('any') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('any'), { minLength: 2, maxLength: 3 }),
      }),
    },
  ),
})).any;
