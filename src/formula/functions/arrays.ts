import type { CellError, CellValue } from '../../sheet/cellValue';
import { toBoolean, toNumber } from '../coerce';
import { compareValues } from '../compare';
import { lookupKey } from '../indexes';
import { eager, type FunctionTable, type LazyDef } from '../functionDef';
import {
  CALC,
  isError,
  isMatrix,
  LambdaValue,
  Matrix,
  NA,
  rowsOf,
  single,
  toMatrix,
  VALUE,
  type Value,
} from '../value';

type Row = readonly CellValue[];

/** Cells that one array may have: as many as a column has rows. */
const MOST_CELLS = 1_048_576;

export const ARRAY_FUNCTIONS: FunctionTable = {
  FILTER: eager(2, 3, ([table = null, keep = null, none]) => filter(table, keep, none)),
  UNIQUE: eager(1, 3, unique),
  SORT: eager(1, 4, sort),
  SORTBY: eager(2, 3, ([table = null, by = null, order]) => sortBy(table, by, order)),
  SEQUENCE: eager(1, 4, sequence),
  TAKE: slicing((n, length) => (n < 0 ? [Math.max(length + n, 0), length] : [0, n])),
  DROP: slicing((n, length) => (n < 0 ? [0, Math.max(length + n, 0)] : [n, length])),
  CHOOSEROWS: eager(2, 254, ([table = null, ...places]) => chooseRows(table, places)),
  CHOOSECOLS: eager(2, 254, ([table = null, ...places]) => {
    const chosen = chooseRows(transpose(table), places);
    return isMatrix(chosen) ? transpose(chosen) : chosen;
  }),
  TRANSPOSE: eager(1, 1, ([table = null]) => transpose(table)),
  VSTACK: eager(1, 254, (values) => stack(values.map(rowsOf))),
  HSTACK: eager(1, 254, (values) => {
    return transpose(stack(values.map((value) => rowsOf(transpose(value)))));
  }),
  TOCOL: eager(1, 1, ([table = null]) =>
    toMatrix(
      rowsOf(table)
        .flat()
        .map((one) => [one ?? 0]),
    ),
  ),
  TOROW: eager(1, 1, ([table = null]) =>
    toMatrix([
      rowsOf(table)
        .flat()
        .map((one) => one ?? 0),
    ]),
  ),
  BYROW: eager(2, 2, ([table = null, lambda = null]) => byRow(table, lambda)),
  BYCOL: eager(2, 2, ([table = null, lambda = null]) => transpose(byRow(transpose(table), lambda))),
  MAP: eager(2, 2, ([table = null, lambda = null]) => {
    if (!(lambda instanceof LambdaValue)) return VALUE;
    return toMatrix(rowsOf(table).map((row) => row.map((one) => single(lambda.call(one)))));
  }),
  REDUCE: eager(3, 3, ([start = null, table = null, lambda = null]) => {
    if (!(lambda instanceof LambdaValue)) return VALUE;
    return rowsOf(table)
      .flat()
      .reduce<Value>((all, one) => lambda.call(all, one), start);
  }),
};

function filter(table: Value, keep: Value, none: Value | undefined): Value {
  if (isError(keep)) return keep;
  const flags = isMatrix(keep) ? keep : toMatrix([[single(keep)]]);
  if (isMatrix(table) && flags.rows === 1 && flags.columns === table.columns && table.columns > 1) {
    const kept = filter(transpose(table), transpose(flags), none);
    return isMatrix(kept) ? transpose(kept) : kept;
  }
  const kept: Row[] = [];
  for (const [i, row] of rowsOf(table).entries()) {
    const truth = i < flags.rows ? toBoolean(flags.at(i, 0)) : false;
    if (isError(truth)) return truth;
    if (truth) kept.push(row);
  }
  return kept.length > 0 ? toMatrix(kept) : (none ?? CALC);
}

function unique([table = null, byColumn = null, once = null]: readonly Value[]): Value {
  const sideways = toBoolean(single(byColumn));
  const onlyOnce = toBoolean(single(once));
  if (isError(sideways)) return sideways;
  if (isError(onlyOnce)) return onlyOnce;
  const groups = new Map<string, Row[]>();
  for (const row of rowsOf(sideways ? transpose(table) : table)) {
    const key = row.map((one) => lookupKey(one) ?? JSON.stringify(one)).join('\u0001');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const kept = [...groups.values()].filter((group) => !onlyOnce || group.length === 1);
  if (kept.length === 0) return CALC;
  const result = toMatrix(kept.map((group) => group[0] ?? []));
  return sideways ? transpose(result) : result;
}

/** Blanks stand last whichever way a sort goes. */
function compareForSort(a: CellValue, b: CellValue, order: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b));
  return order * compareValues(a, b);
}

