import type { CellValue } from '../../sheet/cellValue';
import { referTo } from '../expression';
import { lazy, numberArgument, numeric, strictNumeric, type FunctionTable } from '../functionDef';
import { DIV0, isError, NUM } from '../value';
import { collectNumbers } from './aggregate';

/** Payments are what goes out; `type` 1 pays at the start of a period. */
export const FINANCE_FUNCTIONS: FunctionTable = {
  PMT: numeric(3, 5, (rate, periods, present, future, type) => {
    if (periods === 0) return NUM;
    if (rate === 0) return -(present + future) / periods;
    const growth = Math.pow(1 + rate, periods);
    return (-rate * (present * growth + future)) / ((growth - 1) * startFactor(rate, type));
  }),
  FV: numeric(3, 5, (rate, periods, payment, present, type) => {
    if (rate === 0) return -(present + payment * periods);
    const growth = Math.pow(1 + rate, periods);
    return -(present * growth + (payment * startFactor(rate, type) * (growth - 1)) / rate);
  }),
  PV: numeric(3, 5, (rate, periods, payment, future, type) => {
    if (rate === 0) return -(future + payment * periods);
    const growth = Math.pow(1 + rate, periods);
    return -(future + (payment * startFactor(rate, type) * (growth - 1)) / rate) / growth;
  }),
  NPER: numeric(3, 5, (rate, payment, present, future, type) => {
    if (rate === 0) return payment === 0 ? NUM : -(present + future) / payment;
    const each = payment * startFactor(rate, type);
    return Math.log((each - future * rate) / (each + present * rate)) / Math.log(1 + rate);
  }),
  NPV: lazy(2, 255, (args, frame) => {
    const rate = numberArgument(args, 0, frame, 0);
    if (typeof rate !== 'number') return rate;
    const values = collectNumbers(args.slice(1).map((arg) => referTo(arg, frame)));
    if (isError(values)) return values;
    if (rate === -1) return DIV0;
    return values.reduce((sum, x, i) => sum + x / Math.pow(1 + rate, i + 1), 0);
  }),
  SLN: numeric(3, 3, (cost, salvage, life) => (life === 0 ? DIV0 : (cost - salvage) / life)),
  SYD: numeric(4, 4, (cost, salvage, life, period) => {
    if (life <= 0 || period <= 0 || period > life || salvage < 0) return NUM;
    return ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1));
  }),
  EFFECT: strictNumeric(2, 2, (nominal, periods) => {
    const n = Math.trunc(periods);
    return nominal <= 0 || n < 1 ? NUM : Math.pow(1 + nominal / n, n) - 1;
  }),
  NOMINAL: strictNumeric(2, 2, (effective, periods) => {
    const n = Math.trunc(periods);
    return effective <= 0 || n < 1 ? NUM : n * (Math.pow(1 + effective, 1 / n) - 1);
  }),
  RRI: numeric(3, 3, (periods, present, future): CellValue => {
    if (periods <= 0 || present === 0) return NUM;
    return Math.pow(future / present, 1 / periods) - 1;
  }),
  PDURATION: numeric(3, 3, (rate, present, future) => {
    if (rate <= 0 || present <= 0 || future <= 0) return NUM;
    return (Math.log(future) - Math.log(present)) / Math.log(1 + rate);
  }),
};

function startFactor(rate: number, type: number): number {
  return type === 0 ? 1 : 1 + rate;
}
