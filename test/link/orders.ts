import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readVocabulary } from '../../src/link/splitPieces';
import type { Area } from '../../src/sheet/area';
import type { CellValue } from '../../src/sheet/cellValue';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Snapshot } from '../../src/sheet/snapshot';

export const VOCABULARY = readVocabulary(
  readFileSync(resolve(__dirname, '../../assets/model/vocab.txt'), 'utf8'),
);

/** 2026-03-15, the day on which the tests' requests are made. */
export const NOW = 46096;

/** A table at A1 with a header row; columns whose header holds "date" are formatted as dates. */
export function makeTable(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  selection: readonly Area[] = [],
): Snapshot {
  const formats = header.map((text) => (/date/i.test(String(text)) ? 'yyyy-mm-dd' : null));
  return makeSnapshot({
    sheetName: 'Sheet1',
    area: { top: 0, left: 0, bottom: rows.length, right: header.length - 1 },
    grid: [header, ...rows],
    numberFormats: [header, ...rows].map(() => formats),
    selection,
    isTable: false,
    hasHeader: true,
    now: NOW,
  });
}

/** Orders: C0 Order No., C1 Customer, C2 Due Date, C3 Start Date, C4 Qty, C5 UnitPrice, C6 Status, C7 Region. */
export const ORDERS = makeTable(
  ['Order No.', 'Customer', 'Due Date', 'Start Date', 'Qty', 'UnitPrice', 'Status', 'Region'],
  [
    [1001, 'Acme Corp', 46000, 45900, 5, 9.5, 'Done', 'North'],
    [1002, 'Blue & Sons', 46010, 45910, 15, 19.5, 'In Progress', 'South'],
    [1003, 'C. Lund', 46020, 45920, 25, 29.5, 'Open', 'East'],
    [1004, 'Acme Corp', 46030, 45930, 35, 39.5, 'No', 'South'],
    [1005, 'Zeta', 46040, 45940, 45, 49.5, 'Shipped', 'North'],
  ],
);
