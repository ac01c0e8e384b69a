import { isCellError, type CellValue } from '../../sheet/cellValue';
import type { FormulaWords } from '../../rule/words/localFormula';
import type { Column } from '../../sheet/snapshot';

const DAY = 86_400_000;
/** 1970-01-01 as a serial of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** What a cell's value is written with. */
export interface CellWords {
  /** Whose numbers and dates. */
  readonly figures: { readonly language: string };
  /** Truth values and errors. */
  readonly formulas: FormulaWords;
}

/** A cell's value as this person reads it; not the sheet's own number format. */
export function showCell(value: CellValue, column: Column | undefined, words: CellWords): string {
  if (value === null) return '';
  if (isCellError(value)) return words.formulas.value(value.error);
  if (typeof value === 'boolean') return words.formulas.value(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return value;
  const { language } = words.figures;
  const date = new Date((value - UNIX_EPOCH) * DAY);
  switch (column?.type) {
    case 'date':
      return Number.isNaN(date.getTime()) ? String(value) : writeDay(date, language);
    case 'time':
      return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(11, 16);
    case 'percent':
      return value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
    default:
      return value.toLocaleString(language, { maximumFractionDigits: 2 });
  }
}

/** "22.11.2026", "11/22/2026". */
function writeDay(date: Date, language: string): string {
  return date.toLocaleDateString(language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });
}
