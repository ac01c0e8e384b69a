import { format } from 'numfmt';
import type { CellValue } from '../../sheet/cellValue';
import { textToNumber, toText } from '../coerce';
import { VALUE } from '../value';

/** Codes of a date or time outside quotes and escapes. */
const DATE_CODE = /[ymdhs]/i;

/** What TEXT() writes: the value through an en-US number format. */
export function formatValue(value: CellValue, pattern: string): CellValue {
  if (typeof value === 'boolean') return toText(value);
  if (pattern === '') return '';
  const number = typeof value === 'string' ? textToNumber(value) : (value ?? 0);
  if (typeof number !== 'number' && number !== null) return number;
  if (number !== null && /^(general|@)$/i.test(pattern)) return toText(number);
  if (number !== null && number < 0 && isDatePattern(pattern)) return VALUE;
  try {
    return format(pattern, number ?? value, { locale: 'en-US' });
  } catch {
    return VALUE;
  }
}

/** True for a number format that shows a date or time. */
export function isDatePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\./g, '').replace(/general/gi, '');
  return DATE_CODE.test(bare);
}
