import type { CellError } from '../sheet/cellValue';
import type { CompileContext } from './compileContext';
import { isExcelFunction } from './excelFunctionNames';
import { scalarByRow } from './computeByRow';
import {
  computed,
  joinInputs,
  ON_NOTHING,
  type Environment,
  type Expression,
  type Frame,
} from './expression';
import type { LazyDef, ScalarDef } from './functionDef';
import { findFunction } from './functions/functionTable';
import { liftScalar } from './liftScalar';
import { memoise } from './memoise';
import { finite } from './operators';
import { countFrom1904 } from './shiftEpoch';
import { isError, isMatrix, NAME, RangeValue, single, type Value } from './value';

/** A call of a named function. */
export function compileCall(
  name: string,
  args: readonly Expression[],
  context: CompileContext,
): Expression {
  const upper = name.toUpperCase();
  const known = findFunction(upper);
  const found = known !== null && context.countsFrom1904 ? countFrom1904(upper, known) : known;
  if (found === null) {
    if (!context.noAddedFunctions || isExcelFunction(upper)) return context.unknown(upper);
    return computed(ON_NOTHING, () => NAME);
  }
  if (args.length < found.least || args.length > found.most) return context.wrongCount(upper);
  if (skipsHiddenRows(upper, args)) return context.unknown(upper);
  return found.kind === 'scalar'
    ? memoise(callScalar(found, args, upper, context))
    : callLazy(found, args, context);
}

function dependsOf(args: readonly Expression[]): number {
  return args.reduce((all, one) => all | one.depends, 0);
}

function isHeavy(args: readonly Expression[]): boolean {
  return args.some(({ heavy }) => heavy);
}

function callLazy(def: LazyDef, args: readonly Expression[], context: CompileContext): Expression {
  const { environment } = context;
  const metered = args.map((arg) => meterArrays(arg, environment));
  const own = def.depends(args);
  const call = computed(
    dependsOf(args) | own,
    meterResult((frame) => settle(def.call(metered, frame, environment)), environment),
    {
      inputs: own === ON_NOTHING ? inputsOf(def, args) : null,
      heavy: isHeavy(args),
      byRow: def.byRow?.(args, (values) => callOnValues(def, values, environment)) ?? null,
    },
  );
  const keepsItself = def.keepsItself === true && call.depends !== ON_NOTHING;
  const kept = memoise(keepsItself ? { ...call, heavy: false } : call);
  // What reads ranges is kept, and a reference picked anew for each cell would undo that.
  const { lend } = def;
  return lend === undefined || call.heavy ? kept : { ...kept, lend: (frame) => lend(args, frame) };
}

function inputsOf(def: LazyDef, args: readonly Expression[]): readonly Expression[] | null {
  const takesPlace = (arg: Expression, i: number): boolean =>
    arg.refer !== null && arg.depends !== ON_NOTHING && def.takesPlace(i);
  return args.some(takesPlace) ? null : joinInputs(args);
}

const NOWHERE: Frame = { row: 0, column: 0, locals: [] };

function callOnValues(def: LazyDef, values: readonly Value[], environment: Environment): Value {
  const args = values.map((value) => computed(ON_NOTHING, () => value));
  return settle(def.call(args, NOWHERE, environment));
}

/** No cell holds a number that is too large: it is #NUM!, whichever function gives it. */
function settle<T extends Value>(value: T): T | number | CellError {
  return typeof value === 'number' ? finite(value) : value;
}

/** Arrays in memory are read without a sheet, so that their elements are counted as they are handed over. */
function meterArrays(arg: Expression, environment: Environment): Expression {
  if (!arg.heavy || arg.refer !== null) return arg;
  return { ...arg, run: meterResult(arg.run, environment) };
}

function meterResult(run: (frame: Frame) => Value, { work }: Environment) {
  return (frame: Frame): Value => {
    const value = run(frame);
    if (isMatrix(value) && !(value instanceof RangeValue)) work.spend(value.rows * value.columns);
    return value;
  };
}

function callScalar(
  def: ScalarDef,
  args: readonly Expression[],
  name: string,
  { environment }: CompileContext,
): Expression {
  const settled: ScalarDef['call'] = (values) => settle(def.call(values));
  const lift = (values: readonly Value[]): Value => {
    if (values.some(isMatrix))
      return liftScalar(settled, values, def.takesErrors, environment.work);
    if (!def.takesErrors) for (const value of values) if (isError(value)) return value;
    return settled(values.map(single));
  };
  const run = (frame: Frame): Value => lift(args.map((arg) => arg.run(frame)));
  const neverFails = def.takesErrors && name.startsWith('IS');
  return computed(dependsOf(args), run, {
    inputs: joinInputs(args),
    heavy: isHeavy(args),
    byRow: scalarByRow(args, lift, neverFails),
  });
}

/** Whether rows are hidden cannot be seen: SUBTOTAL(10x) and some options of AGGREGATE hang on it. */
function skipsHiddenRows(name: string, args: readonly Expression[]): boolean {
  const option = name === 'SUBTOTAL' ? args[0] : name === 'AGGREGATE' ? args[1] : undefined;
  if (option === undefined) return false;
  if (option.depends !== 0 || option.refer !== null) return true;
  const value = single(option.run(NOWHERE));
  if (typeof value !== 'number') return false;
  return name === 'SUBTOTAL' ? value > 100 : value % 2 === 1;
}
