import type { CellValue } from './cellValue';
import { isCellError } from './cellValue';
import { classifyNumberFormat } from './classifyNumberFormat';
import type { ColumnType } from './snapshot';

type Counted = Exclude<ColumnType, 'mixed' | 'empty'>;

/** Share of the non-blank cells that one type must have. */
const MOST = 4 / 5;

/** True for a cell that shows nothing: blank, or a formula that returned empty text. */
export function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

/** The type of one cell, null for blanks and errors. */
export function typeCell(value: CellValue, format: string | null): Counted | null {
  if (isBlank(value) || isCellError(value)) return null;
  if (typeof value === 'number') return classifyNumberFormat(format);
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

/**
 * What a column mostly holds. Errors count as cells without a type. Plain numbers among percents make it
 * 'number' when neither alone reaches four fifths but both together do.
 */
export function typeColumn(
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): ColumnType {
  const counts = new Map<Counted, number>();
  let filled = 0;
  for (const [row, value] of values.entries()) {
    if (isBlank(value)) continue;
    filled += 1;
    const type = typeCell(value, formats[row] ?? null);
    if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (filled === 0) return 'empty';
  for (const [type, count] of counts) if (count >= filled * MOST) return type;
  const numeric = (counts.get('number') ?? 0) + (counts.get('percent') ?? 0);
  return numeric >= filled * MOST ? 'number' : 'mixed';
}
