import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';

const ONE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** 0-based index of a column's letters: "A" is 0, "AA" is 26; null outside the grid. */
export function parseColumnLetters(letters: string): number | null {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index >= 1 && index <= MAX_COLUMNS ? index - 1 : null;
}

/**
 * An A1 address as an area: "B2", "$B$2:D9", "B:D", "2:9"; a sheet name before "!" is dropped.
 * Null when the text is no address of this grid.
 */
export function parseArea(text: string): Area | null {
  const parts = text
    .slice(text.lastIndexOf('!') + 1)
    .trim()
    .split(':');
  const [first, last = first] = parts;
  if (first === undefined || last === undefined || parts.length > 2) return null;
  const a = parseEnd(first, parts.length === 2);
  const b = parseEnd(last, parts.length === 2);
  if (a === null || b === null || a.kind !== b.kind) return null;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A comma list of addresses as areas; null when one of them is no address. */
export function parseAreas(text: string): readonly Area[] | null {
  const areas: Area[] = [];
  for (const part of text.split(',')) {
    const area = parseArea(part);
    if (area === null) return null;
    areas.push(area);
  }
  return areas;
}

type End = Area & { readonly kind: 'cell' | 'column' | 'row' };

function parseEnd(text: string, isRange: boolean): End | null {
  const cell = ONE.exec(text);
  if (cell) {
    const column = parseColumnLetters(cell[1] ?? '');
    const row = toRow(cell[2] ?? '');
    if (column === null || row === null) return null;
    return { kind: 'cell', top: row, bottom: row, left: column, right: column };
  }
  if (!isRange) return null;
  const letters = COLUMN.exec(text);
  if (letters) {
    const column = parseColumnLetters(letters[1] ?? '');
    if (column === null) return null;
    return { kind: 'column', top: 0, bottom: MAX_ROWS - 1, left: column, right: column };
  }
  const row = toRow(ROW.exec(text)?.[1] ?? '');
  if (row === null) return null;
  return { kind: 'row', top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 };
}

function toRow(digits: string): number | null {
  const row = Number(digits);
  return digits !== '' && row >= 1 && row <= MAX_ROWS ? row - 1 : null;
}
