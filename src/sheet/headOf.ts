import { intersect, rowCount } from './area';
import type { Snapshot } from './snapshot';

/** True where only the first rows of a table were read: it is too large to be read whole whenever it is looked at. */
export function isPartial({ data, rows }: Snapshot): boolean {
  return rows.length > 0 && rows.length < rowCount(data);
}

/** The rows of a table that were read, as a table of their own; a table that was read whole as it is. */
export function headOf(snapshot: Snapshot): Snapshot {
  if (!isPartial(snapshot)) return snapshot;
  const { data, rows, selection } = snapshot;
  const head = { ...data, bottom: data.top + rows.length - 1 };
  const shown = { ...head, top: Math.min(head.top, snapshot.headerRow ?? head.top) };
  return {
    ...snapshot,
    data: head,
    selection: selection.flatMap((area) => intersect(area, shown) ?? []),
  };
}
