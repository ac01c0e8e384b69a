import type { CellError, CellValue } from '../../sheet/cellValue';
import { toNumber, toText, toBoolean } from '../coerce';
import { fold } from '../compare';
import { hasWildcard, wildcardPattern } from '../criterion';
import { eager, numeric, scalar, textual, type FunctionTable, type LazyDef } from '../functionDef';
import { cellsOf, isError, NA, single, VALUE } from '../value';
import { formatValue } from './formatValue';

/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767;

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: textual((text) => text.length),
  TRIM: textual((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: textual((text) => text.toUpperCase()),
  LOWER: textual((text) => text.toLowerCase()),
  PROPER: textual((text) =>
    text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    }),
  ),
  CLEAN: textual((text) => [...text].filter((letter) => letter >= ' ').join('')),
  CODE: textual((text) => (text === '' ? VALUE : text.charCodeAt(0))),
  UNICODE: textual((text) => text.codePointAt(0) ?? VALUE),
  CHAR: numeric(1, 1, (code) => (code < 1 || code >= 256 ? VALUE : letterOf(code))),
  UNICHAR: numeric(1, 1, (code) => (code < 1 || code >= 0x110000 ? VALUE : letterOf(code))),
  LEFT: scalar(1, 2, (args) => withCounts(args, [1], [1], (text, [n = 1]) => text.slice(0, n))),
  RIGHT: scalar(1, 2, (args) =>
    withCounts(args, [1], [1], (text, [n = 1]) => (n === 0 ? '' : text.slice(-n))),
  ),
  MID: scalar(3, 3, (args) =>
    withCounts(args, [1, 2], [0, 0], (text, [start = 0, n = 0]) =>
      start < 1 ? VALUE : text.slice(start - 1, start - 1 + n),
    ),
  ),
  REPLACE: scalar(4, 4, (args) =>
    withCounts(args, [1, 2], [0, 0], (text, [start = 0, n = 0]) => {
      if (start < 1) return VALUE;
      return text.slice(0, start - 1) + toText(args[3] ?? null) + text.slice(start - 1 + n);
    }),
  ),
  REPT: scalar(2, 2, (args) =>
    withCounts(args, [1], [0], (text, [n = 0]) =>
      text.length * n > LONGEST_TEXT ? VALUE : text.repeat(n),
    ),
  ),
  EXACT: scalar(2, 2, ([a = null, b = null]) => toText(a) === toText(b)),
  FIND: scalar(2, 3, (args) => search(args, findExactly)),
  SEARCH: scalar(2, 3, (args) => search(args, findLoosely)),
  SUBSTITUTE: scalar(3, 4, substitute),
  VALUE: scalar(1, 1, ([value = null]) => (typeof value === 'boolean' ? VALUE : toNumber(value))),
  TEXT: scalar(2, 2, ([value = null, pattern = null]) => formatValue(value, toText(pattern))),
  // Bytes are letters in languages of single bytes.
  LENB: textual((text) => text.length),
  FIXED: scalar(1, 3, ([value = null, places = 2, plain = false]) => {
    const isPlain = toBoolean(plain);
    return isError(isPlain) ? isPlain : printFixed(value, places, isPlain ? '0' : '#,##0', '');
  }),
  DOLLAR: scalar(1, 2, ([value = null, places = 2]) => printFixed(value, places, '#,##0', '$')),
  NUMBERVALUE: scalar(1, 3, ([value = null, point = '.', comma = ',']) =>
    readNumber(toText(value), toText(point).charAt(0), toText(comma).charAt(0)),
  ),
  CONCAT: concatenate(),
  CONCATENATE: concatenate(),
  TEXTJOIN: eager(3, 255, ([separator = '', skip = false, ...values]) => {
    const skipsBlanks = toBoolean(single(skip));
    if (isError(skipsBlanks)) return skipsBlanks;
    const parts: string[] = [];
    for (const value of values) {
      for (const cell of cellsOf(value)) {
        if (isError(cell)) return cell;
        const text = toText(cell);
        if (!(skipsBlanks && text === '')) parts.push(text);
      }
    }
    return parts.join(toText(single(separator)));
  }),
  TEXTBEFORE: scalar(2, 6, (args) => splitAtMark(args, (text, at) => text.slice(0, at))),
  TEXTAFTER: scalar(2, 6, (args) => splitAtMark(args, (text, at, width) => text.slice(at + width))),
};

/** A number as text with so many decimals; negative places round before the point. */
function printFixed(value: CellValue, given: CellValue, whole: string, sign: string): CellValue {
  const number = toNumber(value);
  const places = toNumber(given);
  if (typeof number !== 'number') return number;
  if (typeof places !== 'number') return places;
  const count = Math.trunc(places);
  if (count > 127) return VALUE;
  const scale = Math.pow(10, Math.min(count, 15));
  const rounded = Math.round(Number((Math.abs(number) * scale).toPrecision(15))) / scale;
  const pattern = `${sign}${whole}${count > 0 ? `.${'0'.repeat(count)}` : ''}`;
  const text = formatValue(rounded, pattern);
  if (typeof text !== 'string' || number >= 0 || rounded === 0) return text;
  return sign === '' ? `-${text}` : `(${text})`;
}

