import type { HostError } from '../host/host';
import { ok, type Result } from '../sheet/result';
import type { NewerExcel } from './newerExcel';
import { runExcel } from './runExcel';

type Batch<T> = (context: Excel.RequestContext) => Promise<Result<T, HostError>>;

/** Runs batches that change rules. */
export type RunChange = <T>(batch: Batch<T>) => Promise<Result<T, HostError>>;

/** What Excel answers where a run cannot become one entry of its Undo (internal errors too: office-js 6255, 6711). */
const NO_GROUP = ['UndoNotSupported', 'GeneralException', 'NotImplemented', 'ApiNotFound'];

/**
 * A runner of changes. A cell that is being edited is told at once; once the change has begun, Excel holds it back until
 * the edit ends, so that nothing is left half done. Where Excel refuses `oneUndo`, the change runs again and later ones
 * run without: batches must have changed nothing when they fail.
 */
export function createRunChange(oneUndo: NewerExcel['oneUndo']): RunChange {
  let group = oneUndo;
  return async (batch) => {
    const free = await runExcel(touchExcel);
    if (!free.ok) return free;
    const done = await runExcel(batch, { delayForCellEdit: true, ...group });
    if (done.ok || group === null || !isNoGroup(done.error)) return done;
    const again = await runExcel(batch, { delayForCellEdit: true });
    if (again.ok) group = null;
    return again;
  };
}

const touchExcel: Batch<null> = async (context) => {
  context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  return ok(null);
};

function isNoGroup(error: HostError): boolean {
  return error.code === 'hostFailed' && NO_GROUP.some((code) => error.detail.startsWith(code));
}
