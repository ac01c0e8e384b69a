import type { Host } from '../../src/host/host';
import type { CellValue } from '../../src/sheet/cellValue';

/** Somebody else's rule that is there from the start. */
export interface Foreign {
  readonly areas: string;
  /** null for a rule that ours cannot say: "greater than 1" as a cell value rule that also sets a number format. */
  readonly formula: string | null;
  readonly fill: string;
}

/** A sheet "Sheet1" filled from A1. */
export interface Opening {
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  readonly selection: string;
  /** Winning rule first. */
  readonly foreign?: readonly Foreign[];
}

/** A host and what goes on around it. */
export interface ContractBench {
  readonly host: Host;
  /** Fills of the sheet's cells as IronCalc draws them. */
  painted(): Readonly<Record<string, string>>;
  /** A user types into a cell (0-based). */
  type(row: number, column: number, value: CellValue): void;
  /** A user selects one range. */
  select(address: string): void;
  selected(): string;
  protect(): void;
  breakDown(): void;
}

/** 46,000 is 9 Dec 2025. */
export const NOW = 46_348.5;

export const TASKS: Opening = {
  grid: [
    ['Name', 'Amount', 'Due', 'Status'],
    ['Ann', 120, 46_000, 'done'],
    ['Bob', 80, 46_400, 'open'],
    ['Cid', null, 46_010, ''],
    ['Dee', 300, 46_020, { error: '#N/A' }],
  ],
  numberFormats: [1, 2, 3, 4].reduce<(string | null)[][]>(
    (rows) => [...rows, [null, null, 'yyyy-mm-dd', null]],
    [[null, null, null, null]],
  ),
  selection: 'B3',
};

export const RED = '#FFC7CE';
export const BLUE = '#BDD7EE';
export const GREEN = '#C6EFCE';

/** Two rules of somebody else over TASKS; where both hold, the first wins. */
export const FOREIGN: readonly Foreign[] = [
  { areas: 'B2:B5', formula: '=B2>200', fill: GREEN },
  { areas: 'A2:D5', formula: '=$A2="Bob"', fill: BLUE },
];
