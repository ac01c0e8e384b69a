import { parseDate } from '../../src/link/parseDate';
import type { CellValue } from '../../src/sheet/cellValue';
import type { PaperCell } from './paperSet';

/** A cell as Excel would hold it, with its number format. */
export interface ReadCell {
  readonly value: CellValue;
  readonly format: string | null;
}

const READING = { year: 2026, dayFirst: true };

/** The benchmark's cells are texts as they are shown: numbers, "$", % and dates become values, "#ERR" an error. */
export function readPaperCell(cell: PaperCell): ReadCell {
  if (typeof cell !== 'string') return { value: cell, format: null };
  const text = cell.trim();
  if (text === '') return { value: null, format: null };
  if (text.startsWith('#ERR')) return { value: { error: '#VALUE!' }, format: null };
  const number = readNumber(text);
  if (number !== null) return number;
  const date = readDate(text);
  return date === null ? { value: cell, format: null } : { value: date, format: 'yyyy-mm-dd' };
}

function readNumber(text: string): ReadCell | null {
  if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text)) return { value: Number(text), format: null };
  const money = /^(-?)\$(-?[\d,]+(?:\.\d+)?)$/.exec(text);
  if (money !== null) {
    const value = Number(`${money[1] ?? ''}${(money[2] ?? '').replaceAll(',', '')}`);
    return { value, format: '$#,##0.00' };
  }
  const percent = /^(-?[\d,]+(?:\.\d+)?)\s?%$/.exec(text);
  if (percent === null) return null;
  return { value: Number((percent[1] ?? '').replaceAll(',', '')) / 100, format: '0%' };
}

/** Serial of a whole date text ("2020-03-01", "1/3/2020"), or null. */
export function readDate(text: string): number | null {
  if (!/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(text)) return null;
  return parseDate(text, READING)?.serial ?? null;
}

/** A constant of the benchmark's dialect as a value. */
export function readConstant(text: string): CellValue {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  const plain = trimmed.replaceAll(',', '');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  return readNumber(trimmed)?.value ?? readDate(trimmed) ?? text;
}

/** What a cell shows, for comparisons of text. */
export function shownText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return String(value).toLowerCase();
}
