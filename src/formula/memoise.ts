import type { CellValue } from '../sheet/cellValue';
import { ON_COLUMN, ON_NOTHING, ON_ROW, type Expression, type Frame } from './expression';
import { isError, isMatrix, LambdaValue, type Value } from './value';

/**
 * Keeps an expression's value for as long as nothing changes on which it depends: once for a constant, by column
 * where only the column matters, for the current row where only the row does. What reads ranges or arrays is kept
 * by the values of the cells that settle it, so that it is computed once for rows that agree in them.
 */
export function memoise(expression: Expression): Expression {
  const { depends, refer, inputs, heavy } = expression;
  const keep = keeper(depends);
  const run =
    heavy && depends !== ON_NOTHING && inputs !== null && refer === null
      ? keepByValues(expression.run, inputs)
      : expression.run;
  if (keep === null) return run === expression.run ? expression : { ...expression, run };
  return {
    ...expression,
    run: keep(run),
    refer: refer === null ? null : (keeper(depends)?.(refer) ?? refer),
  };
}

type Run = (frame: Frame) => Value;

function keeper(depends: number): ((run: Run) => Run) | null {
  if (depends === ON_NOTHING) return keepOnce;
  if (depends === ON_COLUMN) return keepByColumn;
  return depends === ON_ROW ? keepCurrentRow : null;
}

function keepOnce(run: Run): Run {
  let kept: { readonly value: Value } | null = null;
  return (frame) => {
    kept ??= { value: run(frame) };
    return kept.value;
  };
}

function keepByColumn(run: Run): Run {
  const kept = new Map<number, Value>();
  return (frame) => {
    const known = kept.get(frame.column);
    if (known !== undefined) return known;
    const value = run(frame);
    kept.set(frame.column, value);
    return value;
  };
}

/** Rules run row by row, so that the last row is the only one that comes again. */
function keepCurrentRow(run: Run): Run {
  let row = -1;
  let value: Value = null;
  return (frame) => {
    if (frame.row !== row) {
      value = run(frame);
      row = frame.row;
    }
    return value;
  };
}

/** More values than this are not kept: a bound on the memory, for cells that hardly ever agree. */
const MOST_KEPT = 50_000;

/** After so many values it is clear whether they come again; at least one in ten should. */
const TRIAL = 2_000;

/** Of arrays, which are long, only the last one is kept. */
function keepByValues(run: Run, inputs: readonly Expression[]): Run {
  const kept = new Map<string, Value>();
  let last: { readonly key: string; readonly value: Value } | null = null;
  let calls = 0;
  let found = 0;
  return (frame) => {
    if (calls >= TRIAL && found * 10 < calls) {
      if (kept.size > 0) kept.clear();
      return run(frame);
    }
    const key = keyOfInputs(inputs, frame);
    if (key === null) return run(frame);
    calls++;
    const known = last !== null && last.key === key ? last.value : kept.get(key);
    if (known !== undefined) {
      found++;
      return known;
    }
    const value = run(frame);
    last = { key, value };
    const isShort = !isMatrix(value) && !(value instanceof LambdaValue);
    if (isShort && kept.size < MOST_KEPT) kept.set(key, value);
    return value;
  };
}

/** A text that is equal for equal values, type by type; null where a name stands for an array or a function. */
export function keyOfInputs(inputs: readonly Expression[], frame: Frame): string | null {
  let key = '';
  for (const input of inputs) {
    const value = input.run(frame);
    if (isMatrix(value) || value instanceof LambdaValue) return null;
    key += keyOfCell(value);
  }
  return key;
}

function keyOfCell(value: CellValue): string {
  if (typeof value === 'string') return `t${value.length}:${value};`;
  if (isError(value)) return `e${value.error};`;
  return `${typeof value}${String(value)};`;
}
