/** What a number means to its reader. */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'time';

const LITERALS = /"[^"]*"|\\.|_.|\*./g;
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * What a cell's number means by its number format (ECMA-376 18.8.30): '0%' is a percent, 'dd mmm yyyy hh:mm' a date,
 * '[h]:mm' a time. Unknown formats (null) say nothing and count as a number.
 */
export function classifyNumberFormat(format: string | null): NumberMeaning {
  if (format === null || /^general$/i.test(format)) return 'number';
  const codes = (format.replace(LITERALS, '').replace(BRACKETS, '').split(';')[0] ?? '')
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, 'h');
  if (/[yd]/.test(codes)) return 'date';
  if (/[hs]/.test(codes)) return 'time';
  if (codes.includes('m')) return 'date';
  return codes.includes('%') ? 'percent' : 'number';
}
