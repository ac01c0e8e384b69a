import type { Cell } from '../../sheet/area';

/** Columns of a sheet. */
const COLUMNS = 16_384;

/** A number for a cell that no other cell has: sets of numbers are several times faster than sets of texts. */
export function keyOfCell({ row, column }: Cell): number {
  return row * COLUMNS + column;
}
