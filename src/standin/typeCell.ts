import type { CellValue } from '../sheet/cellValue';

/** Starts that the component reads as something else than a text: numbers, dates, amounts, formulas, errors. */
const READ_AS_MORE = /^[\s\d=+\-@'#.($€£]|^(?:true|false)$/i;

/** What a person types to get this value: an apostrophe keeps a text a text. */
export function typeCell(value: Exclude<CellValue, null>): string {
  if (typeof value === 'string') return READ_AS_MORE.test(value) ? `'${value}` : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}