function numberOr(value: Value | undefined, missing: number): number | CellError {
  const one = value === undefined ? null : single(value);
  return one === null ? missing : toNumber(one);
}

function sort([table = null, place, direction, byColumn = null]: readonly Value[]): Value {
  const sideways = toBoolean(single(byColumn));
  const column = numberOr(place, 1);
  const order = numberOr(direction, 1);
  if (isError(sideways)) return sideways;
  if (isError(column)) return column;
  if (isError(order)) return order;
  const rows = rowsOf(sideways ? transpose(table) : table);
  const at = Math.trunc(column) - 1;
  if (at < 0 || at >= (rows[0]?.length ?? 1)) return VALUE;
  rows.sort((p, q) => compareForSort(p[at] ?? null, q[at] ?? null, order));
  const sorted = toMatrix(rows);
  return sideways ? transpose(sorted) : sorted;
}

function sortBy(table: Value, by: Value, direction: Value | undefined): Value {
  const order = numberOr(direction, 1);
  if (isError(order)) return order;
  const keys = rowsOf(by);
  const rows = rowsOf(table).map((row, i) => ({ row, key: keys[i]?.[0] ?? null }));
  rows.sort((p, q) => compareForSort(p.key, q.key, order));
  return toMatrix(rows.map((one) => one.row));
}

function sequence([count, width, first, step]: readonly Value[]): Value {
  const rows = numberOr(count, 1);
  const columns = numberOr(width, 1);
  const start = numberOr(first, 1);
  const by = numberOr(step, 1);
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (isError(start)) return start;
  if (isError(by)) return by;
  const n = Math.trunc(rows);
  const m = Math.trunc(columns);
  if (n < 1 || m < 1) return CALC;
  return n * m > MOST_CELLS ? VALUE : new Matrix(n, m, (r, c) => start + (r * m + c) * by);
}

/** TAKE and DROP: which rows and which columns of a table stay. */
function slicing(bounds: (n: number, length: number) => readonly [number, number]): LazyDef {
  return eager(2, 3, ([table = null, high, wide]) => {
    const rows = rowsOf(table);
    const n = numberOr(high, NaN);
    const m = numberOr(wide, NaN);
    if (isError(n)) return n;
    if (isError(m)) return m;
    const kept = Number.isNaN(n) ? rows : rows.slice(...bounds(Math.trunc(n), rows.length));
    const width = kept[0]?.length ?? 0;
    const cut = Number.isNaN(m) ? null : bounds(Math.trunc(m), width);
    const result = cut === null ? kept : kept.map((row) => row.slice(...cut));
    return (result[0]?.length ?? 0) === 0 ? CALC : toMatrix(result);
  });
}

/** Negative places count from the end. */
function chooseRows(table: Value, places: readonly Value[]): Value {
  const rows = isMatrix(table) ? rowsOf(table) : [[single(table)]];
  const chosen: Row[] = [];
  for (const place of places.flatMap((value) => rowsOf(value).flat())) {
    const number = toNumber(place);
    if (isError(number)) return number;
    const at = Math.trunc(number);
    const row = at > 0 ? rows[at - 1] : at < 0 ? rows[rows.length + at] : undefined;
    if (row === undefined) return VALUE;
    chosen.push(row);
  }
  return toMatrix(chosen);
}

function transpose(table: Value): Matrix {
  if (!isMatrix(table)) return toMatrix([[single(table)]]);
  return new Matrix(table.columns, table.rows, (r, c) => table.at(c, r));
}

/** Tables one under the other; #N/A fills narrower ones. */
function stack(tables: readonly (readonly Row[])[]): Matrix {
  const rows = tables.flat();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return toMatrix(
    rows.map((row) =>
      Array.from({ length: width }, (_, c) => (c < row.length ? (row[c] ?? null) : NA)),
    ),
  );
}

function byRow(table: Value, lambda: Value): Matrix {
  return toMatrix(
    rowsOf(table).map((row) => [
      lambda instanceof LambdaValue ? single(lambda.call(toMatrix([row]))) : VALUE,
    ]),
  );
}
