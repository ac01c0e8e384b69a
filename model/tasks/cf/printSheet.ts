import { printAreas, printCell } from '../../../src/sheet/printAddress';
import type { Snapshot } from '../../../src/sheet/snapshot';

/** A snapshot in the format of the CLI's `batch` (design.md section 7). */
export function printSheet(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const origin = { row: snapshot.headerRow ?? snapshot.data.top, column: snapshot.data.left };
  const dateColumns = snapshot.columns.flatMap(({ type, header }) =>
    type === 'date' ? [header] : [],
  );
  return {
    sheet: {
      name: snapshot.sheetName,
      origin: printCell(origin),
      header: snapshot.columns.map(({ header }) => header),
      rows: snapshot.rows,
      dateColumns,
      isTable: snapshot.isTable,
    },
    selection: snapshot.selection.length === 0 ? null : printAreas(snapshot.selection),
    today: new Date((Math.floor(snapshot.now) - 25569) * 86_400_000).toISOString().slice(0, 10),
  };
}
