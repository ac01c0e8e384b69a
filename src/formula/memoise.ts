import { ON_COLUMN, ON_NOTHING, ON_ROW, type Expression, type Frame } from './expression';
import type { Value } from './value';

/**
 * Keeps an expression's value for as long as nothing changes on which it depends: once for a constant, by column
 * where only the column matters, for the current row where only the row does. What depends on more, or on names of
 * LET and LAMBDA, is computed anew.
 */
export function memoise(expression: Expression): Expression {
  const keep = keeper(expression.depends);
  if (keep === null) return expression;
  const refer = expression.refer;
  return {
    ...expression,
    run: keep(expression.run),
    refer: refer === null ? null : (keeper(expression.depends)?.(refer) ?? refer),
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
