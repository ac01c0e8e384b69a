import type { CellError, CellValue } from '../sheet/cellValue';
import { parseDateText } from './parseDateText';
import { VALUE } from './value';

const PLAIN = /^[-+]?\d{1,15}(\.\d{1,15})?$/;
const NUMBER = /^([-+]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?)\s*(%?)$/;
const BRACKETS = /^\((\$?[\d,.]+)\)$/;

/** The number, date or time that a text spells in en-US, as Excel reads it in arithmetic; null when none. */
export function textToNumber(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = NUMBER.exec(trimmed);
  const digits = match?.[2] ?? '';
  if (match && /\d/.test(digits)) {
    const value = Number(digits.replace(/,/g, '')) * (match[1] === '-' ? -1 : 1);
    if (Number.isNaN(value)) return null;
    return match[3] === '%' ? value / 100 : value;
  }
  const bracket = BRACKETS.exec(trimmed);
  if (bracket) {
    const value = Number((bracket[1] ?? '').replace(/[$,]/g, ''));
    return Number.isNaN(value) ? null : -value;
  }
  return parseDateText(trimmed);
}

/** A value as arithmetic takes it: blank is 0, TRUE is 1, numeric text its number, other text #VALUE!. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return textToNumber(value) ?? VALUE;
  return value;
}

/** A value as text functions take it; blank is ''. Errors must be dealt with before. */
export function toText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.error;
}

/** A value as a condition: a number is true unless 0, only the texts TRUE and FALSE count. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') return value;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE;
}

/** A number as the General format writes it when it becomes text: 15 digits at most. */
export function printNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const plain = value.toPrecision(15);
  if (plain.includes('e')) {
    const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
    const power = Number(exponent);
    const digits = mantissa.replace(/\.?0+$/, '');
    return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
