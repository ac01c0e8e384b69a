import type { CellValue } from '../../sheet/cellValue';
import { numeric, scalar, strictNumeric, type FunctionTable, type ScalarDef } from '../functionDef';
import { power } from '../operators';
import { DIV0, NUM } from '../value';

export const MATH_FUNCTIONS: FunctionTable = {
  ROUND: rounding(2, Math.round),
  ROUNDUP: rounding(2, Math.ceil),
  ROUNDDOWN: rounding(2, Math.floor),
  TRUNC: rounding(1, Math.floor),
  INT: numeric(1, 1, Math.floor),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  SQRT: numeric(1, 1, (x) => (x < 0 ? NUM : Math.sqrt(x))),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, (x) => (x <= 0 ? NUM : Math.log(x))),
  LOG10: numeric(1, 1, (x) => (x <= 0 ? NUM : Math.log10(x))),
  LOG: numeric(1, 2, logarithm, [0, 10]),
  PI: scalar(0, 0, () => Math.PI),
  MOD: numeric(2, 2, modulo),
  POWER: numeric(2, 2, power),
  QUOTIENT: strictNumeric(2, 2, (x, y) => (y === 0 ? DIV0 : Math.trunc(x / y))),
  CEILING: numeric(2, 2, (x, step) => {
    if (x > 0 && step < 0) return NUM;
    return step === 0 ? 0 : Math.ceil(steps(x, step)) * step;
  }),
  FLOOR: numeric(2, 2, (x, step) => {
    if (x > 0 && step < 0) return NUM;
    if (step === 0) return x === 0 ? 0 : DIV0;
    return Math.floor(steps(x, step)) * step;
  }),
  'CEILING.MATH': toMultiple(Math.ceil, Math.floor),
  'FLOOR.MATH': toMultiple(Math.floor, Math.ceil),
  MROUND: strictNumeric(2, 2, (x, step) => {
    if (step === 0) return 0;
    if (x * step < 0) return NUM;
    return Math.sign(x) * Math.round(steps(Math.abs(x), Math.abs(step))) * Math.abs(step);
  }),
  EVEN: numeric(1, 1, (x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: numeric(1, 1, (x) => {
    return x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) - 1) / 2) * 2 + 1);
  }),
  SQRTPI: strictNumeric(1, 1, (x) => (x < 0 ? NUM : Math.sqrt(x * Math.PI))),
  'CEILING.PRECISE': precise(Math.ceil),
  'ISO.CEILING': precise(Math.ceil),
  'FLOOR.PRECISE': precise(Math.floor),
};

/** Rounds away from zero, towards it, or to the nearest, without the noise of binary fractions. */
function rounding(least: number, round: (x: number) => number): ScalarDef {
  return numeric(least, 2, (x, digits) => {
    const scale = Math.pow(10, Math.trunc(digits));
    // No number has so many digits behind its point.
    if (digits > 0 && !Number.isFinite(x * scale)) return x;
    return (Math.sign(x) * round(Number((Math.abs(x) * scale).toPrecision(15)))) / scale;
  });
}

function steps(x: number, step: number): number {
  return Number((x / step).toPrecision(15));
}

function logarithm(x: number, base: number): CellValue {
  if (x <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  return base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base);
}

function modulo(x: number, y: number): CellValue {
  if (y === 0) return DIV0;
  const rest = x - y * Math.floor(x / y);
  return Math.abs(rest) < 1e-15 * Math.abs(x) ? 0 : rest;
}

/** The third argument, when not 0, turns the direction round for negative numbers. */
function toMultiple(direct: (x: number) => number, turned: (x: number) => number): ScalarDef {
  return numeric(
    1,
    3,
    (x, step, mode) => {
      if (step === 0) return 0;
      const size = Math.abs(step);
      return (x < 0 && mode !== 0 ? turned : direct)(steps(x, size)) * size;
    },
    [0, 1, 0],
  );
}

/** To a multiple of the step's size, the sign of which does not matter. */
function precise(round: (x: number) => number): ScalarDef {
  const call = (x: number, step: number): CellValue =>
    step === 0 ? 0 : round(steps(x, Math.abs(step))) * Math.abs(step);
  return numeric(1, 2, call, [0, 1]);
}
