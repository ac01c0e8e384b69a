import type { CellValue } from '../sheet/cellValue';
import { fold, round15 } from './compare';
import type { ElementKind } from './expression';
import { isError, type RangeValue } from './value';

/** The rows of a range by what `=` finds equal to their cells, and what kinds of values it holds. */
export interface EqualityIndex {
  readonly kind: ElementKind;
  /** Ascending 0-based used rows that hold a cell equal to the value, and maybe a few more. */
  rowsOf(wanted: CellValue, errorsToo: boolean): readonly number[];
}

/** Blank cells are equal to 0, '' and FALSE, and a blank wanted is equal to these and to blanks. */
const KEY_OF_BLANK = 'z';
const KEY_OF_ERROR = 'e';
const NO_ROWS: readonly number[] = [];

/** Reads a range once. */
export function indexEqualRows(range: RangeValue): EqualityIndex {
  const lists = new Map<string, number[]>();
  let kind: ElementKind = 'numbers';
  const { usedRows, usedColumns } = range;
  for (let row = 0; row < usedRows; row++) {
    for (let column = 0; column < usedColumns; column++) {
      const value = range.at(row, column);
      if (isError(value)) kind = 'errors';
      else if (typeof value === 'string' && kind === 'numbers') kind = 'values';
      for (const key of keysOf(value)) add(lists, key, row);
    }
  }
  return {
    kind,
    rowsOf: (wanted, errorsToo) => {
      const list = isError(wanted) ? NO_ROWS : (lists.get(keyOf(wanted)) ?? NO_ROWS);
      const errors = errorsToo ? lists.get(KEY_OF_ERROR) : undefined;
      return errors === undefined ? list : [...new Set([...list, ...errors])].sort((a, b) => a - b);
    },
  };
}

function add(lists: Map<string, number[]>, key: string, row: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else if (list[list.length - 1] !== row) list.push(row);
}

function keyOf(value: CellValue): string {
  if (value === null) return KEY_OF_BLANK;
  if (typeof value === 'number') return `n${round15(value)}`;
  return typeof value === 'string' ? `t${fold(value)}` : `b${String(value)}`;
}

const BLANK_KEYS = [KEY_OF_BLANK, 'n0', 't', 'bfalse'];

function keysOf(value: CellValue): readonly string[] {
  if (value === null) return BLANK_KEYS;
  if (isError(value)) return [KEY_OF_ERROR];
  const isLikeBlank = value === 0 || value === '' || value === false;
  return isLikeBlank ? [keyOf(value), KEY_OF_BLANK] : [keyOf(value)];
}
