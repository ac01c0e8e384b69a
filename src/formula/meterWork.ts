import type { FormulaWorkbook, WorkbookSheet } from './formulaWorkbook';

/** Thrown out of an evaluation that went over its limit; whoever set the limit catches it. */
export class OverWork extends Error {
  constructor() {
    super('the formula took more work than it was allowed');
    this.name = 'OverWork';
  }
}

/** Counts what an evaluation does, in cells read and elements computed. */
export class Work {
  private done = 0;

  constructor(private readonly limit = Infinity) {}

  /** Cells read and elements computed so far. */
  get spent(): number {
    return this.done;
  }

  /** Counts more work; throws OverWork beyond the limit. */
  spend(cells: number): void {
    this.done += cells;
    if (this.done > this.limit) throw new OverWork();
  }
}

/** The workbook with every read of a cell counted. */
export function meterWorkbook(workbook: FormulaWorkbook, work: Work): FormulaWorkbook {
  const sheets = [...workbook.sheets].map(
    ([name, sheet]) => [name, meterSheet(sheet, work)] as const,
  );
  return { ...workbook, sheets: new Map(sheets) };
}

function meterSheet(sheet: WorkbookSheet, work: Work): WorkbookSheet {
  return {
    ...sheet,
    at: (row, column) => {
      work.spend(1);
      return sheet.at(row, column);
    },
  };
}
