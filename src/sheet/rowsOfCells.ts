import type { Cell } from './area';

/** The rows of cells, each once; quick where the cells of a row follow each other, as hits do. */
export function rowsOfCells(...lists: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const cells of lists) {
    let last: number | null = null;
    for (const { row } of cells) {
      if (row !== last) rows.add(row);
      last = row;
    }
  }
  return rows;
}
