import type { CellError, CellValue } from '../../sheet/cellValue';
import { toBoolean, toNumber } from '../coerce';
import { referTo, type Environment, type Expression, type Frame } from '../expression';
import { lazy, numberArgument, numeric, type FunctionTable, type LazyDef } from '../functionDef';
import { liftScalar } from '../liftScalar';
import { lowerBound } from '../lowerBound';
import { withoutSkipped } from '../narrowRows';
import { cellsOf, DIV0, isError, isMatrix, NA, NUM, single, VALUE, type Value } from '../value';
import { collectNumbers, SUMMARIES, type Summary } from './aggregate';

export const STATISTICS_FUNCTIONS: FunctionTable = {
  LARGE: nth((sorted, n) => sorted[sorted.length - n]),
  SMALL: nth((sorted, n) => sorted[n - 1]),
  PERCENTILE: quantile(percentileInclusive),
  'PERCENTILE.INC': quantile(percentileInclusive),
  'PERCENTILE.EXC': quantile(percentileExclusive),
  QUARTILE: quantile((sorted, k) => percentileInclusive(sorted, Math.trunc(k) / 4)),
  'QUARTILE.INC': quantile((sorted, k) => percentileInclusive(sorted, Math.trunc(k) / 4)),
  'QUARTILE.EXC': quantile((sorted, k) => percentileExclusive(sorted, Math.trunc(k) / 4)),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  PERCENTRANK: quantile(percentRank, 3),
  'PERCENTRANK.INC': quantile(percentRank, 3),
  STANDARDIZE: numeric(3, 3, (x, middle, spread) => (spread <= 0 ? NUM : (x - middle) / spread)),
  TRIMMEAN: quantile(trimmedMean),
  CORREL: paired(correlation),
  SLOPE: paired((ys, xs) => {
    const [xx, , xy] = moments(xs, ys);
    return xx === 0 ? DIV0 : xy / xx;
  }),
  INTERCEPT: paired((ys, xs) => {
    const [xx, , xy] = moments(xs, ys);
    return xx === 0 ? DIV0 : average(ys) - (xy / xx) * average(xs);
  }),
  PEARSON: paired(correlation),
  RSQ: paired((ys, xs) => {
    const r = correlation(xs, ys);
    return typeof r === 'number' ? r * r : r;
  }),
  COVAR: paired((xs, ys) => moments(xs, ys)[2] / xs.length),
  'COVARIANCE.P': paired((xs, ys) => moments(xs, ys)[2] / xs.length),
  'COVARIANCE.S': paired((xs, ys) => {
    return xs.length < 2 ? DIV0 : moments(xs, ys)[2] / (xs.length - 1);
  }),
  SUBTOTAL: lazy(2, 255, (args, frame) => {
    const code = numberArgument(args, 0, frame, 0);
    if (typeof code !== 'number') return code;
    return summarise(Math.trunc(code), valuesFrom(args, 1, frame), false);
  }),
  AGGREGATE: lazy(3, 255, aggregate),
};

/** The summary of each function number of SUBTOTAL and AGGREGATE; 2 and 3 count. */
const NUMBERED: Readonly<Record<number, Summary>> = {
  1: SUMMARIES.average,
  4: SUMMARIES.max,
  5: SUMMARIES.min,
  6: SUMMARIES.product,
  7: SUMMARIES.sampleDeviation,
  8: SUMMARIES.deviation,
  9: SUMMARIES.sum,
  10: SUMMARIES.sampleVariance,
  11: SUMMARIES.variance,
  12: SUMMARIES.median,
  13: SUMMARIES.mode,
};

function valuesFrom(args: readonly Expression[], from: number, frame: Frame): readonly Value[] {
  return args.slice(from).map((arg) => referTo(arg, frame));
}

