import type { CellError, CellValue } from '../../sheet/cellValue';
import { toNumber } from '../coerce';
import { referTo, type Expression, type Frame } from '../expression';
import { lazy, type FunctionTable, type LazyDef } from '../functionDef';
import { cellsOf, DIV0, isError, isMatrix, NUM } from '../value';
import { collectNumbers, SUMMARIES, type Summary } from './aggregate';

/** Summaries that take texts for 0 and truth values for 1 and 0, and the shape of a distribution. */
export const SPREAD_FUNCTIONS: FunctionTable = {
  AVERAGEA: overAll(SUMMARIES.average),
  MAXA: overAll(SUMMARIES.max),
  MINA: overAll(SUMMARIES.min),
  STDEVA: overAll(SUMMARIES.sampleDeviation),
  STDEVPA: overAll(SUMMARIES.deviation),
  VARA: overAll(SUMMARIES.sampleVariance),
  VARPA: overAll(SUMMARIES.variance),
  HARMEAN: overNumbers((numbers) => {
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) return NUM;
    return numbers.length / SUMMARIES.sum(numbers.map((x) => 1 / x));
  }),
  SKEW: overNumbers((numbers) => {
    const n = numbers.length;
    const third = standardMoment(numbers, 3, 1);
    return n < 3 || third === null ? DIV0 : (third * n) / ((n - 1) * (n - 2));
  }),
  'SKEW.P': overNumbers((numbers) => {
    const third = standardMoment(numbers, 3, 0);
    return numbers.length < 3 || third === null ? DIV0 : third / numbers.length;
  }),
  KURT: overNumbers((numbers) => {
    const n = numbers.length;
    const fourth = standardMoment(numbers, 4, 1);
    if (n < 4 || fourth === null) return DIV0;
    const factor = (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3));
    return factor * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
};

function overNumbers(summary: Summary): LazyDef {
  return lazy(1, 255, (args, frame) => {
    const numbers = collectNumbers(args.map((arg) => referTo(arg, frame)));
    return isError(numbers) ? numbers : summary(numbers);
  });
}

function overAll(summary: Summary): LazyDef {
  return lazy(1, 255, (args, frame) => {
    const numbers = collectAll(args, frame);
    return isError(numbers) ? numbers : summary(numbers);
  });
}

function collectAll(args: readonly Expression[], frame: Frame): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const value = referTo(arg, frame);
    for (const cell of cellsOf(value)) {
      if (isMatrix(value) && cell === null) continue;
      const number = isMatrix(value) && typeof cell === 'string' ? 0 : toNumber(cell);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** The sum of powers of distances from the mean in standard deviations; null where there is no deviation. */
function standardMoment(numbers: readonly number[], power: number, lost: 0 | 1): number | null {
  const spread: CellValue =
    lost === 1 ? SUMMARIES.sampleDeviation(numbers) : SUMMARIES.deviation(numbers);
  if (typeof spread !== 'number' || spread === 0) return null;
  const middle = SUMMARIES.sum(numbers) / numbers.length;
  return SUMMARIES.sum(numbers.map((x) => ((x - middle) / spread) ** power));
}
