import type { CellError, CellValue } from '../../sheet/cellValue';
import { textToNumber, toNumber } from '../coerce';
import { ON_NOTHING, referTo, type Environment, type Expression, type Frame } from '../expression';
import { lazy, type FunctionTable, type LazyDef } from '../functionDef';
import { withoutSkipped } from '../narrowRows';
import type { Tally } from '../tallyRows';
import type { Matrix } from '../value';
import { cellsOf, DIV0, isError, isMatrix, NA, NUM, RangeValue, VALUE, type Value } from '../value';

/** One number out of many. */
export type Summary = (numbers: readonly number[]) => CellValue;

/** The summaries that several functions share, by their newest name. */
export const SUMMARIES = {
  sum,
  average: (numbers) => (numbers.length > 0 ? mean(numbers) : DIV0),
  max: (numbers) => extreme(numbers, (x, best) => x > best),
  min: (numbers) => extreme(numbers, (x, best) => x < best),
  product: (numbers) => (numbers.length > 0 ? numbers.reduce((all, x) => all * x, 1) : 0),
  median,
  mode,
  sampleDeviation: (numbers) => root(variance(numbers, 1)),
  deviation: (numbers) => root(variance(numbers, 0)),
  sampleVariance: (numbers) => variance(numbers, 1),
  variance: (numbers) => variance(numbers, 0),
} as const satisfies Record<string, Summary>;

/** The same summaries of rows that were tallied; errors among them come before. */
export const TALLIED = {
  sum: ({ sum }) => sum,
  average: ({ numbers, sum }) => (numbers > 0 ? sum / numbers : DIV0),
  max: ({ numbers, most }) => (numbers > 0 ? most : 0),
  min: ({ numbers, least }) => (numbers > 0 ? least : 0),
} as const satisfies Record<string, (tally: Tally) => CellValue>;

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  SUM: over(SUMMARIES.sum, TALLIED.sum),
  AVERAGE: over(SUMMARIES.average, TALLIED.average),
  MAX: over(SUMMARIES.max, TALLIED.max),
  MIN: over(SUMMARIES.min, TALLIED.min),
  PRODUCT: over(SUMMARIES.product),
  MEDIAN: over(SUMMARIES.median),
  MODE: over(SUMMARIES.mode),
  'MODE.SNGL': over(SUMMARIES.mode),
  STDEV: over(SUMMARIES.sampleDeviation),
  'STDEV.S': over(SUMMARIES.sampleDeviation),
  STDEVP: over(SUMMARIES.deviation),
  'STDEV.P': over(SUMMARIES.deviation),
  VAR: over(SUMMARIES.sampleVariance),
  'VAR.S': over(SUMMARIES.sampleVariance),
  VARP: over(SUMMARIES.variance),
  'VAR.P': over(SUMMARIES.variance),
  SUMSQ: over((numbers) => sum(numbers.map((x) => x * x))),
  DEVSQ: over((numbers) => squaredDeviations(numbers)),
  AVEDEV: over((numbers) => {
    if (numbers.length === 0) return NUM;
    const middle = mean(numbers);
    return mean(numbers.map((x) => Math.abs(x - middle)));
  }),
  GEOMEAN: over((numbers) => {
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) return NUM;
    return Math.exp(mean(numbers.map(Math.log)));
  }),
  COUNT: lazy(1, 255, (args, frame, environment) => {
    return growingTally(args, frame, environment)?.numbers ?? countNumbers(args, frame);
  }),
  COUNTA: lazy(1, 255, (args, frame, environment) => {
    return growingTally(args, frame, environment)?.filled ?? countFilled(args, frame);
  }),
  COUNTBLANK: lazy(1, 1, ([arg], frame) => {
    const value = arg === undefined ? null : referTo(arg, frame);
    return isMatrix(value) ? countBlank(value) : isError(value) ? value : VALUE;
  }),
};

/**
 * The numbers that a summary sees: of matrices and references only true numbers, of other arguments everything
 * that reads as a number. The first error comes back unless errors are skipped.
 */
export function collectNumbers(values: readonly Value[], skipErrors = false): number[] | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    if (isMatrix(value)) {
      for (const cell of cellsOf(value)) {
        if (typeof cell === 'number') numbers.push(cell);
        else if (isError(cell) && !skipErrors) return cell;
      }
      continue;
    }
    for (const one of cellsOf(value)) {
      const number = toNumber(one);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** With `fromTally` ranges that grow with the cell are summed up as they grow. */
function over(summary: Summary, fromTally?: (tally: Tally) => CellValue): LazyDef {
  return lazy(1, 255, (args, frame, environment) => {
    const tally = fromTally && growingTally(args, frame, environment);
    if (fromTally && tally) return tally.failure ?? fromTally(tally);
    const numbers = collectNumbers(
      args.map((arg) => withoutSkipped(arg, 'false', frame, environment)),
    );
    return isError(numbers) ? numbers : summary(numbers);
  });
}

/** What $C$2:$C2 amounts to, as the only argument; null for anything else. */
function growingTally(
  args: readonly Expression[],
  frame: Frame,
  { tallies }: Environment,
): Tally | null {
  const [only] = args;
  if (args.length !== 1 || only?.shape?.grows !== true || only.depends === ON_NOTHING) return null;
  const range = referTo(only, frame);
  return range instanceof RangeValue && range.columns === 1
    ? tallies.of(args, [], range, [''])
    : null;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const x of numbers) total += x;
  return total;
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function extreme(numbers: readonly number[], beats: (x: number, best: number) => boolean): number {
  let best: number | null = null;
  for (const x of numbers) if (best === null || beats(x, best)) best = x;
  return best ?? 0;
}

function squaredDeviations(numbers: readonly number[]): number {
  const middle = mean(numbers);
  let total = 0;
  for (const x of numbers) total += (x - middle) ** 2;
  return total;
}

function variance(numbers: readonly number[], lost: number): CellValue {
  if (numbers.length <= lost) return DIV0;
  return squaredDeviations(numbers) / (numbers.length - lost);
}

function root(value: CellValue): CellValue {
  return typeof value === 'number' ? Math.sqrt(value) : value;
}

function median(numbers: readonly number[]): CellValue {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  const lower = sorted[half - 1];
  if (upper === undefined) return NUM;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

function mode(numbers: readonly number[]): CellValue {
  const counts = new Map<number, number>();
  for (const x of numbers) counts.set(x, (counts.get(x) ?? 0) + 1);
  let best: CellValue = NA;
  let most = 1;
  for (const [x, count] of counts) {
    if (count > most) {
      most = count;
      best = x;
    }
  }
  return best;
}

function countNumbers(args: readonly Expression[], frame: Frame): number {
  let count = 0;
  for (const arg of args) {
    const value = referTo(arg, frame);
    for (const one of cellsOf(value)) {
      if (typeof one === 'number') count++;
      else if (isMatrix(value)) continue;
      else if (typeof one === 'boolean') count++;
      else if (typeof one === 'string' && textToNumber(one) !== null) count++;
    }
  }
  return count;
}

function countFilled(args: readonly Expression[], frame: Frame): number {
  let count = 0;
  for (const arg of args) {
    const value = referTo(arg, frame);
    for (const one of cellsOf(value)) if (one !== null || !isMatrix(value)) count++;
  }
  return count;
}

function countBlank(matrix: Matrix): number {
  let count = matrix.rows * matrix.columns;
  for (const one of cellsOf(matrix)) if (one !== null && one !== '') count--;
  return count;
}
