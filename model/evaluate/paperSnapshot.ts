import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Snapshot } from '../../src/sheet/snapshot';
import { calls, type PaperNode } from './paperRule';
import type { PaperCase } from './paperSet';
import { readPaperCell, type ReadCell } from './paperValue';

/** Used where a table holds no date: 22 November 2026. */
const SOME_DAY = 46348;

/** A benchmark table as Excel would hold it, header in row 1. */
export interface PaperSheet {
  readonly header: readonly CellValue[];
  readonly rows: readonly (readonly ReadCell[])[];
  /** The last date of the table. */
  readonly now: number;
}

/** Reads the cells of a benchmark table. */
export function readPaperSheet({ Data: [header = [], ...data] }: PaperCase): PaperSheet {
  const rows = data.map((row) => row.map(readPaperCell));
  const dates = rows
    .flat()
    .flatMap(({ value, format }) =>
      typeof value === 'number' && format === 'yyyy-mm-dd' ? [value] : [],
    );
  return { header, rows, now: dates.length > 0 ? Math.max(...dates) : SOME_DAY };
}

export interface Extra {
  /** Rows below the table. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly rule: PaperNode;
}

/** The snapshot of a table, with a selected column or none; probe rows have their column's number format. */
export function paperSnapshot(
  sheet: PaperSheet,
  selected: number | null,
  extra: Extra | null,
): Snapshot {
  const { header, rows, now } = sheet;
  const values = [...rows.map((row) => row.map(({ value }) => value)), ...(extra?.rows ?? [])];
  const isDates = extra !== null && calls(extra.rule, ['lastmonth', 'thismonth', 'nextmonth']);
  const formats = header.map((_, column) => {
    const own = rows.find((row) => row[column]?.value != null)?.[column]?.format ?? null;
    return own ?? (isDates && rows.length === 0 ? 'yyyy-mm-dd' : null);
  });
  const column = selected === null ? null : Math.min(selected, header.length - 1);
  const bottom = Math.max(1, values.length);
  return makeSnapshot({
    sheetName: 'Sheet1',
    area: { top: 0, left: 0, bottom: values.length, right: header.length - 1 },
    grid: [header, ...values],
    numberFormats: [
      header.map(() => null),
      ...rows.map((row) => row.map(({ format }) => format)),
      ...(extra?.rows ?? []).map(() => formats),
    ],
    selection: column === null ? [] : [{ top: 1, left: column, bottom, right: column }],
    isTable: false,
    hasHeader: true,
    now,
  });
}
