import { toErrorCode, type CellValue } from '../sheet/cellValue';
import { classifyNumberFormat } from '../sheet/classifyNumberFormat';
import { broken } from './refusal';
import { readEscapes } from './readSharedStrings';

/** What a cell's value is read with. */
export interface CellSurroundings {
  readonly strings: readonly string[];
  readonly from1904: boolean;
}

/** A cell as it stands in the file. */
export interface StoredCell {
  readonly address: string;
  /** "s", "n", "b", "str", "inlineStr", "e" or "d". */
  readonly type: string;
  /** null where the cell has no value element. */
  readonly value: string | null;
  readonly inline: string | null;
  readonly isFormula: boolean;
  readonly format: string | null;
}

type Read = (value: string, cell: StoredCell, around: CellSurroundings) => CellValue;

/** Days from 1900-01-00 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** How a value is read by the cell's type (ECMA-376 18.18.11). */
const READERS: Readonly<Record<string, Read>> = {
  n: readNumber,
  s: (value, { address }, { strings }) => {
    const text = strings[Number(value)];
    if (text === undefined) throw broken(`${address} points at a text that is not there`);
    return text;
  },
  str: (value) => readEscapes(value),
  b: (value) => value === '1' || value === 'true',
  // Errors that came later than ours (#FIELD!, #BLOCKED! and such) are errors all the same.
  e: (value) => ({ error: toErrorCode(value) ?? '#VALUE!' }),
  d: (value, { address }) => {
    const time = Date.parse(/Z|[+-]\d\d:\d\d$/.test(value) ? value : toUtc(value));
    if (Number.isNaN(time)) throw broken(`${address} holds no date`);
    return time / DAY + UNIX_EPOCH;
  },
};

/** The value of a cell; a formula that was never calculated has none and counts as blank. */
export function readCellValue(cell: StoredCell, around: CellSurroundings): CellValue {
  const { type, value, inline, isFormula, address } = cell;
  if (type === 'inlineStr') return inline ?? '';
  if (value === null) return isFormula && type === 'str' ? '' : null;
  if (value === '' && type !== 'str') return null;
  const read = READERS[type];
  if (read === undefined) throw broken(`${address} is of an unknown type`);
  return read(value, cell, around);
}

function readNumber(value: string, cell: StoredCell, { from1904 }: CellSurroundings): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw broken(`${cell.address} holds no number`);
  // Times and durations are the same in both systems.
  const isShifted = from1904 && classifyNumberFormat(cell.format) === 'date';
  return isShifted ? number + DAYS_TO_1904 : number;
}

function toUtc(value: string): string {
  return value.includes('T') ? `${value}Z` : value;
}
