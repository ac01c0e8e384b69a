import type { Duplicate, InColumn, Occurrence } from './condition';
import {
  cellText,
  holdsErrors,
  isOneColumn,
  numbersText,
  rangeText,
  rowsSoFarText,
  someValue,
  type FormulaPlace,
} from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';
import type { ColumnRef, Key } from './ruleSet';

/** COUNTIF reads wildcards and operators in its criterion, and takes no text over 255 characters. */
const MISREAD_BY_COUNTIF = /[*?~]|^[<>=]|^.{256}/s;

/** Cells that must be equal to a value of this row. */
interface Counted {
  readonly range: string;
  /** The same, or with its errors taken out where it holds some. */
  readonly values: string;
  readonly cell: string;
}

/** True when COUNTIF would not take a value of the column for what it is. */
export function isMisread(column: ColumnRef, place: FormulaPlace): boolean {
  return someValue(
    column,
    place,
    (value) => typeof value === 'string' && MISREAD_BY_COUNTIF.test(value),
  );
}

/** How many rows of the table have this row's values in these columns. */
export function occurrencesText(columns: Key, place: FormulaPlace): string {
  return countText(
    columns.map((column) => toCounted(column, rangeText(column, place), place)),
    columns.some((column) => isMisread(column, place)),
  );
}

/** `$A2<>""` for each part of a key: a blank is no value. */
export function filledKey(columns: Key, place: FormulaPlace): readonly string[] {
  return columns.map((column) => `${cellText(column, place)}<>""`);
}

/** Blanks are neither duplicates nor unique. */
export const writeDuplicate: TermWriter<Duplicate> = ({ columns, unique }, negated, place) => {
  const sign = unique !== negated ? '=' : '>';
  return term([...filledKey(columns, place), `${occurrencesText(columns, place)}${sign}1`]);
};

/** Counts from the first data row down to this one; of blanks none is a first or a later one. */
export const writeOccurrence: TermWriter<Occurrence> = ({ which, columns }, negated, place) => {
  const isFirst = (which === 'first') !== negated;
  const isPattern = columns.some((column) => isMisread(column, place));
  const filled = filledKey(columns, place);
  const [only] = columns;
  const soFar = countText(
    columns.map((column) => toCounted(column, rowsSoFarText(column, place), place)),
    isPattern,
  );
  if (isOneColumn(only, place)) return term([...filled, `${soFar}${isFirst ? '=' : '>'}1`]);
  // In a selection of several columns the cells to the right come later, so they are taken off again.
  const cell = cellText(only, place);
  const right = /:(.*)$/.exec(rowsSoFarText(only, place))?.[1] ?? cell;
  const rest = countText([toCounted(only, `${cell}:${right}`, place)], isPattern);
  return term([...filled, `${soFar}${isFirst ? '=' : '>'}${rest}`]);
};

/** Present in another column, or with negation absent from it; a blank is neither. */
export const writeInColumn: TermWriter<InColumn> = ({ column, other }, negated, place) => {
  const cell = cellText(column, place);
  const range = rangeText(other, place);
  const values = numbersText(other, place);
  const count = countText([{ range, values, cell }], isMisread(column, place));
  return term([`${cell}<>""`, `${count}${negated ? '=' : '>'}0`]);
};

/** COUNTIF where it reads every value as it stands, the slower SUMPRODUCT where it would not. */
function countText(all: readonly Counted[], isPattern: boolean): string {
  const [only] = all;
  if (!isPattern) {
    const pairs = all.map(({ range, cell }) => `${range},${cell}`).join(',');
    return `COUNTIF${all.length > 1 ? 'S' : ''}(${pairs})`;
  }
  const tests = all.map(({ values, cell }) => `(${values}=${cell})`).join('*');
  return `SUMPRODUCT(${all.length > 1 || only === undefined ? '' : '--'}${tests})`;
}

function toCounted(column: ColumnRef, range: string, place: FormulaPlace): Counted {
  const values = holdsErrors(column, place) ? numbersText(column, place, range) : range;
  return { range, values, cell: cellText(column, place) };
}
