import type { PackedColumn } from '../sheet/packedColumn';
import type { Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import type { HostError } from './host';

/** Reads what a snapshot of a large table leaves out: the data rows of single columns, from the first to the last. */
export interface ColumnPort {
  /** `columns` are those of the sheet, from 0. Rejects with the signal's reason once it is aborted. */
  readColumns(
    snapshot: Snapshot,
    columns: readonly number[],
    signal: AbortSignal,
  ): Promise<Result<readonly PackedColumn[], HostError>>;
}
