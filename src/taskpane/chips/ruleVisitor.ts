import type { Hole, Literal } from '../../rule/expression';
import type { ColumnRef } from '../../rule/ruleSet';
import type { Colour } from '../../sheet/colours';

/** Goes over everything in a rule that a person may change, in a fixed order; each answer takes its value's place. */
export interface RuleVisitor {
  column(column: number): number;
  literal(value: Literal | Hole): Literal | Hole;
  /** A number that counts or scales: the 10 of "top 10", the 80% of "80% of Target". */
  number(value: number, as: NumberUse): number;
  text(value: string): string;
  choice<T extends string>(value: T, among: readonly T[]): T;
  colour(value: Colour): Colour;
  /** The fill of a look; undefined for none. */
  fill(value: Colour | undefined): Colour | undefined;
}

/** `count` is a whole number from 1; `percent` a fraction that is shown as one. */
export type NumberUse = 'plain' | 'count' | 'percent';

/** A column, unless it is the coloured cell itself. */
export function visitRef(column: ColumnRef, visitor: RuleVisitor): ColumnRef {
  return column === 'this' ? column : visitor.column(column);
}
