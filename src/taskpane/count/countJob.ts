import type { ColumnPort } from '../../host/columnPort';
import type { NativeRule } from '../../rule/nativeRule';
import type { Snapshot } from '../../sheet/snapshot';
import type { Checker, Counted } from '../../suggest/answer';
import { isReady } from '../isReady';
import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState, Reading } from '../paneState';
import { visibleReadings } from '../settleReadings';

/** True while only the first rows of a large table were looked at, and the others are to be. */
export function isCounting(reading: Reading): boolean {
  const { candidate, isUncounted } = reading;
  return candidate.allRows !== undefined && isUncounted !== true && isReady(reading);
}

/** Counts the hits of the first reading that is shown of which only the first rows are known. */
export function countJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const choice = state.phase.kind === 'choosing' ? state.phase.choice : null;
  const { columns, checker } = ports;
  if (choice === null || columns === undefined || choice.early?.kind === 'running') return null;
  const next = visibleReadings(choice).find(isCounting);
  if (next === undefined) return null;
  const { ruleSet, candidate } = next;
  const rules = candidate.planned.map(({ native }) => native);
  const work = async (signal: AbortSignal): Promise<void> => {
    const counted = await count(rules, choice.snapshot, { columns, checker, signal });
    if (!signal.aborted) send({ kind: 'counted', ruleSet, counted });
  };
  return { key: `count ${candidate.id} ${JSON.stringify(ruleSet)}`, work };
}

/** What rules do on the whole table; null where it cannot be told. */
async function count(
  rules: readonly NativeRule[],
  snapshot: Snapshot,
  ports: {
    readonly columns: ColumnPort;
    readonly checker: Checker;
    readonly signal: AbortSignal;
  },
): Promise<Counted | null> {
  const { columns, checker, signal } = ports;
  try {
    const wanted = await checker.columnsOf?.(rules, snapshot);
    if (wanted === undefined || !wanted.ok) return null;
    const read = await columns.readColumns(snapshot, wanted.value, signal);
    if (!read.ok) return null;
    const counted = await checker.count?.(rules, snapshot, read.value);
    return counted?.ok === true ? counted.value : null;
  } catch {
    // The first rows stay what is known.
    return null;
  }
}
