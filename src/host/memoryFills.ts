import { holdsCell, type Cell } from '../sheet/area';
import { ok } from '../sheet/result';
import type { FillPort } from './fillPort';
import type { MemoryHost } from './memoryHost';

/** The fills of a sheet in memory: its selection, and the cells that somebody filled by hand. */
export function createMemoryFills(host: MemoryHost, filled: readonly Cell[] = []): FillPort {
  return {
    readSelected: () => Promise.resolve(ok(host.selection())),
    readFills: (area) => Promise.resolve(ok(filled.filter((cell) => holdsCell(area, cell)))),
  };
}
