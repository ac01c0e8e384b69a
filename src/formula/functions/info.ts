import { toNumber } from '../coerce';
import { inspect, lazy, scalar, type FunctionTable, type ScalarDef } from '../functionDef';
import { isError, NA, RangeValue, VALUE } from '../value';

const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const INFO_FUNCTIONS: FunctionTable = {
  ISNUMBER: inspect((v) => typeof v === 'number'),
  ISTEXT: inspect((v) => typeof v === 'string'),
  ISNONTEXT: inspect((v) => typeof v !== 'string'),
  ISLOGICAL: inspect((v) => typeof v === 'boolean'),
  ISBLANK: inspect((v) => v === null),
  ISERROR: inspect((v) => isError(v)),
  ISERR: inspect((v) => isError(v) && v.error !== '#N/A'),
  ISNA: inspect((v) => isError(v) && v.error === '#N/A'),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: lazy(1, 1, ([arg], frame) => {
    return arg !== undefined && (arg.refer !== null || arg.run(frame) instanceof RangeValue);
  }),
  NA: scalar(0, 0, () => NA),
  'ERROR.TYPE': inspect((v) => {
    const place = isError(v) ? ERROR_TYPES.indexOf(v.error) : -1;
    return place < 0 ? NA : place + 1;
  }),
  TYPE: inspect((v) => {
    if (isError(v)) return 16;
    if (typeof v === 'string') return 2;
    return typeof v === 'boolean' ? 4 : 1;
  }),
  N: inspect((v) => {
    if (isError(v) || typeof v === 'number') return v;
    return v === true ? 1 : 0;
  }),
  T: inspect((v) => (isError(v) || typeof v === 'string' ? v : '')),
};

/** Blank counts as 0, a boolean is #VALUE!, numeric text is taken. */
function parity(remainder: number): ScalarDef {
  return scalar(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    const number = toNumber(value);
    return typeof number === 'number' ? Math.abs(Math.trunc(number)) % 2 === remainder : number;
  });
}