/** The numbers of an argument in ascending order, kept while the range is the same. */
function sortedNumbers(
  arg: Expression | undefined,
  frame: Frame,
  environment: Environment,
): readonly number[] | CellError {
  const value = arg === undefined ? null : withoutSkipped(arg, 'false', frame, environment);
  let failure: CellError = VALUE;
  const make = () => {
    const numbers = collectNumbers([value]);
    if (!isError(numbers)) return numbers.sort((a, b) => a - b);
    failure = numbers;
    return null;
  };
  const sorted = isMatrix(value) ? environment.indexes.derive('sorted', value, make) : make();
  return sorted ?? failure;
}

function nth(pick: (sorted: readonly number[], n: number) => number | undefined): LazyDef {
  return lazy(2, 2, (args, frame, environment) => {
    const sorted = sortedNumbers(args[0], frame, environment);
    if (isError(sorted)) return sorted;
    const call = ([value = null]: readonly CellValue[]): CellValue => {
      const n = toNumber(value);
      if (typeof n !== 'number') return n;
      // LARGE takes a fraction up to the next place.
      const place = Math.ceil(n);
      return place >= 1 && place <= sorted.length ? (pick(sorted, place) ?? NUM) : NUM;
    };
    return liftScalar(call, [args[1]?.run(frame) ?? null], false);
  });
}

function quantile(
  pick: (sorted: readonly number[], k: number, digits: number) => CellValue,
  most = 2,
): LazyDef {
  return lazy(2, most, (args, frame, environment) => {
    const sorted = sortedNumbers(args[0], frame, environment);
    if (isError(sorted)) return sorted;
    const k = numberArgument(args, 1, frame, 0);
    const digits = numberArgument(args, 2, frame, 3);
    if (typeof k !== 'number') return k;
    return typeof digits === 'number' ? pick(sorted, k, digits) : digits;
  });
}

function between(sorted: readonly number[], place: number): CellValue {
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.floor(place) + 1];
  if (lower === undefined) return NUM;
  return upper === undefined ? lower : lower + (place - Math.floor(place)) * (upper - lower);
}

function percentileInclusive(sorted: readonly number[], share: number): CellValue {
  return share < 0 || share > 1 ? NUM : between(sorted, share * (sorted.length - 1));
}

function percentileExclusive(sorted: readonly number[], share: number): CellValue {
  const place = share * (sorted.length + 1);
  const isInside = share > 0 && share < 1 && place >= 1 && place <= sorted.length;
  return isInside ? between(sorted, place - 1) : NUM;
}

function percentRank(sorted: readonly number[], x: number, digits: number): CellValue {
  const at = lowerBound(sorted, (y) => y >= x);
  const upper = sorted[at];
  const lower = sorted[at - 1];
  if (upper === undefined || (lower === undefined && upper !== x)) return NA;
  if (sorted.length === 1) return 1;
  const place = upper === x || lower === undefined ? at : at - 1 + (x - lower) / (upper - lower);
  const scale = Math.pow(10, Math.trunc(digits));
  return digits < 1 ? NUM : Math.floor((place / (sorted.length - 1)) * scale + 1e-9) / scale;
}

function trimmedMean(sorted: readonly number[], share: number): CellValue {
  if (share < 0 || share >= 1) return NUM;
  const cut = Math.floor((sorted.length * share) / 2);
  return SUMMARIES.average(sorted.slice(cut, sorted.length - cut));
}

function rank(sharesPlaces: boolean): LazyDef {
  return lazy(2, 3, (args, frame, environment) => {
    const x = numberArgument(args, 0, frame, 0);
    if (typeof x !== 'number') return x;
    const sorted = sortedNumbers(args[1], frame, environment);
    if (isError(sorted)) return sorted;
    const ascending = toBoolean(single(args[2]?.run(frame) ?? false));
    if (isError(ascending)) return ascending;
    const below = lowerBound(sorted, (y) => y >= x);
    const upTo = lowerBound(sorted, (y) => y > x);
    if (below === upTo) return NA;
    const before = ascending ? below : sorted.length - upTo;
    return before + 1 + (sharesPlaces ? (upTo - below - 1) / 2 : 0);
  });
}

