import * as z from 'zod/mini';
import { toErrorCode, type CellValue } from '../sheet/cellValue';
import type { Snapshot } from '../sheet/snapshot';

/** A place from 0. */
export const index = z.int().check(z.minimum(0));

export const area = z.object({ top: index, left: index, bottom: index, right: index });

const column = z.object({
  header: z.string(),
  type: z.enum(['number', 'percent', 'date', 'time', 'text', 'boolean', 'mixed', 'empty']),
  numberFormat: z.nullable(z.string()),
});

/** Checked by a plain loop: a schema for each of a million cells would cost more than the answer. */
const rows = z.custom<Snapshot['rows']>(
  (value) =>
    Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCellValue)),
);

function isCellValue(value: unknown): value is CellValue {
  if (value === null) return true;
  if (typeof value === 'object') {
    return 'error' in value && typeof value.error === 'string' && toErrorCode(value.error) !== null;
  }
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
}

/** The outline of a snapshot. */
export const snapshot = z.object({
  sheetName: z.string(),
  data: area,
  headerRow: z.nullable(index),
  columns: z.array(column),
  rows,
  selection: z.array(area),
  isTable: z.boolean(),
  now: z.number(),
});
