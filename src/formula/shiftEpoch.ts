import type { CellValue } from '../sheet/cellValue';
import { toText } from './coerce';
import { computed, type Expression } from './expression';
import type { FunctionDef, LazyDef, ScalarDef } from './functionDef';
import { isDatePattern } from './functions/formatValue';
import { isMatrix, Matrix, RangeValue, single, type Value } from './value';

/** Days from the first serial of the 1900 system to that of the 1904 system. */
const EPOCH_1904 = 1_462;

interface Dates {
  /** Places of arguments that are dates. */
  readonly args: readonly number[];
  readonly result: boolean;
}

const DATES: Readonly<Record<string, Dates>> = {
  TODAY: { args: [], result: true },
  NOW: { args: [], result: true },
  DATE: { args: [], result: true },
  DATEVALUE: { args: [], result: true },
  YEAR: { args: [0], result: false },
  MONTH: { args: [0], result: false },
  DAY: { args: [0], result: false },
  WEEKDAY: { args: [0], result: false },
  WEEKNUM: { args: [0], result: false },
  ISOWEEKNUM: { args: [0], result: false },
  EDATE: { args: [0], result: true },
  EOMONTH: { args: [0], result: true },
  DAYS360: { args: [0, 1], result: false },
  DATEDIF: { args: [0, 1], result: false },
  YEARFRAC: { args: [0, 1], result: false },
  NETWORKDAYS: { args: [0, 1, 2], result: false },
  'NETWORKDAYS.INTL': { args: [0, 1, 3], result: false },
  WORKDAY: { args: [0, 2], result: true },
  'WORKDAY.INTL': { args: [0, 3], result: true },
};

/** A function over the serials of a workbook that counts days from 1904; all others stay as they are. */
export function countFrom1904(name: string, def: FunctionDef): FunctionDef {
  if (name === 'TEXT' && def.kind === 'scalar') return shiftText(def);
  const dates = Object.hasOwn(DATES, name) ? DATES[name] : undefined;
  if (dates === undefined) return def;
  return def.kind === 'scalar' ? shiftScalar(def, dates) : shiftLazy(def, dates);
}

function shiftText(def: ScalarDef): ScalarDef {
  return {
    ...def,
    call: ([value = null, pattern = null]) =>
      def.call([isDatePattern(toText(pattern)) ? later(value ?? 0) : value, pattern]),
  };
}

function shiftScalar(def: ScalarDef, { args: places, result }: Dates): ScalarDef {
  return {
    ...def,
    call: (args) => {
      const value = def.call(args.map((arg, i) => (places.includes(i) ? later(arg ?? 0) : arg)));
      return result ? shift(value, -EPOCH_1904) : value;
    },
  };
}

function shiftLazy(def: LazyDef, { args: places, result }: Dates): LazyDef {
  return {
    ...def,
    call: (args, frame, environment) => {
      const shifted = args.map((arg, i) => (places.includes(i) ? laterExpression(arg) : arg));
      const value = def.call(shifted, frame, environment);
      return result ? shiftValue(value, -EPOCH_1904) : value;
    },
  };
}

function laterExpression(arg: Expression): Expression {
  return computed(arg.depends, (frame) => shiftValue(arg.run(frame), EPOCH_1904));
}

function shiftValue(value: Value, days: number): Value {
  if (!isMatrix(value)) return shift(single(value), days);
  const rows = value instanceof RangeValue ? value.usedRows : value.rows;
  return new Matrix(rows, value.columns, (r, c) => shift(value.at(r, c), days));
}

function later(value: CellValue): CellValue {
  return shift(value, EPOCH_1904);
}

/** Texts are read as dates of the 1900 system already. */
function shift(value: CellValue, days: number): CellValue {
  return typeof value === 'number' ? value + days : value;
}
