import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState } from '../paneState';
import { readSelected } from '../readSelected';

/** Reads the table with the selection, for the reasons of the selected cell. */
export function whyJob({ why }: PaneState, ports: PanePorts, send: Send): Job | null {
  if (why.kind !== 'reading') return null;
  const { run } = why;
  const work = async (): Promise<void> => {
    const table = await readSelected(ports.host);
    send({ kind: 'whyRead', run, snapshot: table.ok ? table.value : null });
  };
  return { key: `why ${run}`, work };
}
