import type { CellValue } from '../sheet/cellValue';
import {
  joinInputs,
  type ByRow,
  type ElementKind,
  type Environment,
  type Expression,
  type Extent,
  type Frame,
  type Mask,
} from './expression';
import { isError, isMatrix, isWide, Matrix, RangeValue, type Value } from './value';

const COMPARISONS: readonly string[] = ['=', '<>', '<', '>', '<=', '>='];

type Lift = (values: readonly Value[]) => Value;

/** The rows of a range as an array; null for ranges that slide with the cell, or are one row high. */
export function rangeByRow(range: Expression, height: number): ByRow | null {
  const grows = range.shape?.grows === true;
  if (range.refer === null || (range.depends !== 0 && !grows)) return null;
  if (height < 2 && !grows) return null;
  const refer = range.refer;
  return {
    extent: { height, grows },
    inputs: [],
    ranges: [range],
    pick: (frame, rows) => {
      const cells = refer(frame);
      return isMatrix(cells) ? pickRows(cells, rows) : undefined;
    },
    kind: (frame, { indexes }) => {
      const cells = refer(frame);
      return cells instanceof RangeValue ? indexes.kindOf(toEnd(range, cells)) : 'errors';
    },
    masks: [],
    outside: 'zero',
    copies: { range, errorsToo: false },
  };
}

/** Rows of a matrix, one below the other. */
function pickRows(matrix: Matrix, rows: readonly number[]): Matrix {
  return new Matrix(rows.length, matrix.columns, (r, c) => matrix.at(rows[r] ?? 0, c));
}

/** A range as it is, one that grows down to the last used row, so that one index serves each of its lengths. */
export function toEnd({ shape }: Expression, range: RangeValue): RangeValue {
  if (shape?.grows !== true) return range;
  const { sheet, top, left, bottom, right } = range;
  return new RangeValue(sheet, top, left, Math.max(bottom, sheet.usedRows - 1), right);
}

/** An operand that is an array by rows, or one value for all of them. */
function operandOf(expression: Expression): ByRow {
  if (expression.byRow !== null) return expression.byRow;
  return {
    extent: null,
    inputs: expression.inputs,
    ranges: [],
    pick: (frame) => {
      const value = expression.run(frame);
      return isWide(value) ? undefined : value;
    },
    kind: (frame) => {
      const value = expression.run(frame);
      if (isMatrix(value) || isError(value)) return 'errors';
      return typeof value === 'string' ? 'values' : 'numbers';
    },
    masks: [],
    outside: 'zero',
    copies: null,
  };
}

/** The extent that all operands share; undefined where they differ, null where none has one. */
export function sharedExtent(parts: readonly ByRow[]): Extent | null | undefined {
  let shared: Extent | null = null;
  for (const { extent } of parts) {
    if (extent === null) continue;
    if (shared === null) shared = extent;
    else if (shared.height !== extent.height || shared.grows !== extent.grows) return undefined;
  }
  return shared;
}

