import fc from 'fast-check';
import { COMPARISONS, PERIODS, TEXT_MATCHES, type Condition } from '../../src/rule/condition';
import {
  AGGREGATES,
  HOLE_TYPES,
  UNITS,
  type Expression,
  type Hole,
} from '../../src/rule/expression';
import { COLOURS, type Format } from '../../src/rule/format';
import type { ColumnRef, Rule, RuleSet, Where } from '../../src/rule/ruleSet';
import { ICON_STYLES } from '../../src/rule/visual';

/** Columns of the tables that these rules are about. */
export const COLUMNS = 5;

const index = fc.integer({ min: 0, max: COLUMNS - 1 });
const columnRef: fc.Arbitrary<ColumnRef> = fc.oneof(
  { weight: 5, arbitrary: index },
  { weight: 1, arbitrary: fc.constant('this' as const) },
);
const number = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (Object.is(value, -0) ? 0 : value));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const hole: fc.Arbitrary<Hole> = fc.record({
  kind: fc.constant('hole' as const),
  type: fc.constantFrom(...HOLE_TYPES),
});

/** Any expression of the language. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: number, percent: fc.boolean() }),
  fc.record({ kind: fc.constant('date' as const), serial: fc.integer({ min: 61, max: 80000 }) }),
  fc.record({ kind: fc.constant('time' as const), fraction: fc.constantFrom(0, 0.25, 0.5, 0.75) }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  hole,
  fc.record({ kind: fc.constant('cell' as const), column: columnRef }),
  fc.record({
    kind: fc.constant('today' as const),
    amount: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom(...UNITS),
  }),
  fc.record({
    kind: fc.constant('aggregate' as const),
    of: fc.constantFrom(...AGGREGATES),
    column: columnRef,
  }),
  fc.record({ kind: fc.constant('scaled' as const), factor: number, column: columnRef }),
  fc.record({ kind: fc.constant('difference' as const), column: columnRef, minus: columnRef }),
);

const single: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom(...COMPARISONS),
    left: arbitraryExpression,
    right: arbitraryExpression,
  }),
  fc.record({
    kind: fc.constant('between' as const),
    value: arbitraryExpression,
    low: arbitraryExpression,
    high: arbitraryExpression,
    outside: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    match: fc.constantFrom(...TEXT_MATCHES),
    column: columnRef,
    text: fc.oneof(text, hole),
  }),
  fc.record({ kind: fc.constantFrom('blank' as const, 'error' as const), column: columnRef }),
  fc.record({
    kind: fc.constant('duplicate' as const),
    column: columnRef,
    unique: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('rank' as const),
    side: fc.constantFrom('top' as const, 'bottom' as const),
    n: fc.oneof(fc.integer({ min: 1, max: 100 }), hole),
    percent: fc.boolean(),
    column: columnRef,
  }),
  fc.record({
    kind: fc.constant('average' as const),
    side: fc.constantFrom('above' as const, 'below' as const),
    column: columnRef,
  }),
  fc.record({
    kind: fc.constant('period' as const),
    period: fc.constantFrom(...PERIODS),
    column: columnRef,
  }),
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

const where: fc.Arbitrary<Where> = fc.oneof(
  fc.constant({ kind: 'rows' as const }),
  fc.constant({ kind: 'cells' as const }),
  fc.record({
    kind: fc.constant('columns' as const),
    columns: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({ top: index, left: index, rows: index, columns: index })
    .map(({ top, left, rows, columns }) => ({
      kind: 'address' as const,
      area: { top, left, bottom: top + rows, right: left + columns },
    })),
);

const colour = fc.constantFrom(...COLOURS);
const yes = fc.constant(true as const);

/** Any look, {} included. */
export const arbitraryFormat: fc.Arbitrary<Format> = fc.record(
  { fill: colour, font: colour, bold: yes, italic: yes, underline: yes, strikethrough: yes },
  { requiredKeys: [] },
);

/** Any rule. */
export const arbitraryRule: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('highlight' as const),
      where,
      when: arbitraryCondition,
      format: arbitraryFormat,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('colorScale' as const),
      column: columnRef,
      colours: fc.array(colour, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('dataBar' as const), column: columnRef, colour }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('iconSet' as const),
      column: columnRef,
      style: fc.constantFrom(...ICON_STYLES),
      reversed: fc.boolean(),
    }),
  },
);

/** Any set of one to four rules. */
export const arbitraryRuleSet: fc.Arbitrary<RuleSet> = fc.record({
  kind: fc.constant('rules' as const),
  rules: fc.array(arbitraryRule, { minLength: 1, maxLength: 4 }),
});
