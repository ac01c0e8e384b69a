import fc from 'fast-check';
import type { Format } from '../../src/rule/format';
import type { Rule, RuleSet, Where } from '../../src/rule/ruleSet';
import { ICON_STYLES } from '../../src/rule/visual';
import type { Area } from '../../src/sheet/area';
import { COLOURS } from '../../src/sheet/colours';
import { arbitraryCondition } from './arbitraryCondition';
import { columnRef, index, number } from './arbitraryExpression';

const area: fc.Arbitrary<Area> = fc
  .record({ top: index, left: index, rows: index, columns: index })
  .map(({ top, left, rows, columns }) => ({
    top,
    left,
    bottom: top + rows,
    right: left + columns,
  }));

const on = fc.oneof({ weight: 3, arbitrary: columnRef }, { weight: 1, arbitrary: area });

const where: fc.Arbitrary<Where> = fc.oneof(
  fc.constant({ kind: 'rows' as const }),
  fc.constant({ kind: 'cells' as const }),
  fc.record({ kind: fc.constant('rowsExcept' as const), column: index }),
  fc.record({
    kind: fc.constant('columns' as const),
    columns: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('address' as const), area }),
);

const colour = fc.constantFrom(...COLOURS);
const yes = fc.constant(true as const);

/** Any look, {} included. */
export const arbitraryFormat: fc.Arbitrary<Format> = fc.record(
  {
    fill: colour,
    font: colour,
    bold: yes,
    italic: yes,
    underline: yes,
    strikethrough: yes,
    border: yes,
  },
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
      on,
      colours: fc.array(colour, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('dataBar' as const), on, colour }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('iconSet' as const),
      on,
      style: fc.constantFrom(...ICON_STYLES),
      reversed: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('iconSet' as const),
      on,
      style: fc.constantFrom('arrows' as const, 'trafficLights' as const),
      reversed: fc.boolean(),
      bounds: fc
        .tuple(number, number)
        .map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a])),
    }),
  },
);

/** Any set of one to four rules. */
export const arbitraryRuleSet: fc.Arbitrary<RuleSet> = fc.record({
  kind: fc.constant('rules' as const),
  rules: fc.array(arbitraryRule, { minLength: 1, maxLength: 4 }),
});
