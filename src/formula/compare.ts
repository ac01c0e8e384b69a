import type { CellValue } from '../sheet/cellValue';

const COLLATOR = new Intl.Collator('en', { sensitivity: 'accent' });

/** A number with the 15 digits that Excel compares. */
export function round15(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A number cut to the 15 digits that criteria and lookups match on. */
export function digits15(value: number): number {
  const isExact = Number.isInteger(value) && Math.abs(value) < 1e15;
  return isExact ? value : Number(value.toPrecision(15));
}

/**
 * Excel's order: number < text < boolean, text without case; blank takes the other side's type.
 * Negative, 0 or positive; errors must be dealt with before.
 */
export function compareValues(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return compareNumbers(left, right);
  }
  const a = fillBlank(left, right);
  const b = fillBlank(right, left);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Order to 15 digits: negative, 0 or positive. */
export function compareNumbers(a: number, b: number): number {
  const difference = a - b;
  // Numbers of the same 15 digits lie closer; rounding costs more than all the rest of a comparison.
  const isClear = Math.abs(difference) > 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  return isClear || difference === 0 ? difference : round15(a) - round15(b);
}

/** Equality as `=` sees it: text without case, numbers to 15 digits, never across types. */
export function equalValues(left: CellValue, right: CellValue): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    return sameText(left, right);
  }
  return compareValues(left, right) === 0;
}

/** Equality of two texts without case. */
export function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  // Most pairs differ in a plain letter, which needs no copy in lower case.
  for (let i = 0; i < a.length; i++) {
    const p = lowerCode(a.charCodeAt(i));
    const q = lowerCode(b.charCodeAt(i));
    if (p === q) continue;
    return p >= 128 && q >= 128 && fold(a) === fold(b);
  }
  return true;
}

function lowerCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Lower case for comparisons. */
export function fold(text: string): string {
  return text.toLowerCase();
}

function compareTexts(a: string, b: string): number {
  const p = fold(a);
  const q = fold(b);
  if (p === q) return 0;
  const order = COLLATOR.compare(withoutMarks(p), withoutMarks(q));
  return order || p.length - q.length || COLLATOR.compare(p, q) || (p < q ? -1 : 1);
}

/**
 * Hyphens and apostrophes do not count, but of two texts that are else the same the one with a hyphen comes last
 * (support.microsoft.com, "Sort data in a range or table", sort order).
 */
function withoutMarks(text: string): string {
  return /[-']/.test(text) ? text.replace(/[-']/g, '') : text;
}

function fillBlank(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
