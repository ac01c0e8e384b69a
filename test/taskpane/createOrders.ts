import type { Host } from '../../src/host/host';
import { createMemoryHost, type MemoryHost, type MemorySheet } from '../../src/host/memoryHost';
import { ORDERS } from './fixtures';

/** The in-memory workbook that holds ORDERS. */
export function createOrders(more: Pick<MemorySheet, 'rules'> = {}): MemoryHost {
  const { columns, rows, sheetName, now } = ORDERS;
  return createMemoryHost({
    sheetName,
    origin: { row: 0, column: 0 },
    grid: [columns.map(({ header }) => header), ...rows],
    numberFormats: [columns.map(() => null), ...rows.map(() => columns.map((c) => c.numberFormat))],
    selection: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    now,
    ...more,
  });
}

/** A host of which some calls behave otherwise. */
export function changeHost(host: Host, changes: Partial<Host>): Host {
  return {
    readTable: () => host.readTable(),
    listRules: () => host.listRules(),
    apply: (rules, preview) => host.apply(rules, preview),
    remove: (ids, seen) => host.remove(ids, seen),
    move: (id, to, seen) => host.move(id, to, seen),
    replace: (edits, seen) => host.replace(edits, seen),
    undo: () => host.undo(),
    redo: () => host.redo(),
    lastDone: () => host.lastDone(),
    lastUndone: () => host.lastUndone(),
    select: (cell) => host.select(cell),
    onSelectionChanged: (listener) => host.onSelectionChanged(listener),
    ...changes,
  };
}
