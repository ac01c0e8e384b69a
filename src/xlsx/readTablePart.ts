import type { Area } from '../sheet/area';
import { parseArea } from '../sheet/parseAddress';
import { broken } from './refusal';
import { walkXml } from './walkXml';

/** An Excel table (ListObject). */
export interface OpenedTable {
  readonly name: string;
  /** With its header row, without its totals row. */
  readonly area: Area;
  readonly hasHeader: boolean;
}

/** Reads a table part (ECMA-376 18.5.1.2). */
export function readTablePart(part: string, bytes: Uint8Array): OpenedTable {
  let table: OpenedTable | null = null;
  walkXml(part, bytes, {
    open: ({ depth, attributes }) => {
      if (depth !== 0) return;
      const { ref = '', displayName, headerRowCount = '1', totalsRowCount = '0' } = attributes;
      const area = parseArea(ref);
      if (area === null) throw broken(`${part} has no area`);
      const bottom = Math.max(area.top, area.bottom - Number(totalsRowCount));
      const name = displayName ?? attributes['name'] ?? '';
      table = { name, area: { ...area, bottom }, hasHeader: headerRowCount !== '0' };
    },
  });
  if (table === null) throw broken(`${part} holds no table`);
  return table;
}
