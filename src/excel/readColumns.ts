import type { ColumnPort } from '../host/columnPort';
import type { HostError } from '../host/host';
import { rowCount, type Area } from '../sheet/area';
import { ColumnPacker, type PackedColumn } from '../sheet/packedColumn';
import { fail, ok, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';
import { readDayShift } from './readDayShift';
import { toCellValue, toRange } from './readRange';
import { errorCode, runExcel } from './runExcel';

/** Rows asked for at once: what is done with an answer must not hold up the page (50 ms), and 5 MB is the most. */
const SLICE_ROWS = 10_000;
/** What Excel on the web says of an answer of more than 5 MB. */
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

/** Reads columns of large tables from Excel. */
export function createColumnPort(): ColumnPort {
  return {
    readColumns: async (snapshot, columns, signal) => {
      const read = await runExcel((context) => readAll(context, snapshot, columns, signal));
      signal.throwIfAborted();
      return read;
    },
  };
}

async function readAll(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  columns: readonly number[],
  signal: AbortSignal,
): Promise<Result<readonly PackedColumn[], HostError>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(snapshot.sheetName);
  await context.sync();
  if (sheet.isNullObject) return fail({ code: 'changedSincePreview' });
  const packed: PackedColumn[] = [];
  for (const column of columns) {
    const { type } = snapshot.columns[column - snapshot.data.left] ?? {};
    const shift = type === 'date' ? await readDayShift(context) : 0;
    packed.push(await readColumn(context, sheet, { snapshot, column, shift, signal }));
    if (signal.aborted) break;
  }
  return ok(packed);
}

interface Wanted {
  readonly snapshot: Snapshot;
  readonly column: number;
  /** Days between the workbook's serials and those that count from 1900. */
  readonly shift: number;
  readonly signal: AbortSignal;
}

async function readColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { snapshot, column, shift, signal }: Wanted,
): Promise<PackedColumn> {
  const { top, bottom } = snapshot.data;
  const packer = new ColumnPacker(column, rowCount(snapshot.data));
  let rows = SLICE_ROWS;
  for (let first = top; first <= bottom && !signal.aborted;) {
    const slice = {
      top: first,
      bottom: Math.min(bottom, first + rows - 1),
      left: column,
      right: column,
    };
    const values = await readSlice(context, sheet, slice);
    if (values === null) {
      // Long texts: the rest of the column goes in smaller slices.
      rows = Math.max(1, Math.floor(rows / 4));
      continue;
    }
    for (const { value, type } of values) {
      const cell = toCellValue(value, type);
      packer.add(typeof cell === 'number' ? cell + shift : cell);
    }
    first = slice.bottom + 1;
  }
  return packer.finish();
}

/** A slice's values with Excel's words for their types; null where that is too much for one answer. */
async function readSlice(context: Excel.RequestContext, sheet: Excel.Worksheet, slice: Area) {
  const range = toRange(sheet, slice).load('values,valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (rowCount(slice) > 1 && errorCode(error) === TOO_LARGE) return null;
    throw error;
  }
  const { values, valueTypes } = range;
  return values.map((row, at) => ({
    value: row[0] as unknown,
    type: String(valueTypes[at]?.[0] ?? ''),
  }));
}
