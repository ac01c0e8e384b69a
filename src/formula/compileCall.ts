import type { CompileContext } from './compileContext';
import { isExcelFunction } from './excelFunctionNames';
import type { Expression, Frame } from './expression';
import type { LazyDef, ScalarDef } from './functionDef';
import { findFunction } from './functions/functionTable';
import { liftScalar } from './liftScalar';
import { isError, isMatrix, NAME, single, type Value } from './value';

/** A call of a named function. */
export function compileCall(
  name: string,
  args: readonly Expression[],
  context: CompileContext,
): Expression {
  const upper = name.toUpperCase();
  const found = findFunction(upper);
  if (found === null) {
    if (!context.noAddedFunctions || isExcelFunction(upper)) return context.unknown(upper);
    return { run: () => NAME, refer: null, shape: null, depends: 0 };
  }
  if (args.length < found.least || args.length > found.most) return context.wrongCount(upper);
  if (skipsHiddenRows(upper, args)) return context.unknown(upper);
  return found.kind === 'scalar' ? callScalar(found, args) : callLazy(found, args, context);
}

function dependsOf(args: readonly Expression[]): number {
  return args.reduce((all, one) => all | one.depends, 0);
}

function callLazy(def: LazyDef, args: readonly Expression[], context: CompileContext): Expression {
  const run = (frame: Frame) => def.call(args, frame, context.environment);
  return { run, refer: null, shape: null, depends: dependsOf(args) | def.depends(args) };
}

function callScalar(def: ScalarDef, args: readonly Expression[]): Expression {
  const run = (frame: Frame): Value => {
    const values = args.map((arg) => arg.run(frame));
    if (values.some(isMatrix)) return liftScalar(def.call, values, def.takesErrors);
    if (!def.takesErrors) for (const value of values) if (isError(value)) return value;
    return def.call(values.map(single));
  };
  return { run, refer: null, shape: null, depends: dependsOf(args) };
}

/** Whether rows are hidden cannot be seen: SUBTOTAL(10x) and some options of AGGREGATE hang on it. */
function skipsHiddenRows(name: string, args: readonly Expression[]): boolean {
  const option = name === 'SUBTOTAL' ? args[0] : name === 'AGGREGATE' ? args[1] : undefined;
  if (option === undefined) return false;
  if (option.depends !== 0 || option.refer !== null) return true;
  const value = single(option.run({ row: 0, column: 0, locals: [] }));
  if (typeof value !== 'number') return false;
  return name === 'SUBTOTAL' ? value > 100 : value % 2 === 1;
}
