import type { CellError, CellValue } from '../../sheet/cellValue';
import { toNumber, toText } from '../coerce';
import type { Expression, Frame } from '../expression';
import {
  lazy,
  numeric,
  scalar,
  strictNumeric,
  textual,
  type FunctionTable,
  type LazyDef,
  type ScalarDef,
} from '../functionDef';
import { cellsOf, isError, NUM, VALUE, type Value } from '../value';

export const WHOLE_NUMBER_FUNCTIONS: FunctionTable = {
  GCD: folding(greatestDivisor, 0),
  LCM: folding((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b), 1),
  MULTINOMIAL: overAll((numbers) => {
    const whole = numbers.map(Math.trunc);
    const total = whole.reduce((sum, n) => sum + n, 0);
    return Math.round(whole.reduce((left, n) => left / factorial(n), factorial(total)));
  }),
  FACT: numeric(1, 1, (x) => (x < 0 ? NUM : factorial(Math.trunc(x)))),
  FACTDOUBLE: strictNumeric(1, 1, (x) => (x <= -2 ? NUM : factorial(Math.trunc(x), 2))),
  COMBIN: numeric(2, 2, (n, k) => combinations(Math.trunc(n), Math.trunc(k))),
  COMBINA: numeric(2, 2, (given, taken) => {
    const n = Math.trunc(given);
    const k = Math.trunc(taken);
    if (n < 0 || k < 0) return NUM;
    return n === 0 ? (k === 0 ? 1 : NUM) : combinations(n + k - 1, k);
  }),
  PERMUT: numeric(2, 2, (given, taken) => {
    const n = Math.trunc(given);
    const k = Math.trunc(taken);
    if (n <= 0 || k < 0 || n < k) return NUM;
    let product = 1;
    for (let i = 0; i < k && product < Infinity; i++) product *= n - i;
    return product;
  }),
  PERMUTATIONA: numeric(2, 2, (n, k) =>
    n < 0 || k < 0 ? NUM : Math.pow(Math.trunc(n), Math.trunc(k)),
  ),
  BITAND: bits((a, b) => a & b),
  BITOR: bits((a, b) => a | b),
  BITXOR: bits((a, b) => a ^ b),
  DELTA: strictNumeric(1, 2, (a, b) => (a === b ? 1 : 0), [0, 0]),
  GESTEP: strictNumeric(1, 2, (x, step) => (x >= step ? 1 : 0), [0, 0]),
  BASE: numeric(2, 3, toBase, [0, 10, 0]),
  DECIMAL: scalar(2, 2, ([text = null, radix = null]) => {
    const base = toNumber(radix);
    if (typeof base !== 'number') return base;
    return base < 2 || base > 36 ? NUM : fromDigits(toText(text).trim(), Math.trunc(base), 255);
  }),
  ARABIC: textual(fromRoman),
  BIN2DEC: signed(2),
  OCT2DEC: signed(8),
  HEX2DEC: signed(16),
  DEC2BIN: digits(2, 512),
  DEC2OCT: digits(8, 2 ** 29),
  DEC2HEX: digits(16, 2 ** 39),
};

function overAll(call: (numbers: readonly number[]) => CellValue): LazyDef {
  return lazy(1, 255, (args: readonly Expression[], frame: Frame) => {
    const numbers = strictNumbers(args.map((arg) => arg.run(frame)));
    if (isError(numbers)) return numbers;
    return numbers.some((x) => x < 0) ? NUM : call(numbers);
  });
}

/** All numbers, those in texts too; blanks are passed over, another text or a truth value is #VALUE!. */
function strictNumbers(values: readonly Value[]): number[] | CellError {
  const numbers: number[] = [];
  for (const one of values.flatMap((value) => [...cellsOf(value)])) {
    if (one === null) continue;
    const number = typeof one === 'boolean' ? VALUE : toNumber(one);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  return numbers;
}

function folding(step: (a: number, b: number) => number, start: number): LazyDef {
  return overAll((numbers) => numbers.map(Math.trunc).reduce(step, start));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function factorial(n: number, step = 1): number {
  let product = 1;
  for (let i = n; i > 1 && product < Infinity; i -= step) product *= i;
  return product;
}

function combinations(n: number, k: number): CellValue {
  if (n < 0 || k < 0 || k > n) return NUM;
  const fewer = Math.min(k, n - k);
  let result = 1;
  for (let i = 1; i <= fewer && result < Infinity; i++) result = (result * (n - fewer + i)) / i;
  return Math.round(result);
}

function bits(operate: (a: bigint, b: bigint) => bigint): ScalarDef {
  return numeric(2, 2, (a, b) => {
    const valid = Number.isInteger(a) && Number.isInteger(b) && Math.min(a, b) >= 0;
    return valid && Math.max(a, b) < 2 ** 48 ? Number(operate(BigInt(a), BigInt(b))) : NUM;
  });
}

function toBase(x: number, radix: number, length: number): CellValue {
  const base = Math.trunc(radix);
  if (x < 0 || x >= 2 ** 53 || base < 2 || base > 36 || length < 0 || length > 255) return NUM;
  return Math.trunc(x).toString(base).toUpperCase().padStart(Math.trunc(length), '0');
}

/** Digits of a base as a number; '' is 0. */
function fromDigits(text: string, base: number, longest: number): CellValue {
  if (text.length > longest) return NUM;
  let value = 0;
  for (const letter of text.toLowerCase()) {
    const digit = parseInt(letter, 36);
    if (Number.isNaN(digit) || digit >= base) return NUM;
    value = value * base + digit;
  }
  return value;
}

/** Ten digits, of which a full ten with the highest bit set are negative. */
function signed(base: number): ScalarDef {
  return scalar(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    const number = fromDigits(toText(value), base, 10);
    if (typeof number !== 'number') return number;
    const all = base === 2 ? 2 ** 10 : base === 8 ? 2 ** 30 : 2 ** 40;
    return number >= all / 2 ? number - all : number;
  });
}

/** Most digits that DEC2BIN and the like write. */
const MOST_PLACES = 10;

function digits(base: number, limit: number): ScalarDef {
  return strictNumeric(
    1,
    2,
    (x, places) => {
      const whole = Math.trunc(x);
      if (whole < -limit || whole >= limit || places < 0 || places > MOST_PLACES) return NUM;
      const text = (whole < 0 ? whole + 2 * limit : whole).toString(base).toUpperCase();
      if (whole < 0 || places === 0) return text;
      return text.length > places ? NUM : text.padStart(Math.trunc(places), '0');
    },
    [0, 0],
  );
}

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

function fromRoman(text: string): CellValue {
  const letters = text.trim().toUpperCase();
  const isNegative = letters.startsWith('-');
  const values = [...letters.replace(/^-/, '')].map((letter) => ROMAN[letter] ?? NaN);
  if (values.some(Number.isNaN)) return VALUE;
  const total = values.reduce((sum, value, i) => {
    return sum + (value < (values[i + 1] ?? 0) ? -value : value);
  }, 0);
  return isNegative ? -total : total;
}
