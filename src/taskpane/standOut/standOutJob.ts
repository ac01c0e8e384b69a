import type { Snapshot } from '../../sheet/snapshot';
import type { Candidate, Checker } from '../../suggest/answer';
import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState } from '../paneState';
import { readSelected } from '../readSelected';
import { findStandOut, idOf, selectedColumn } from './findStandOut';

/** Reads the table and looks for what stands out in the selected column. */
export function standOutJob({ phase }: PaneState, ports: PanePorts, send: Send): Job | null {
  if (phase.kind !== 'looking') return null;
  const { run } = phase;
  const work = async (): Promise<void> => {
    const table = await readSelected(ports.host);
    if (!table.ok) {
      send({ kind: 'lookFailed', run, error: table.error });
      return;
    }
    const snapshot = table.value;
    const column = selectedColumn(snapshot);
    const candidates = await countAll(snapshot, column, ports.checker);
    send({ kind: 'stoodOut', run, snapshot, column, candidates });
  };
  return { key: `look ${run}`, work };
}

/** Those of the wanted rules that hit something, but not everything. */
async function countAll(
  snapshot: Snapshot,
  column: number,
  checker: Checker,
): Promise<readonly Candidate[]> {
  const checked = await Promise.all(
    findStandOut(snapshot, column).map(async ({ finding, ruleSet }) => {
      try {
        return await checker.recheck(ruleSet, idOf(finding), snapshot);
      } catch {
        return null;
      }
    }),
  );
  return checked.flatMap((one) =>
    one?.ok === true && one.value.hitRows > 0 && one.value.hitRows < one.value.rows
      ? [one.value]
      : [],
  );
}
