import { isCellError, type CellValue } from '../../sheet/cellValue';
import type { Column } from '../../sheet/snapshot';

const DAY = 86_400_000;
/** 1970-01-01 as a serial of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** A cell's value as a person of this language reads it; not the sheet's own number format. */
export function showCell(value: CellValue, column: Column | undefined, language: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const date = new Date((value - UNIX_EPOCH) * DAY);
  switch (column?.type) {
    case 'date':
      return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
    case 'time':
      return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(11, 16);
    case 'percent':
      return value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
    default:
      return value.toLocaleString(language, { maximumFractionDigits: 2 });
  }
}
