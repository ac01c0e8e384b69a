import type { Indexes } from './indexes';
import type { SheetReader, Value } from './value';

/** What stays the same while one compiled formula runs over many cells. */
export interface Environment {
  readonly active: SheetReader;
  /** A sheet by name, without case; null where the workbook has none. */
  readonly sheet: (name: string) => SheetReader | null;
  /** Now as a serial in the user's local time. */
  readonly now: number;
  readonly indexes: Indexes;
}

/** The cell for which a formula runs, with the values of LET and LAMBDA names in scope. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly locals: readonly Value[];
}

/** On what an expression's value depends, as bits. */
export const ON_NOTHING = 0;
export const ON_ROW = 1;
export const ON_COLUMN = 2;
/** On names of LET or LAMBDA: such a value is never kept. */
export const ON_LOCALS = 4;

/** How a reference moves with the cell. */
export interface ReferenceShape {
  /** More than one cell. */
  readonly wide: boolean;
  /** The first row stands still and the last moves down: $A$2:$A2. */
  readonly grows: boolean;
}

/** A compiled subtree. */
export interface Expression {
  readonly run: (frame: Frame) => Value;
  /** The reference itself (a RangeValue or #REF!), where the expression is one. */
  readonly refer: ((frame: Frame) => Value) | null;
  readonly shape: ReferenceShape | null;
  /** ON_ROW, ON_COLUMN, ON_LOCALS or'ed. */
  readonly depends: number;
}

/** The value as a reference where it is one: SUM and its like treat `A1` differently from 5. */
export function referTo(expression: Expression, frame: Frame): Value {
  return expression.refer === null ? expression.run(frame) : expression.refer(frame);
}
