import type { CellValue } from '../../sheet/cellValue';
import { toCriterion, type Criterion } from '../criterion';
import {
  computed,
  ON_NOTHING,
  referTo,
  type Environment,
  type Expression,
  type Frame,
} from '../expression';
import { lazy, type FunctionTable, type LazyDef } from '../functionDef';
import { liftScalar } from '../liftScalar';
import { lowerBound } from '../lowerBound';
import type { Tally } from '../tallyRows';
import type { Matrix } from '../value';
import { isError, isMatrix, RangeValue, single, VALUE, type Value } from '../value';
import { SUMMARIES, TALLIED, type Summary } from './aggregate';

/** What a function makes of the cells that pass: out of their numbers, or of a tally. */
interface Ways {
  /** Null where the cells themselves are counted, and no range to sum comes first. */
  readonly summary: Summary | null;
  readonly fromTally: (tally: Tally) => CellValue;
  readonly none: CellValue;
}

const COUNT: Ways = { summary: null, fromTally: ({ cells }) => cells, none: 0 };

function ways(name: keyof typeof TALLIED): Ways {
  return {
    summary: SUMMARIES[name],
    fromTally: (tally) => tally.failure ?? TALLIED[name](tally),
    none: SUMMARIES[name]([]),
  };
}

export const CRITERIA_FUNCTIONS: FunctionTable = {
  COUNTIF: { ...lazy(2, 2, countIf), keepsItself: true },
  COUNTIFS: severalCriteria(COUNT),
  SUMIF: oneCriterion(SUMMARIES.sum),
  AVERAGEIF: oneCriterion(SUMMARIES.average),
  SUMIFS: severalCriteria(ways('sum')),
  AVERAGEIFS: severalCriteria(ways('average')),
  MAXIFS: severalCriteria(ways('max')),
  MINIFS: severalCriteria(ways('min')),
};

/** Below this many rows a scan is as fast as an index. */
const ROWS_WORTH_AN_INDEX = 200;

function runArgument(args: readonly Expression[], index: number, frame: Frame): Value {
  return args[index]?.run(frame) ?? null;
}

function forEachCriterion(criterion: Value, call: (criterion: CellValue) => CellValue): Value {
  if (!isMatrix(criterion)) return call(single(criterion));
  return liftScalar(([one = null]) => call(one), [criterion], true);
}

function countIf(args: readonly Expression[], frame: Frame, environment: Environment): Value {
  const [range] = args;
  const cells = range === undefined ? null : referTo(range, frame);
  if (isError(cells)) return cells;
  if (!isMatrix(cells)) return VALUE;
  const grows = range?.shape?.grows === true;
  return forEachCriterion(runArgument(args, 1, frame), (given) => {
    const criterion = toCriterion(given);
    const counts =
      criterion.key === null
        ? null
        : grows && cells instanceof RangeValue
          ? environment.indexes.runningCounts(args, cells)
          : environment.indexes.countsOf(cells);
    if (counts !== null && criterion.key !== null) return counts.get(criterion.key) ?? 0;
    return countBeyond(args, [cells], [criterion], environment) ?? countByScan(cells, criterion);
  });
}

function countByScan(cells: Matrix, { test }: Criterion): number {
  const rows = cells.usedRows;
  const columns = cells.usedColumns;
  let count = test(null) ? cells.rows * cells.columns - rows * columns : 0;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) if (test(cells.at(r, c))) count++;
  return count;
}

/** SUMIF and AVERAGEIF: the range to sum takes the shape of the range that is tested. */
function oneCriterion(summary: Summary): LazyDef {
  const call: LazyDef['call'] = (args, frame, environment) => {
    const [range, , summed] = args;
    const tested = range === undefined ? null : referTo(range, frame);
    const given = summed === undefined ? tested : referTo(summed, frame);
    if (isError(tested)) return tested;
    if (isError(given)) return given;
    if (!isMatrix(tested) || !isMatrix(given)) return VALUE;
    const source = given instanceof RangeValue ? reshape(given, tested) : given;
    const indexable = isFixed(range);
    return forEachCriterion(runArgument(args, 1, frame), (criterion) =>
      select([tested], [toCriterion(criterion)], source, indexable, environment, summary),
    );
  };
  // Of the range to sum only the first cell counts.
  return { ...lazy(2, 3, call), takesPlace: (index) => index === 2 };
}

