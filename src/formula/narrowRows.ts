import { elementsAt, toEnd, wantedBy } from './computeByRow';
import { referTo, type ByRow, type Environment, type Expression, type Frame } from './expression';
import { Matrix, RangeValue, type Value } from './value';

/** How far an array by rows reaches for one cell. */
export interface RowSpan {
  readonly rows: number;
  /** Rows from which on all ranges are blank. */
  readonly used: number;
  /** Where the ranges start, as a text. */
  readonly starts: string;
}

/** The span that ranges share; undefined where they share none, or are a single row. */
export function spanOf(ranges: readonly Expression[], frame: Frame): RowSpan | undefined {
  let rows = 0;
  let used = 0;
  let starts = '';
  for (const one of ranges) {
    const range = referTo(one, frame);
    if (!(range instanceof RangeValue) || (rows > 0 && range.rows !== rows)) return undefined;
    rows = range.rows;
    used = Math.max(used, range.usedRows);
    starts += `${range.top},${range.left};`;
  }
  return rows < 2 ? undefined : { rows, used, starts };
}

/** The shortest list of rows outside which all elements are what `outside` says; undefined without a mask. */
export function candidateRows(
  parts: readonly ByRow[],
  outside: ByRow['outside'],
  frame: Frame,
  { indexes }: Environment,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const part of parts) {
    if (part.outside !== outside) continue;
    for (const mask of part.masks) {
      const range = referTo(mask.range, frame);
      const wanted = wantedBy(mask, frame);
      if (!(range instanceof RangeValue) || wanted === undefined) continue;
      const rows = indexes.equalitiesOf(toEnd(mask.range, range)).rowsOf(wanted, mask.errorsToo);
      if (best === undefined || rows.length < best.length) best = rows;
    }
  }
  return best;
}

/**
 * An argument as `referTo` gives it, or without elements that the caller passes over: errors, or the FALSE of an IF
 * without a third argument. That way a mask `range = cell` costs as much as the rows that pass it.
 */
export function withoutSkipped(
  arg: Expression,
  skipped: 'error' | 'false',
  frame: Frame,
  environment: Environment,
): Value {
  const { byRow } = arg;
  if (byRow === null || byRow.extent?.grows !== false || byRow.outside !== skipped)
    return referTo(arg, frame);
  const span = spanOf(byRow.ranges, frame);
  // Blank rows below the sheet's last one may pass a mask as well.
  if (span === undefined || span.rows > span.used) return referTo(arg, frame);
  const mayFail = skipped === 'false' && byRow.kind(frame, environment) === 'errors';
  const rows = mayFail ? undefined : candidateRows([byRow], skipped, frame, environment);
  if (rows === undefined) return referTo(arg, frame);
  if (rows.length === 0) return new Matrix(0, 1, () => null);
  environment.work.spend(rows.length);
  return elementsAt(byRow, frame, rows) ?? referTo(arg, frame);
}
