import type { Indexes } from './indexes';
import type { Work } from './meterWork';
import type { Tallies } from './tallyRows';
import type { SheetReader, Value } from './value';

/** What stays the same while one compiled formula runs over many cells. */
export interface Environment {
  readonly active: SheetReader;
  /** A sheet by name, without case; null where the workbook has none. */
  readonly sheet: (name: string) => SheetReader | null;
  /** Now as a serial in the user's local time. */
  readonly now: number;
  readonly indexes: Indexes;
  readonly tallies: Tallies;
  readonly work: Work;
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

/** What the elements of an array are at worst: numbers, truth values and blanks; texts too; errors too. */
export type ElementKind = 'numbers' | 'values' | 'errors';

/** A test `range = wanted`; where `errorsToo`, cells with errors may pass it as well. */
export interface Mask {
  readonly range: Expression;
  readonly wanted: Expression;
  readonly errorsToo: boolean;
}

/** Ranges of one height, which start at standing rows and end at standing rows or at moving ones. */
export interface Extent {
  readonly height: number;
  readonly grows: boolean;
}

/** How to compute an array for some of its rows. */
export interface ByRow {
  /** Null for one value that is the same for all rows. */
  readonly extent: Extent | null;
  /** As `Expression.inputs`, the rows of its ranges apart. */
  readonly inputs: readonly Expression[] | null;
  /** The ranges that it reads. */
  readonly ranges: readonly Expression[];
  /** The elements at two or more 0-based rows, one below the other; undefined where it is no such array after all. */
  readonly pick: (frame: Frame, rows: readonly number[]) => Value | undefined;
  readonly kind: (frame: Frame, environment: Environment) => ElementKind;
  /** Tests of which each is TRUE wherever an element is not what `outside` says. */
  readonly masks: readonly Mask[];
  /** Elements outside a mask: 0 (or an error, where an operand is none of 'numbers'), an error, or FALSE. */
  readonly outside: 'zero' | 'error' | 'false';
  /** The range of which the elements are the cells, errors apart. */
  readonly copies: { readonly range: Expression; readonly errorsToo: boolean } | null;
}

/** A compiled subtree. */
export interface Expression {
  readonly run: (frame: Frame) => Value;
  /** The reference itself (a RangeValue or #REF!), where the expression is one. */
  readonly refer: ((frame: Frame) => Value) | null;
  readonly shape: ReferenceShape | null;
  /** ON_ROW, ON_COLUMN, ON_LOCALS or'ed. */
  readonly depends: number;
  /** Cells and names of which the values settle this value; null where more does, such as the cell's place. */
  readonly inputs: readonly Expression[] | null;
  /** True where ranges or arrays are read, so that a value is worth keeping. */
  readonly heavy: boolean;
  readonly byRow: ByRow | null;
  /** For a name of LET or LAMBDA: its place in `Frame.locals`. */
  readonly slot?: number;
  /** The reference that an IF or CHOOSE picks where the picked branch is one; else its value. */
  readonly lend?: (frame: Frame) => Value;
}

/** The value as a reference where it is one: SUM and its like treat `A1` differently from 5. */
export function referTo(expression: Expression, frame: Frame): Value {
  if (expression.refer !== null) return expression.refer(frame);
  return expression.lend === undefined ? expression.run(frame) : expression.lend(frame);
}

/** An expression that is no reference. */
export function computed(
  depends: number,
  run: (frame: Frame) => Value,
  more: Partial<Pick<Expression, 'inputs' | 'heavy' | 'byRow'>> = {},
): Expression {
  return {
    run,
    refer: null,
    shape: null,
    depends,
    inputs: depends === ON_NOTHING ? [] : null,
    heavy: false,
    byRow: null,
    ...more,
  };
}

/** Inputs but for the names that are bound at a depth or below it. */
export function freeInputs(
  inputs: readonly Expression[] | null,
  depth: number,
): readonly Expression[] | null {
  return inputs?.filter(({ slot }) => slot === undefined || slot < depth) ?? null;
}

/** More cells than this make a key that hardly comes twice. */
const MOST_INPUTS = 8;

/** The inputs of several expressions together. */
export function joinInputs(
  parts: readonly Pick<Expression, 'inputs'>[],
): readonly Expression[] | null {
  const all = new Set<Expression>();
  for (const { inputs } of parts) {
    if (inputs === null) return null;
    for (const one of inputs) all.add(one);
  }
  return all.size > MOST_INPUTS ? null : [...all];
}
