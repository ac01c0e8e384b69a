import type { CellError, CellValue } from '../sheet/cellValue';
import { toNumber, toText } from './coerce';
import type { ByRow, Environment, Expression, Frame } from './expression';
import { single, VALUE, type Value } from './value';

/** A function over single values; matrices are taken element by element. */
export interface ScalarDef {
  readonly kind: 'scalar';
  readonly least: number;
  readonly most: number;
  /** Errors among the arguments are passed on by the caller unless this is set. */
  readonly takesErrors: boolean;
  readonly call: (args: readonly CellValue[]) => CellValue;
}

/** A function that decides itself what to evaluate, and that sees references. */
export interface LazyDef {
  readonly kind: 'lazy';
  readonly least: number;
  readonly most: number;
  /** More than its arguments on which the value depends (ROW() depends on the row). */
  readonly depends: (args: readonly Expression[]) => number;
  readonly call: (args: readonly Expression[], frame: Frame, environment: Environment) => Value;
  /** Arguments of which the place matters, and not only the values. */
  readonly takesPlace: (index: number) => boolean;
  /** True where the function keeps what it needs itself, so that keeping its values costs more than it saves. */
  readonly keepsItself?: boolean;
  /** As `call`, with a reference where the picked argument is one. */
  readonly lend?: (args: readonly Expression[], frame: Frame) => Value;
  /** How the function goes through arrays row by row, where it does. */
  readonly byRow?: (
    args: readonly Expression[],
    lift: (values: readonly Value[]) => Value,
  ) => ByRow | null;
}

export type FunctionDef = ScalarDef | LazyDef;
export type FunctionTable = Readonly<Record<string, FunctionDef>>;

/** A scalar function of `least` to `most` arguments; errors are passed on before it is called. */
export function scalar(
  least: number,
  most: number,
  call: (args: readonly CellValue[]) => CellValue,
): ScalarDef {
  return { kind: 'scalar', least, most, takesErrors: false, call };
}

/** A scalar function of one argument that looks at errors too. */
export function inspect(call: (value: CellValue) => CellValue): ScalarDef {
  return {
    kind: 'scalar',
    least: 1,
    most: 1,
    takesErrors: true,
    call: (args) => call(args[0] ?? null),
  };
}

/** A lazy function. */
export function lazy(least: number, most: number, call: LazyDef['call']): LazyDef {
  return { kind: 'lazy', least, most, depends: () => 0, call, takesPlace: () => false };
}

/** A function that gets its arguments evaluated, matrices as they are. */
export function eager(
  least: number,
  most: number,
  call: (values: readonly Value[], environment: Environment) => Value,
): LazyDef {
  return lazy(least, most, (args, frame, environment) =>
    call(
      args.map((arg) => arg.run(frame)),
      environment,
    ),
  );
}

/** A scalar function of numbers; a missing argument is taken from `defaults`. */
export function numeric(
  least: number,
  most: number,
  call: (...numbers: number[]) => CellValue,
  defaults: readonly number[] = [],
): ScalarDef {
  return scalar(least, most, (args) => {
    const numbers: number[] = [];
    for (let i = 0; i < most; i++) {
      const arg = args[i];
      const number = arg === undefined ? (defaults[i] ?? 0) : toNumber(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    return call(...numbers);
  });
}

/**
 * `numeric` for a function of the former Analysis ToolPak, which takes no truth value for a number: #VALUE!.
 * (Excel 2003 shipped them as an add-in, whose arguments were checked by type.)
 */
export function strictNumeric(...given: Parameters<typeof numeric>): ScalarDef {
  const def = numeric(...given);
  const call = (args: readonly CellValue[]): CellValue =>
    args.some((arg) => typeof arg === 'boolean') ? VALUE : def.call(args);
  return { ...def, call };
}

/** A scalar function of one text. */
export function textual(call: (text: string) => CellValue): ScalarDef {
  return scalar(1, 1, (args) => call(toText(args[0] ?? null)));
}

/** An argument as one number: `missing` where it is left out. */
export function numberArgument(
  args: readonly Expression[],
  index: number,
  frame: Frame,
  missing: number,
): number | CellError {
  const arg = args[index];
  return arg === undefined ? missing : toNumber(single(arg.run(frame)));
}