function reshape(range: RangeValue, like: Matrix): RangeValue {
  const { sheet, top, left } = range;
  return new RangeValue(sheet, top, left, top + like.rows - 1, left + like.columns - 1);
}

/** The -IFS functions. */
function severalCriteria(how: Ways): LazyDef {
  const first = how.summary === null ? 0 : 1;
  const call: LazyDef['call'] = (args, frame, environment) => {
    const source = first === 0 ? null : referTo(args[0] ?? fallback(), frame);
    const ranges: Matrix[] = [];
    const criteria: Value[] = [];
    for (let i = first; i + 1 < args.length; i += 2) {
      const range = referTo(args[i] ?? fallback(), frame);
      if (isError(range)) return range;
      if (!isMatrix(range)) return VALUE;
      ranges.push(range);
      criteria.push(runArgument(args, i + 1, frame));
    }
    if ((args.length - first) % 2 === 1) return VALUE;
    if (isError(source)) return source;
    const all = isMatrix(source) ? [source, ...ranges] : ranges;
    const [shape] = all;
    if (all.some((one) => one.rows !== shape?.rows || one.columns !== shape.columns)) return VALUE;
    const matrix = isMatrix(source) ? source : null;
    const one = (given: readonly CellValue[]): CellValue => {
      const tests = given.map(toCriterion);
      const known =
        fromTally(args, first, ranges, tests, matrix, how, environment) ??
        (how.summary === null ? countBeyond(args, ranges, tests, environment) : null);
      if (known !== null) return known;
      const indexable = rangesOf(args, first).every(isFixed);
      return select(ranges, tests, matrix, indexable, environment, how.summary);
    };
    return liftScalar(one, criteria, true);
  };
  return { ...lazy(2 + first, 254 + first, call), keepsItself: true };
}

/** The arguments that are ranges. */
function rangesOf(args: readonly Expression[], first: number): readonly Expression[] {
  return args.filter((_, i) => i < first || (i - first) % 2 === 0);
}

/** By a tally of rows that agree, where every criterion asks for a value and all ranges stand still or all grow. */
function fromTally(
  args: readonly Expression[],
  first: number,
  ranges: readonly Matrix[],
  criteria: readonly Criterion[],
  source: Matrix | null,
  how: Ways,
  { tallies }: Environment,
): CellValue | null {
  const given = rangesOf(args, first);
  const grow = given.every(({ shape }) => shape?.grows === true);
  const [shape] = ranges;
  if (!grow && (!given.every(isFixed) || (shape?.rows ?? 0) < ROWS_WORTH_AN_INDEX)) return null;
  const keys = criteria.flatMap(({ key }) => key ?? []);
  const columns = ranges.flatMap((one) => (isColumn(one) ? [one] : []));
  if (keys.length < criteria.length || columns.length < ranges.length) return null;
  // Tallies hold used rows only, and blanks go on below them.
  if (keys.includes('s') && columns.some((one) => one.usedRows < one.rows)) return null;
  if (source !== null && !isColumn(source)) return null;
  const tally = tallies.of(args, columns, source, keys);
  return tally === null ? how.none : how.fromTally(tally);
}

function isColumn(matrix: Matrix): matrix is RangeValue {
  return matrix instanceof RangeValue && matrix.columns === 1;
}