/** An operation of elements on elements; null where no operand is an array by rows. */
function combine(
  operands: readonly Expression[],
  lift: Lift,
  kind: ByRow['kind'],
  more: Partial<ByRow> = {},
): ByRow | null {
  const parts = operands.map(operandOf);
  const extent = sharedExtent(parts);
  if (extent === null || extent === undefined) return null;
  return {
    extent,
    inputs: joinInputs(parts),
    ranges: parts.flatMap(({ ranges }) => ranges),
    pick: (frame, rows) => {
      const values: Value[] = [];
      for (const part of parts) {
        const value = part.pick(frame, rows);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return lift(values);
    },
    kind,
    masks: [],
    outside: 'zero',
    copies: null,
    ...more,
  };
}

/** A binary operator over rows, with the equality tests that settle where its result is 0 or an error. */
export function binaryByRow(
  operator: string,
  left: Expression,
  right: Expression,
  lift: Lift,
): ByRow | null {
  if (left.byRow === null && right.byRow === null) return null;
  const a = operandOf(left);
  const b = operandOf(right);
  const kind = (frame: Frame, environment: Environment): ElementKind => {
    if (operator === '/' || operator === '^') return 'errors';
    const worst = worse(a.kind(frame, environment), b.kind(frame, environment));
    if (worst === 'errors') return 'errors';
    if (COMPARISONS.includes(operator)) return 'numbers';
    return operator === '&' ? 'values' : worst === 'numbers' ? 'numbers' : 'errors';
  };
  return combine([left, right], lift, kind, settle(operator, left, right, a, b));
}

function settle(
  operator: string,
  left: Expression,
  right: Expression,
  a: ByRow,
  b: ByRow,
): Partial<ByRow> {
  if (operator === '=') {
    const masks = [...maskOf(a, right), ...maskOf(b, left)];
    return { masks };
  }
  if (operator === '/' && isZeroOutside(b)) return { masks: b.masks, outside: 'error' };
  if (operator === '/' && a.masks.length > 0 && a.outside !== 'false') return pass(a);
  if (operator !== '*') return {};
  if (isZeroOutside(a) && isZeroOutside(b)) return { masks: [...a.masks, ...b.masks] };
  if (a.masks.length > 0 && a.outside !== 'false') return pass(a);
  return b.masks.length > 0 && b.outside !== 'false' ? pass(b) : {};
}

function pass({ masks, outside }: ByRow): Partial<ByRow> {
  return { masks, outside };
}

function isZeroOutside({ masks, outside }: ByRow): boolean {
  return masks.length > 0 && outside === 'zero';
}

function maskOf(side: ByRow, wanted: Expression): readonly Mask[] {
  if (side.copies === null || wanted.byRow !== null) return [];
  return [{ ...side.copies, wanted }];
}

/** A prefix or postfix operator over rows: signs and % keep 0 and errors. */
export function unaryByRow(operand: Expression, lift: Lift): ByRow | null {
  const { byRow } = operand;
  if (byRow === null) return null;
  const kind = (frame: Frame, environment: Environment): ElementKind =>
    byRow.kind(frame, environment) === 'numbers' ? 'numbers' : 'errors';
  return combine([operand], lift, kind, byRow.outside === 'false' ? {} : pass(byRow));
}

/** A function of single values over rows; `neverFails` for IS functions, which answer errors too. */
export function scalarByRow(
  args: readonly Expression[],
  lift: Lift,
  neverFails: boolean,
): ByRow | null {
  if (args.every(({ byRow }) => byRow === null)) return null;
  return combine(args, lift, () => (neverFails ? 'numbers' : 'errors'));
}

/** IFERROR and IFNA over rows: the cells of a range with something else for errors. */
export function iferrorByRow(args: readonly Expression[], lift: Lift): ByRow | null {
  const [value, other] = args;
  if (value?.byRow == null || other === undefined) return null;
  const fallback = operandOf(other);
  const kind = (frame: Frame, environment: Environment): ElementKind => {
    const without = value.byRow?.kind(frame, environment) === 'numbers' ? 'numbers' : 'values';
    return worse(without, fallback.kind(frame, environment));
  };
  const source = value.byRow.copies;
  const copies = source === null || other.byRow !== null ? null : { ...source, errorsToo: true };
  return combine([value, other], lift, kind, { copies });
}

/** IF over rows; without a third argument it is FALSE wherever its condition is 0. */
export function ifByRow(args: readonly Expression[], lift: Lift): ByRow | null {
  const [condition, yes, no] = args;
  if (condition?.byRow == null || yes === undefined) return null;
  const { byRow } = condition;
  const branches = [yes, ...(no === undefined ? [] : [no])].map(operandOf);
  const kind = (frame: Frame, environment: Environment): ElementKind => {
    if (byRow.kind(frame, environment) !== 'numbers') return 'errors';
    return branches.map((one) => one.kind(frame, environment)).reduce(worse);
  };
  if (no !== undefined || !isZeroOutside(byRow)) return combine(args, lift, kind);
  return combine(args, lift, kind, { masks: byRow.masks, outside: 'false' });
}

function worse(a: ElementKind, b: ElementKind): ElementKind {
  if (a === 'errors' || b === 'errors') return 'errors';
  return a === 'values' ? a : b;
}

/** Elements at rows as a matrix of as many rows, also for a single row; undefined where it cannot be done. */
export function elementsAt(
  byRow: ByRow,
  frame: Frame,
  rows: readonly number[],
): Matrix | undefined {
  const [only] = rows;
  if (only === undefined) return undefined;
  // One row would be taken for a single value.
  const value = byRow.pick(frame, rows.length === 1 ? [only, only] : rows);
  if (value === undefined || !isMatrix(value) || value.rows !== Math.max(rows.length, 2)) {
    return undefined;
  }
  return rows.length === 1 ? new Matrix(1, value.columns, (_, c) => value.at(0, c)) : value;
}

/** Reads one value of what is wanted by a mask; undefined where it is an array. */
export function wantedBy({ wanted }: Mask, frame: Frame): CellValue | undefined {
  const value = wanted.run(frame);
  if (isWide(value)) return undefined;
  return isMatrix(value)
    ? value.at(0, 0)
    : typeof value === 'object' && value !== null && !isError(value)
      ? undefined
      : value;
}
