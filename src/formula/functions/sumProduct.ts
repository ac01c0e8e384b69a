import type { CellError, CellValue } from '../../sheet/cellValue';
import { elementsAt, sharedExtent } from '../computeByRow';
import {
  joinInputs,
  type ByRow,
  type Environment,
  type Expression,
  type Frame,
} from '../expression';
import { lazy, type FunctionTable } from '../functionDef';
import { lowerBound } from '../lowerBound';
import { keyOfInputs } from '../memoise';
import { candidateRows, spanOf, type RowSpan } from '../narrowRows';
import type { RunningSum } from '../tallyRows';
import { cellsOf, isError, isMatrix, toMatrix, VALUE, type Matrix, type Value } from '../value';

export const SUMPRODUCT_FUNCTIONS: FunctionTable = {
  SUMPRODUCT: lazy(1, 255, (args, frame, environment) => {
    return sumByRow(args, frame, environment) ?? sumProduct(args.map((arg) => arg.run(frame)));
  }),
};

/** What is no number counts as 0; all arguments must have one shape. */
function sumProduct(values: readonly Value[]): number | CellError {
  const factors: Matrix[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    factors.push(isMatrix(value) ? value : toMatrix([[...cellsOf(value)]]));
  }
  const [first] = factors;
  if (first === undefined) return VALUE;
  const { rows, columns } = first;
  if (factors.some((one) => one.rows !== rows || one.columns !== columns)) return VALUE;
  let total = 0;
  for (let r = 0; r < first.usedRows; r++) {
    for (let c = 0; c < first.usedColumns; c++) {
      const product = productAt(factors, r, c);
      if (typeof product !== 'number') return product;
      total += product;
    }
  }
  return total;
}

function productAt(factors: readonly Matrix[], row: number, column: number): number | CellError {
  let product = 1;
  for (const factor of factors) {
    const cell = factor.at(row, column);
    if (isError(cell)) return cell;
    product *= typeof cell === 'number' ? cell : 0;
  }
  return product;
}

/**
 * The same over arrays that go row by row: only rows that pass a mask `range = cell`, and of ranges that grow with
 * the cell only the rows that came since the last cell of the same values. Undefined where that is not possible.
 */
function sumByRow(
  args: readonly Expression[],
  frame: Frame,
  environment: Environment,
): CellValue | undefined {
  const parts = args.flatMap(({ byRow }) => byRow ?? []);
  const extent = parts.length === args.length ? sharedExtent(parts) : undefined;
  if (extent === undefined || extent === null) return undefined;
  const span = spanOf(
    parts.flatMap(({ ranges }) => ranges),
    frame,
  );
  if (span === undefined) return undefined;
  const inputs = extent.grows ? joinInputs(parts) : null;
  const key = inputs === null ? null : keyOfInputs(inputs, frame);
  const sum =
    key === null
      ? { done: 0, total: 0, failure: null }
      : environment.tallies.sumOf(args, span.starts, key, span.used);
  const isSafe = parts.every((part) => part.kind(frame, environment) !== 'errors');
  const listed = isSafe ? candidateRows(parts, 'zero', frame, environment) : undefined;
  if (!addRows(sum, parts, rowsBetween(listed, sum.done, span.used), frame, environment)) {
    return undefined;
  }
  sum.done = span.used;
  return sum.failure ?? withBlankRows(sum.total, parts, span, frame);
}

function rowsBetween(
  listed: readonly number[] | undefined,
  from: number,
  to: number,
): readonly number[] {
  if (listed !== undefined) {
    const end = lowerBound(listed, (row) => row >= to);
    return listed.slice(
      lowerBound(listed, (row) => row >= from),
      end,
    );
  }
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** False where the arrays turn out to be none by rows. */
function addRows(
  sum: RunningSum,
  parts: readonly ByRow[],
  rows: readonly number[],
  frame: Frame,
  { work }: Environment,
): boolean {
  if (rows.length === 0 || sum.failure !== null) return true;
  work.spend(rows.length * parts.length);
  const added = sumAt(parts, rows, frame);
  if (added === undefined) return false;
  if (typeof added === 'number') sum.total += added;
  else sum.failure = added;
  return true;
}

function sumAt(
  parts: readonly ByRow[],
  rows: readonly number[],
  frame: Frame,
): number | CellError | undefined {
  const arrays: Matrix[] = [];
  for (const part of parts) {
    const array = elementsAt(part, frame, rows);
    if (array === undefined) return undefined;
    arrays.push(array);
  }
  return sumProduct(arrays);
}

/** Rows below the sheet's last one are all alike. */
function withBlankRows(
  total: number,
  parts: readonly ByRow[],
  { rows, used }: RowSpan,
  frame: Frame,
): CellValue | undefined {
  if (rows <= used) return total;
  const each = sumAt(parts, [used], frame);
  return typeof each === 'number' ? total + each * (rows - used) : each;
}
