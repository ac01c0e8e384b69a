import { holdsCell, type Area, type Cell } from '../../sheet/area';
import type { Snapshot } from '../../sheet/snapshot';

/** Why cells could not be taken as examples. */
export type ExampleTrouble = 'outside' | 'noFills' | 'unread';

/** Cells (0-based, of the sheet) that show what is meant. */
export interface Examples {
  readonly should: readonly Cell[];
  readonly shouldNot: readonly Cell[];
}

export type ExampleSide = keyof Examples;

export const NO_EXAMPLES: Examples = { should: [], shouldNot: [] };

/** More cells are no examples but a rule of their own. */
const MOST = 200;

/** The cells of some areas that lie among the data of a table, at most 200. */
export function cellsOfTable(areas: readonly Area[], { data }: Snapshot): readonly Cell[] {
  const cells: Cell[] = [];
  for (const area of areas) {
    const bottom = Math.min(area.bottom, data.bottom);
    const right = Math.min(area.right, data.right);
    for (let row = Math.max(area.top, data.top); row <= bottom; row += 1) {
      for (let column = Math.max(area.left, data.left); column <= right; column += 1) {
        if (cells.length === MOST) return cells;
        cells.push({ row, column });
      }
    }
  }
  return cells;
}

/** The examples with cells on one side; a cell stands on one side only, the later word counts. */
export function addExamples(
  examples: Examples,
  side: ExampleSide,
  cells: readonly Cell[],
): Examples {
  const isNew = (cell: Cell): boolean => cells.some((one) => isSame(one, cell));
  const left = {
    should: examples.should.filter((cell) => !isNew(cell)),
    shouldNot: examples.shouldNot.filter((cell) => !isNew(cell)),
  };
  return { ...left, [side]: [...left[side], ...cells] };
}

/** Filled cells as those that should stand out; their neighbours in the same columns that are not filled should not. */
export function examplesOfFills(filled: readonly Cell[], snapshot: Snapshot): Examples {
  const { data } = snapshot;
  const should = filled.filter((cell) => holdsCell(data, cell)).slice(0, MOST);
  const columns = [...new Set(should.map(({ column }) => column))];
  const shouldNot: Cell[] = [];
  for (const column of columns) {
    const rows = new Set(should.filter((cell) => cell.column === column).map(({ row }) => row));
    for (let row = data.top; row <= data.bottom && shouldNot.length < MOST; row += 1) {
      if (!rows.has(row)) shouldNot.push({ row, column });
    }
  }
  return { should, shouldNot };
}

function isSame(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}