function paired(
  summary: (first: readonly number[], second: readonly number[]) => CellValue,
): LazyDef {
  return lazy(2, 2, (args, frame) => {
    const [a = null, b = null] = valuesFrom(args, 0, frame);
    if (!isMatrix(a) || !isMatrix(b)) return isError(a) ? a : isError(b) ? b : VALUE;
    if (a.rows * a.columns !== b.rows * b.columns) return NA;
    const others = [...cellsOf(b)];
    const first: number[] = [];
    const second: number[] = [];
    let i = 0;
    for (const x of cellsOf(a)) {
      const y = others[i++] ?? null;
      if (isError(x)) return x;
      if (isError(y)) return y;
      if (typeof x !== 'number' || typeof y !== 'number') continue;
      first.push(x);
      second.push(y);
    }
    return first.length === 0 ? DIV0 : summary(first, second);
  });
}

function correlation(xs: readonly number[], ys: readonly number[]): CellValue {
  const [xx, yy, xy] = moments(xs, ys);
  return xx === 0 || yy === 0 ? DIV0 : xy / Math.sqrt(xx * yy);
}

function average(numbers: readonly number[]): number {
  return SUMMARIES.sum(numbers) / numbers.length;
}

/** Sums of squares of x, of y, and of their product, about the means. */
function moments(xs: readonly number[], ys: readonly number[]): [number, number, number] {
  const mx = average(xs);
  const my = average(ys);
  const sums: [number, number, number] = [0, 0, 0];
  xs.forEach((x, i) => {
    const dx = x - mx;
    const dy = (ys[i] ?? my) - my;
    sums[0] += dx * dx;
    sums[1] += dy * dy;
    sums[2] += dx * dy;
  });
  return sums;
}

function summarise(code: number, values: readonly Value[], skipErrors: boolean): CellValue {
  if (code === 2 || code === 3) {
    let count = 0;
    for (const value of values) {
      for (const one of cellsOf(value)) {
        if (code === 2 ? typeof one === 'number' : one !== null && !(skipErrors && isError(one)))
          count++;
      }
    }
    return count;
  }
  const summary = NUMBERED[code];
  if (summary === undefined) return VALUE;
  const numbers = collectNumbers(values, skipErrors);
  return isError(numbers) ? numbers : summary(numbers);
}

function aggregate(args: readonly Expression[], frame: Frame, environment: Environment): CellValue {
  const code = numberArgument(args, 0, frame, 0);
  const option = numberArgument(args, 1, frame, 0);
  if (typeof code !== 'number') return code;
  if (typeof option !== 'number') return option;
  const skipErrors = option === 2 || option === 6;
  if (code < 14) return summarise(Math.trunc(code), valuesFrom(args, 2, frame), skipErrors);
  const [, , list] = args;
  const values =
    list === undefined
      ? null
      : skipErrors
        ? withoutSkipped(list, 'error', frame, environment)
        : referTo(list, frame);
  const numbers = collectNumbers([values], skipErrors);
  if (isError(numbers)) return numbers;
  const k = numberArgument(args, 3, frame, 0);
  if (typeof k !== 'number') return k;
  const sorted = numbers.sort((a, b) => a - b);
  const place = Math.trunc(k);
  switch (Math.trunc(code)) {
    case 14:
      return sorted[sorted.length - place] ?? NUM;
    case 15:
      return sorted[place - 1] ?? NUM;
    case 16:
      return percentileInclusive(sorted, k);
    case 17:
      return percentileInclusive(sorted, place / 4);
    case 18:
      return percentileExclusive(sorted, k);
    case 19:
      return percentileExclusive(sorted, place / 4);
    default:
      return VALUE;
  }
}
