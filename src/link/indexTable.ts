import { LIMITS } from '../sheet/limits';
import type { Snapshot } from '../sheet/snapshot';
import type { ColumnTrait } from './features';
import { indexColumns, type ColumnIndex } from './indexColumns';
import { indexValues, MOST_ROWS, type ValueIndex } from './indexValues';

/** What linking needs to know of a table, worked out once for many requests. */
export interface TableIndex {
  readonly columns: ColumnIndex;
  readonly values: ValueIndex;
  /** One for each of the first 16 columns. */
  readonly traits: readonly ColumnTrait[];
}

/** Indexes the headers, the distinct texts and the traits of a snapshot; valid as long as the snapshot is. */
export function indexTable(snapshot: Snapshot): TableIndex {
  return {
    columns: indexColumns(snapshot.columns),
    values: indexValues(snapshot),
    traits: snapshot.columns
      .slice(0, LIMITS.columns)
      .map((_, column) => describeColumn(snapshot, column)),
  };
}

const FEW = 12;

function describeColumn({ rows }: Snapshot, column: number): ColumnTrait {
  if (rows.length === 0) return 'NO_ROWS';
  const distinct = new Set<unknown>();
  const most = Math.min(rows.length, MOST_ROWS);
  let blanks = 0;
  for (let row = 0; row < most; row += 1) {
    const value = rows[row]?.[column] ?? null;
    if (value === null || value === '') blanks += 1;
    else distinct.add(typeof value === 'object' ? value.error : value);
  }
  const filled = most - blanks;
  const isAll = distinct.size === filled && filled > 0;
  const isFew = distinct.size <= FEW && distinct.size * 2 <= filled;
  if (blanks > 0) {
    return isAll ? 'BLANKS_ALL_DISTINCT' : isFew ? 'BLANKS_FEW_DISTINCT' : 'BLANKS_SOME_DISTINCT';
  }
  return isAll ? 'FULL_ALL_DISTINCT' : isFew ? 'FULL_FEW_DISTINCT' : 'FULL_SOME_DISTINCT';
}
