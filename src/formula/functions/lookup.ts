import type { CellValue } from '../../sheet/cellValue';
import { toBoolean } from '../coerce';
import { compareValues, equalValues } from '../compare';
import { hasWildcard, wildcardPattern } from '../criterion';
import { referTo, type Environment, type Expression, type Frame } from '../expression';
import { lazy, numberArgument, type FunctionTable, type LazyDef } from '../functionDef';
import { lookupKey, type Indexes } from '../indexes';
import { liftScalar } from '../liftScalar';
import {
  isError,
  isMatrix,
  Matrix,
  NA,
  RangeValue,
  REF,
  single,
  VALUE,
  type Value,
} from '../value';

export const LOOKUP_FUNCTIONS: FunctionTable = {
  MATCH: lazy(2, 3, match),
  XMATCH: lazy(2, 4, xmatch),
  XLOOKUP: lazy(3, 6, xlookup),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: lazy(2, 3, lookup),
};

type Vector = readonly CellValue[];

/** 0-based place of a value in a vector, -1 when it is not there. */
type Find = (wanted: CellValue) => number;

function rangeArgument(args: readonly Expression[], index: number, frame: Frame): Value {
  const arg = args[index];
  return arg === undefined ? null : referTo(arg, frame);
}

/** Calls once for each value looked up; a blank one is looked up as 0. */
function forEachWanted(
  args: readonly Expression[],
  frame: Frame,
  answer: (wanted: CellValue) => CellValue,
): Value {
  return liftScalar(([wanted = null]) => answer(wanted ?? 0), [args[0]?.run(frame) ?? null], false);
}

function isSameType(a: CellValue, b: CellValue): boolean {
  return typeof a === typeof b && b !== null && !isError(b);
}

function exactFinder(matrix: Matrix, values: Vector, indexes: Indexes, wildcards: boolean): Find {
  return (wanted) => {
    if (wildcards && typeof wanted === 'string' && hasWildcard(wanted)) {
      const pattern = wildcardPattern(wanted, true);
      return values.findIndex((value) => typeof value === 'string' && pattern.test(value));
    }
    const places = indexes.firstPositions(matrix, values);
    const key = lookupKey(wanted);
    if (places !== null) return key === null ? -1 : (places.get(key) ?? -1);
    return values.findIndex((value) => isSameType(wanted, value) && equalValues(wanted, value));
  };
}

/** Binary search for the last value not above the one wanted, over values of its type. */
function lastNotAbove(values: Vector, wanted: CellValue): number {
  let low = 0;
  let high = values.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !isSameType(wanted, values[at] ?? null)) at++;
    if (at > high) high = middle - 1;
    else if (compareValues(values[at] ?? null, wanted) <= 0) {
      best = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return best;
}

/** The last of a descending run that is not below the value wanted. */
function lastNotBelow(values: Vector, wanted: CellValue): number {
  let best = -1;
  for (const [i, value] of values.entries()) {
    if (!isSameType(wanted, value)) continue;
    if (compareValues(value, wanted) < 0) break;
    best = i;
  }
  return best;
}

function match(args: readonly Expression[], frame: Frame, { indexes }: Environment): Value {
  const range = rangeArgument(args, 1, frame);
  if (isError(range)) return range;
  if (!isMatrix(range) || Math.min(range.rows, range.columns) > 1) return NA;
  const type = numberArgument(args, 2, frame, 1);
  if (typeof type !== 'number') return type;
  const values = indexes.vectorOf(range);
  const exact = exactFinder(range, values, indexes, true);
  return forEachWanted(args, frame, (wanted) => {
    const at =
      type === 0
        ? exact(wanted)
        : type > 0
          ? lastNotAbove(values, wanted)
          : lastNotBelow(values, wanted);
    return at < 0 ? NA : at + 1;
  });
}

function tableLookup(isVertical: boolean): LazyDef {
  return lazy(3, 4, (args, frame, { indexes }) => {
    const table = rangeArgument(args, 1, frame);
    if (isError(table)) return table;
    if (!isMatrix(table)) return NA;
    const number = numberArgument(args, 2, frame, 1);
    if (typeof number !== 'number') return number;
    const line = Math.trunc(number);
    if (line < 1) return VALUE;
    if (line > (isVertical ? table.columns : table.rows)) return REF;
    const isNear = args[3] === undefined ? true : toBoolean(single(args[3].run(frame)));
    if (isError(isNear)) return isNear;
    const keys = edgeOf(table, isVertical);
    const values = indexes.vectorOf(keys);
    const exact = exactFinder(keys, values, indexes, true);
    return forEachWanted(args, frame, (wanted) => {
      const at = isNear ? lastNotAbove(values, wanted) : exact(wanted);
      if (at < 0) return NA;
      return isVertical ? table.at(at, line - 1) : table.at(line - 1, at);
    });
  });
}

