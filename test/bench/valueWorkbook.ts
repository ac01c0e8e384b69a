import type { Area } from '../../src/sheet/area';
import { printArea } from '../../src/sheet/printAddress';
import { readIndexes } from '../../src/standin/readArgument';
import type { BatchServer, Json, ServerObject } from '../../src/standin/serverObject';

/** A cell's value, a number or a text, by its place from 0. */
export type CellAt = (row: number, column: number) => number | string;

/** Plain values behind Office's object model: one sheet, no rules, for tables too large for a spreadsheet component. */
export function createValueWorkbook(rows: number, columns: number, cellAt: CellAt): BatchServer {
  const all: Area = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  const serve = (area: Area): ServerObject => ({
    ...serveRange(area, cellAt),
    objects: { GetSurroundingRegion: () => serveRange(all, cellAt) },
  });
  const selected = serve({ top: 0, left: 0, bottom: 0, right: 0 });
  const sheet: ServerObject = {
    id: '{values}',
    scalars: { Name: () => 'Values', Id: () => '{values}' },
    objects: {
      GetRangeByIndexes: (args) => serve(readIndexes(args)),
      GetUsedRangeOrNullObject: () => serve(all),
      Tables: () => ({ items: () => [], methods: { GetCount: () => 0 } }),
    },
  };
  const root: ServerObject = {
    objects: {
      Workbook: () => root,
      Worksheets: () => ({
        objects: {
          GetActiveWorksheet: () => sheet,
          GetItem: () => sheet,
          GetItemOrNullObject: () => sheet,
        },
      }),
      GetSelectedRanges: () => ({
        keeps: true,
        scalars: { AreaCount: () => 1 },
        objects: { Areas: () => ({ items: () => [selected], methods: { GetCount: () => 1 } }) },
      }),
    },
  };
  return { root, begin: () => undefined, flush: () => undefined };
}

function serveRange(area: Area, cellAt: CellAt): ServerObject {
  const grid = <T extends Json>(make: (row: number, column: number) => T): readonly T[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (__, c) =>
        make(area.top + r, area.left + c),
      ),
    );
  return {
    keeps: true,
    scalars: {
      Address: () => `Values!${printArea(area)}`,
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => area.bottom - area.top + 1,
      ColumnCount: () => area.right - area.left + 1,
      Values: () => grid(cellAt),
      ValueTypes: () =>
        grid((row, column) => (typeof cellAt(row, column) === 'number' ? 'Double' : 'String')),
      NumberFormat: () => grid(() => 'General'),
    },
  };
}
