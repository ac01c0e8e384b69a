import type { CellValue } from '../../sheet/cellValue';
import { numeric, type FunctionTable, type ScalarDef } from '../functionDef';
import { DIV0, NUM } from '../value';

export const TRIGONOMETRY_FUNCTIONS: FunctionTable = {
  SIN: numeric(1, 1, Math.sin),
  COS: numeric(1, 1, Math.cos),
  TAN: numeric(1, 1, Math.tan),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: numeric(1, 1, Math.atan),
  ATAN2: numeric(2, 2, (x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  ASINH: of(Math.asinh),
  ACOSH: of(Math.acosh),
  ATANH: of(Math.atanh),
  SEC: of((x) => 1 / Math.cos(x)),
  SECH: of((x) => 1 / Math.cosh(x)),
  CSC: inverse(Math.sin),
  CSCH: inverse(Math.sinh),
  COT: inverse(Math.tan),
  COTH: inverse(Math.tanh),
  ACOT: of((x) => Math.PI / 2 - Math.atan(x)),
  ACOTH: of((x) => (Math.abs(x) <= 1 ? NaN : Math.log((x + 1) / (x - 1)) / 2)),
  RADIANS: numeric(1, 1, (x) => (x * Math.PI) / 180),
  DEGREES: numeric(1, 1, (x) => (x * 180) / Math.PI),
};

/** What is no number is #NUM!. */
function of(call: (x: number) => number): ScalarDef {
  return numeric(1, 1, call);
}

function inverse(call: (x: number) => number): ScalarDef {
  return numeric(1, 1, (x): CellValue => {
    const below = call(x);
    if (below === 0) return DIV0;
    return Number.isNaN(below) ? NUM : 1 / below;
  });
}