/** A number written with other marks for decimals and thousands; each % at the end divides by 100. */
function readNumber(text: string, point: string, comma: string): CellValue {
  if (point === '' || comma === '') return VALUE;
  const bare = text.replace(/\s/g, '');
  const digits = bare.replace(/%+$/, '');
  const [before = '', after, ...rest] = digits.split(point);
  if (rest.length > 0 || after?.includes(comma) === true) return VALUE;
  const plain = `${before.split(comma).join('')}${after === undefined ? '' : `.${after}`}`;
  const value = plain === '' ? 0 : Number(plain);
  return Number.isFinite(value) ? value / Math.pow(100, bare.length - digits.length) : VALUE;
}

function letterOf(code: number): string {
  return String.fromCodePoint(Math.trunc(code));
}

/** A whole number that counts letters; negative is #VALUE!. */
function toCount(value: CellValue): number | CellError {
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return number < 0 ? VALUE : Math.trunc(number);
}

/** Calls with the first argument as text and the arguments at `places` as counts, `defaults` where left out. */
function withCounts(
  args: readonly CellValue[],
  places: readonly number[],
  defaults: readonly number[],
  call: (text: string, counts: readonly number[]) => CellValue,
): CellValue {
  const counts: number[] = [];
  for (const [i, place] of places.entries()) {
    const arg = args[place];
    const count = arg === undefined ? (defaults[i] ?? 0) : toCount(arg);
    if (typeof count !== 'number') return count;
    counts.push(count);
  }
  return call(toText(args[0] ?? null), counts);
}

function search(
  args: readonly CellValue[],
  find: (text: string, wanted: string, from: number) => number,
): CellValue {
  const [wanted = null, value = null, start = 1] = args;
  const from = toCount(start);
  if (typeof from !== 'number') return from;
  const text = toText(value);
  if (from < 1 || from > text.length + 1) return VALUE;
  const at = find(text, toText(wanted), from - 1);
  return at < 0 ? VALUE : at + 1;
}

function findExactly(text: string, wanted: string, from: number): number {
  return text.indexOf(wanted, from);
}

function findLoosely(text: string, wanted: string, from: number): number {
  if (wanted === '') return from;
  if (!hasWildcard(wanted)) return fold(text).indexOf(fold(wanted), from);
  const match = wildcardPattern(wanted, false).exec(text.slice(from));
  return match === null ? -1 : match.index + from;
}

function substitute(args: readonly CellValue[]): CellValue {
  const [value = null, before = null, after = null, which] = args;
  const text = toText(value);
  const wanted = toText(before);
  if (wanted === '') return text;
  if (which === undefined) return text.split(wanted).join(toText(after));
  const count = toCount(which);
  if (typeof count !== 'number' || count < 1) return VALUE;
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + toText(after) + text.slice(at + wanted.length);
}

function concatenate(): LazyDef {
  return eager(1, 255, (values) => {
    let text = '';
    for (const value of values) {
      for (const cell of cellsOf(value)) {
        if (isError(cell)) return cell;
        text += toText(cell);
      }
    }
    return text;
  });
}

/** TEXTBEFORE and TEXTAFTER: text, mark, which one (negative from the end), without case, the end as mark, else. */
function splitAtMark(
  args: readonly CellValue[],
  part: (text: string, at: number, width: number) => string,
): CellValue {
  const [value = null, given = null, place, loose = null, toEnd = null, otherwise = NA] = args;
  const which = toNumber(place ?? 1);
  const looseNumber = toNumber(loose);
  const endNumber = toNumber(toEnd);
  if (isError(which)) return which;
  if (isError(looseNumber)) return looseNumber;
  if (isError(endNumber)) return endNumber;
  const text = toText(value);
  const mark = toText(given);
  const n = Math.trunc(which);
  if (n === 0) return VALUE;
  const places = placesOf(
    looseNumber !== 0 ? fold(text) : text,
    looseNumber !== 0 ? fold(mark) : mark,
  );
  const at = n > 0 ? places[n - 1] : places[places.length + n];
  if (at !== undefined) return part(text, at, mark.length);
  const isNextAfterLast = Math.abs(n) === places.length + 1;
  if (endNumber !== 0 && isNextAfterLast) return part(text, n > 0 ? text.length : 0, 0);
  return otherwise;
}

function placesOf(text: string, mark: string): readonly number[] {
  if (mark === '') return [0];
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length))
    places.push(at);
  return places;
}