/** The count where one criterion is a limit and all others ask for a value; null for any other criteria. */
function countBeyond(
  args: readonly Expression[],
  ranges: readonly Matrix[],
  criteria: readonly Criterion[],
  { tallies }: Environment,
): number | null {
  const at = criteria.findIndex(({ bound }) => bound !== undefined);
  const bound = criteria[at]?.bound;
  const limited = ranges[at];
  const owner = args[at * 2];
  if (bound === undefined || owner === undefined || !rangesOf(args, 0).every(isFixed)) return null;
  if (limited === undefined || !isColumn(limited) || limited.rows < ROWS_WORTH_AN_INDEX)
    return null;
  const others = ranges.filter((_, i) => i !== at).flatMap((one) => (isColumn(one) ? [one] : []));
  const keys = criteria.filter((_, i) => i !== at).flatMap(({ key }) => key ?? []);
  if (others.length < ranges.length - 1 || keys.length < criteria.length - 1) return null;
  const numbers = tallies.sortedNumbers(owner, others, limited, keys);
  const { operator, limit } = bound;
  const below = lowerBound(numbers, (x) => x >= limit);
  const upTo = lowerBound(numbers, (x) => x > limit);
  if (operator === '<') return below;
  if (operator === '<=') return upTo;
  return numbers.length - (operator === '>' ? upTo : below);
}

function fallback(): Expression {
  return computed(ON_NOTHING, () => VALUE);
}

/** True for a range that never moves, of which lists by value pay. */
function isFixed(arg: Expression | undefined): boolean {
  return arg !== undefined && arg.depends === ON_NOTHING;
}

/** Counts the cells that pass all criteria, or summarises the numbers of `source` at those cells. */
function select(
  ranges: readonly Matrix[],
  criteria: readonly Criterion[],
  source: Matrix | null,
  indexable: boolean,
  environment: Environment,
  summary: Summary | null,
): CellValue {
  const numbers: number[] = [];
  let count = 0;
  const visit = (row: number, column: number): CellValue => {
    for (let k = 0; k < criteria.length; k++) {
      if (criteria[k]?.test(ranges[k]?.at(row, column) ?? null) !== true) return null;
    }
    count++;
    const value = source?.at(row, column) ?? null;
    if (typeof value === 'number') numbers.push(value);
    return isError(value) ? value : null;
  };
  const rows = indexable ? rowsByIndex(ranges, criteria, environment) : null;
  const failure = rows === null ? visitAll(ranges, source, visit) : visitRows(rows, visit);
  if (failure !== null) return failure;
  if (summary !== null) return summary(numbers);
  const passesBlank = rows === null && criteria.every(({ test }) => test(null));
  return passesBlank ? count + blanksBeyond(ranges) : count;
}

/** Cells of ranges of one shape that lie beyond the used part of all of them. */
function blanksBeyond(ranges: readonly Matrix[]): number {
  const [first] = ranges;
  const used = usedSize(ranges);
  return first === undefined ? 0 : first.rows * first.columns - used.rows * used.columns;
}

function usedSize(ranges: readonly Matrix[]): { rows: number; columns: number } {
  return {
    rows: Math.max(...ranges.map((one) => one.usedRows)),
    columns: Math.max(...ranges.map((one) => one.usedColumns)),
  };
}

function visitRows(
  rows: readonly number[],
  visit: (row: number, column: number) => CellValue,
): CellValue {
  for (const row of rows) {
    const failure = visit(row, 0);
    if (failure !== null) return failure;
  }
  return null;
}

function visitAll(
  ranges: readonly Matrix[],
  source: Matrix | null,
  visit: (row: number, column: number) => CellValue,
): CellValue {
  const { rows, columns } = usedSize(source === null ? ranges : [...ranges, source]);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const failure = visit(r, c);
      if (failure !== null) return failure;
    }
  }
  return null;
}

/** The shortest list of rows that one of the criteria allows; null where no list is to be had. */
function rowsByIndex(
  ranges: readonly Matrix[],
  criteria: readonly Criterion[],
  environment: Environment,
): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const [k, range] of ranges.entries()) {
    const key = criteria[k]?.key ?? null;
    if (!(range instanceof RangeValue) || range.columns !== 1) return null;
    // Lists hold used rows only, and blanks go on below them.
    if (range.rows < ROWS_WORTH_AN_INDEX || key === null || key === 's') continue;
    const list = environment.indexes.rowLists(range).get(key) ?? [];
    if (best === null || list.length < best.length) best = list;
  }
  return best;
}
