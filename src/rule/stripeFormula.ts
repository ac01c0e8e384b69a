import { MAX_ROWS } from '../sheet/area';
import { isCellError } from '../sheet/cellValue';
import type { Bands, Edge, Stripe } from './condition';
import {
  cellText,
  numbersText,
  rowsSoFarText,
  standingText,
  type FormulaPlace,
} from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import { numberText } from './literalText';

/** Counted from the first data row, so that rows put in above the table change nothing. */
export const writeStripe: TermWriter<Stripe> = ({ shape, n }, negated, place) => {
  const before = `ROW()-ROW(${standingText(0, 0, place)})`;
  const every = numberText(n);
  const remainder: Readonly<Record<Stripe['shape'], string>> = {
    nth: `MOD(${before}+1,${every})`,
    from: `MOD(${before},${every})`,
    blocks: `MOD(INT((${before})/${every}),2)`,
  };
  return term([`${remainder[shape]}${negated ? '<>' : '='}0`]);
};

/** The first or last n data rows. */
export const writeEdge: TermWriter<Edge> = ({ side, n }, negated, place) => {
  const count = numberText(n);
  if (side === 'first') {
    return term([`ROW()${negated ? '>=' : '<'}ROW(${standingText(0, 0, place)})+${count}`]);
  }
  const last = Math.max(0, place.snapshot.rows.length - 1);
  return term([`ROW()${negated ? '<=' : '>'}ROW(${standingText(0, last, place)})-${count}`]);
};

/** By the number of changes down to this row, so that rows of the same value further down are another run. */
export const writeBands: TermWriter<Bands> = ({ column }, negated, place) => {
  const rows = (skip: number): string =>
    numbersText(column, place, rowsSoFarText(column, place, skip));
  // In the sheet's first row there is no row above to compare with.
  if (differsFromHeader(column, place) && place.areas[0].top > 0) {
    // The header counts as a change too: the second run is the one after two changes.
    const changes = `SUMPRODUCT(--(${rows(0)}<>${rows(-1)}))`;
    return term([`MOD(${changes},2)=${negated ? 1 : 0}`]);
  }
  // Nor is there one below the last row: nothing is a second run there.
  const lowest = Math.max(place.areas[0].top, place.snapshot.data.top);
  if (lowest === MAX_ROWS - 1) return term([negated ? 'TRUE' : 'FALSE']);
  const cell = (down: number): string => numbersText(column, place, cellText(column, place, down));
  const changes = `SUMPRODUCT(--(${rows(0)}<>${rows(1)}))-(${cell(0)}<>${cell(1)})`;
  return term([`MOD(${changes},2)=${negated ? 0 : 1}`]);
};

function differsFromHeader(column: number, { snapshot }: FormulaPlace): boolean {
  const { headerRow, data, columns, rows } = snapshot;
  const header = columns[column]?.header ?? '';
  const value = rows[0]?.[column] ?? null;
  if (headerRow !== data.top - 1 || header === '' || isCellError(value)) return false;
  return typeof value !== 'string' || value.toLowerCase() !== header.toLowerCase();
}