/** The first column or row of a table. */
function edgeOf(table: Matrix, isVertical: boolean): Matrix {
  if (table instanceof RangeValue) {
    const { sheet, top, left, bottom, right } = table;
    return isVertical
      ? new RangeValue(sheet, top, left, bottom, left)
      : new RangeValue(sheet, top, left, top, right);
  }
  return isVertical
    ? new Matrix(table.rows, 1, (r) => table.at(r, 0))
    : new Matrix(1, table.columns, (_, c) => table.at(0, c));
}

function lookup(args: readonly Expression[], frame: Frame, { indexes }: Environment): Value {
  const table = rangeArgument(args, 1, frame);
  if (isError(table)) return table;
  if (!isMatrix(table)) return NA;
  const isTall = table.rows >= table.columns;
  const keys = Math.min(table.rows, table.columns) > 1 ? edgeOf(table, isTall) : table;
  const values = indexes.vectorOf(keys);
  const given = args[2] === undefined ? null : rangeArgument(args, 2, frame);
  if (isError(given)) return given;
  const results = isMatrix(given) ? given : null;
  return forEachWanted(args, frame, (wanted) => {
    const at = lastNotAbove(values, wanted);
    if (at < 0) return NA;
    if (results !== null) return results.columns === 1 ? results.at(at, 0) : results.at(0, at);
    return isTall ? table.at(at, table.columns - 1) : table.at(table.rows - 1, at);
  });
}

/** The value equal to the one wanted, else the nearest below or above it. */
function nearest(values: Vector, wanted: CellValue, below: boolean): number {
  let best = -1;
  for (const [i, value] of values.entries()) {
    if (!isSameType(wanted, value)) continue;
    const order = compareValues(value, wanted);
    if (order === 0) return i;
    if (below ? order > 0 : order < 0) continue;
    const gain = best < 0 ? 1 : compareValues(value, values[best] ?? null) * (below ? 1 : -1);
    if (gain > 0) best = i;
  }
  return best;
}

function xfinder(matrix: Matrix, mode: number, direction: number, indexes: Indexes): Find {
  const values = indexes.vectorOf(matrix);
  if (mode === -1 || mode === 1) return (wanted) => nearest(values, wanted ?? 0, mode === -1);
  const forward = exactFinder(matrix, values, indexes, mode === 2);
  return (wanted) => {
    if (wanted === null) return values.findIndex((value) => value === null);
    if (direction >= 0) return forward(wanted);
    const turned = [...values].reverse();
    const isPattern = mode === 2 && typeof wanted === 'string' && hasWildcard(wanted);
    const pattern = isPattern ? wildcardPattern(wanted, true) : null;
    const at = turned.findIndex((value) => {
      if (pattern !== null) return typeof value === 'string' && pattern.test(value);
      return isSameType(wanted, value) && equalValues(wanted, value);
    });
    return at < 0 ? -1 : turned.length - 1 - at;
  };
}

/** XMATCH looks a blank up as a blank. */
function xmatch(args: readonly Expression[], frame: Frame, { indexes }: Environment): Value {
  const range = rangeArgument(args, 1, frame);
  if (isError(range)) return range;
  const mode = numberArgument(args, 2, frame, 0);
  const direction = numberArgument(args, 3, frame, 1);
  if (typeof mode !== 'number') return mode;
  if (typeof direction !== 'number') return direction;
  if (!isMatrix(range)) return VALUE;
  const find = xfinder(range, mode, direction, indexes);
  const call = ([wanted = null]: readonly CellValue[]): CellValue => {
    const at = find(wanted);
    return at < 0 ? NA : at + 1;
  };
  return liftScalar(call, [args[0]?.run(frame) ?? null], false);
}

function xlookup(args: readonly Expression[], frame: Frame, { indexes }: Environment): Value {
  const keys = rangeArgument(args, 1, frame);
  const results = rangeArgument(args, 2, frame);
  if (isError(keys)) return keys;
  if (isError(results)) return results;
  const mode = numberArgument(args, 4, frame, 0);
  const direction = numberArgument(args, 5, frame, 1);
  if (typeof mode !== 'number') return mode;
  if (typeof direction !== 'number') return direction;
  if (!isMatrix(keys) || !isMatrix(results)) return VALUE;
  const find = xfinder(keys, mode, direction, indexes);
  const isTall = keys.columns === 1 && keys.rows > 1;
  const call = ([wanted = null]: readonly CellValue[]): CellValue => {
    const at = find(wanted);
    if (at >= 0) return isTall ? results.at(at, 0) : results.at(0, at);
    return args[3] === undefined ? NA : single(args[3].run(frame));
  };
  return liftScalar(call, [args[0]?.run(frame) ?? null], false);
}
