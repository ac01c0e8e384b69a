import type { CellValue } from '../../sheet/cellValue';
import { toBoolean, toNumber } from '../coerce';
import { equalValues } from '../compare';
import { ifByRow, iferrorByRow } from '../computeByRow';
import { referTo, type Expression, type Frame } from '../expression';
import { lazy, scalar, type FunctionTable, type LazyDef } from '../functionDef';
import { liftScalar } from '../liftScalar';
import { cellsOf, isError, isMatrix, isWide, NA, single, VALUE, type Value } from '../value';

export const LOGICAL_FUNCTIONS: FunctionTable = {
  IF: { ...picking(2, 3, chooseBranch), byRow: ifByRow },
  IFS: picking(2, 254, firstTrue),
  SWITCH: picking(3, 254, switchOn),
  CHOOSE: picking(2, 255, chooseByNumber),
  IFERROR: {
    ...lazy(2, 2, (args, frame) => replaceError(args, frame, () => true)),
    byRow: iferrorByRow,
  },
  IFNA: lazy(2, 2, (args, frame) => replaceError(args, frame, (code) => code === '#N/A')),
  AND: fold(true, (all, one) => all && one),
  OR: fold(false, (any, one) => any || one),
  XOR: fold(false, (odd, one) => odd !== one),
  NOT: scalar(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return typeof truth === 'boolean' ? !truth : truth;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
};

/** How the picked argument is taken: as a value, or as a reference where it is one. */
type Take = (args: readonly Expression[], index: number, frame: Frame) => Value;
type Pick = (args: readonly Expression[], frame: Frame, take: Take) => Value;

/** A function that gives one of its arguments; a cell that it gives stays a reference (SUM(IF(TRUE,A1))). */
function picking(least: number, most: number, pick: Pick): LazyDef {
  return {
    ...lazy(least, most, (args, frame) => pick(args, frame, runArgument)),
    lend: (args, frame) => pick(args, frame, lendArgument),
  };
}

function lendArgument(args: readonly Expression[], index: number, frame: Frame): Value {
  const arg = args[index];
  return arg === undefined ? null : referTo(arg, frame);
}

function runArgument(args: readonly Expression[], index: number, frame: Frame): Value {
  return args[index]?.run(frame) ?? null;
}

function chooseBranch(args: readonly Expression[], frame: Frame, take: Take): Value {
  const condition = runArgument(args, 0, frame);
  if (isWide(condition)) {
    const otherwise = args.length > 2 ? runArgument(args, 2, frame) : false;
    return liftScalar(pickBranch, [condition, runArgument(args, 1, frame), otherwise], true);
  }
  const truth = toBoolean(single(condition));
  if (isError(truth)) return truth;
  if (truth) return take(args, 1, frame);
  return args.length > 2 ? take(args, 2, frame) : false;
}

/** A blank that an array IF picks is 0, as a cell that shows it would be. */
function pickBranch([condition = null, yes = null, no = null]: readonly CellValue[]): CellValue {
  const truth = toBoolean(condition);
  if (isError(truth)) return truth;
  return (truth ? yes : no) ?? 0;
}

function firstTrue(args: readonly Expression[], frame: Frame, take: Take): Value {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const truth = toBoolean(single(runArgument(args, i, frame)));
    if (isError(truth)) return truth;
    if (truth) return take(args, i + 1, frame);
  }
  return NA;
}

function switchOn(args: readonly Expression[], frame: Frame, take: Take): Value {
  const wanted = single(runArgument(args, 0, frame));
  if (isError(wanted)) return wanted;
  let i = 1;
  for (; i + 1 < args.length; i += 2) {
    const candidate = single(runArgument(args, i, frame));
    if (isError(candidate)) return candidate;
    if (equalValues(wanted, candidate)) return take(args, i + 1, frame);
  }
  return i < args.length ? take(args, i, frame) : NA;
}

function chooseByNumber(args: readonly Expression[], frame: Frame, take: Take): Value {
  const number = toNumber(single(runArgument(args, 0, frame)));
  if (typeof number !== 'number') return number;
  const index = Math.trunc(number);
  return index < 1 || index >= args.length ? VALUE : take(args, index, frame);
}

function replaceError(
  args: readonly Expression[],
  frame: Frame,
  catches: (code: string) => boolean,
): Value {
  const value = runArgument(args, 0, frame);
  const replace = (one: CellValue, other: CellValue): CellValue =>
    isError(one) && catches(one.error) ? other : one;
  if (isWide(value)) {
    const call = ([one = null, other = null]: readonly CellValue[]) => replace(one, other);
    return liftScalar(call, [value, runArgument(args, 1, frame)], true);
  }
  const one = single(value);
  return isError(one) && catches(one.error) ? runArgument(args, 1, frame) : value;
}

/** Texts and blanks in references are passed over; an argument that is no reference must be a truth value. */
function fold(start: boolean, step: (so: boolean, one: boolean) => boolean): LazyDef {
  return lazy(1, 255, (args, frame) => {
    let result = start;
    let any = false;
    for (const arg of args) {
      const value = referTo(arg, frame);
      const skips = isMatrix(value) || arg.refer !== null;
      for (const one of cellsOf(value)) {
        if (isError(one)) return one;
        if (skips && (typeof one === 'string' || one === null)) continue;
        const truth = toBoolean(one);
        if (isError(truth)) return truth;
        any = true;
        result = step(result, truth);
      }
    }
    return any ? result : VALUE;
  });
}
