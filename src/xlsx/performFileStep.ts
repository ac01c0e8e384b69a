import { orderAfter, type Step } from '../host/changeStep';
import type { HostError } from '../host/host';
import { ok, type Result } from '../sheet/result';
import type { OpenedWorkbook } from './openWorkbook';

/** A workbook after a step, and the ids of the rules that the step made. */
export interface Performed {
  readonly workbook: OpenedWorkbook;
  readonly made: readonly string[];
}

/**
 * Carries a step out on the rules of a sheet. Rules are told by their places meanwhile, because a file names a rule by
 * what it says. The step's rules must stand in a file as one rule each.
 */
export function performFileStep(
  workbook: OpenedWorkbook,
  sheetName: string,
  step: Step,
): Result<Performed, HostError> {
  const listed = workbook.listRules(sheetName);
  if (!listed.ok) return listed;
  const put = step.kind === 'swap' ? step.put : [];
  const added = workbook.withRules(
    sheetName,
    put.map(({ rule }) => rule),
  );
  if (!added.ok) return added;
  const ids = listed.value.map(({ id }) => id);
  const made = put.map((_, i) => `new ${i}`);
  const wanted = orderAfter(ids, step, made);
  const gone = ids.filter((id) => !wanted.includes(id));
  const places = new Map([...made, ...ids].map((id, i) => [id, i]));
  const order = [...wanted, ...gone].flatMap((id) => places.get(id) ?? []);
  const ordered = added.value.withOrder(sheetName, order);
  if (!ordered.ok) return ordered;
  const last = new Set(gone.map((_, i) => wanted.length + i));
  const cut = ordered.value.withoutRules(sheetName, last);
  if (!cut.ok) return cut;
  const after = cut.value.listRules(sheetName);
  if (!after.ok) return after;
  return ok({
    workbook: cut.value,
    made: made.map((id) => after.value[wanted.indexOf(id)]?.id ?? ''),
  });
}
