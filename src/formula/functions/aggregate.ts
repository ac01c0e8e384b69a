import type { CellError, CellValue } from '../../sheet/cellValue';
import { textToNumber, toNumber } from '../coerce';
import { referTo, type Expression, type Frame } from '../expression';
import { eager, lazy, type FunctionTable, type LazyDef } from '../functionDef';
import type { Matrix } from '../value';
import { cellsOf, DIV0, isError, isMatrix, NA, NUM, toMatrix, VALUE, type Value } from '../value';

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

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  SUM: over(SUMMARIES.sum),
  AVERAGE: over(SUMMARIES.average),
  MAX: over(SUMMARIES.max),
  MIN: over(SUMMARIES.min),
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
  COUNT: lazy(1, 255, (args, frame) => countNumbers(args, frame)),
  COUNTA: lazy(1, 255, (args, frame) => countFilled(args, frame)),
  COUNTBLANK: lazy(1, 1, ([arg], frame) => {
    const value = arg === undefined ? null : referTo(arg, frame);
    return isMatrix(value) ? countBlank(value) : isError(value) ? value : VALUE;
  }),
  SUMPRODUCT: eager(1, 255, sumProduct),
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

function over(summary: Summary): LazyDef {
  return lazy(1, 255, (args, frame) => {
    const numbers = collectNumbers(args.map((arg) => referTo(arg, frame)));
    return isError(numbers) ? numbers : summary(numbers);
  });
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

/** What is no number counts as 0; all arguments must have one shape. */
function sumProduct(values: readonly Value[]): CellValue {
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
      let product = 1;
      for (const factor of factors) {
        const cell = factor.at(r, c);
        if (isError(cell)) return cell;
        product *= typeof cell === 'number' ? cell : 0;
      }
      total += product;
    }
  }
  return total;
}
