import type { Host, HostError } from '../../host/host';
import type { Receipt } from '../../host/receipt';
import { fail, type Result } from '../../sheet/result';
import type { Snapshot } from '../../sheet/snapshot';
import type { Checker } from '../../suggest/answer';
import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState, StandingRule } from '../paneState';
import type { KnownRules, ManageWork } from './manageState';

/** Writes what was asked for to the rules that stand on the sheet. */
export function manageJob(state: PaneState, { host }: PanePorts, send: Send): Job | null {
  const { work } = state.manage;
  if (work.kind === 'none') return null;
  const { run } = work;
  const write = async (): Promise<void> => {
    const done = await perform(work, host);
    if (done.ok) send({ kind: 'changed', run, receipt: done.value });
    else send({ kind: 'changeFailed', run, error: done.error });
    tellJournal(host, send);
  };
  return { key: `manage ${run}`, work: write };
}

/** What undo and redo would do now. */
export function tellJournal(host: Host, send: Send): void {
  send({ kind: 'journalSeen', done: host.lastDone(), undone: host.lastUndone() });
}

async function perform(
  work: Exclude<ManageWork, { readonly kind: 'none' }>,
  host: Host,
): Promise<Result<Receipt, HostError>> {
  try {
    if (work.kind === 'redoing') return await host.redo();
    const { command, seen } = work;
    switch (command.kind) {
      case 'remove':
        return await host.remove(command.ids, seen);
      case 'move':
        return await host.move(command.id, command.to, seen);
      case 'replace':
        return await host.replace(command.edits, seen);
    }
  } catch (thrown) {
    return fail({ code: 'hostFailed', detail: String(thrown) });
  }
}

/** Works an edited rule out on its table. */
export function editJob(state: PaneState, { checker }: PanePorts, send: Send): Job | null {
  const { edit } = state.manage;
  if (edit?.check.kind !== 'waiting') return null;
  const { id, ruleSet, snapshot, check } = edit;
  const { run } = check;
  const work = async (): Promise<void> => {
    try {
      const done = await checker.recheck(ruleSet, id, snapshot);
      if (done.ok) send({ kind: 'editChecked', run, candidate: done.value });
      else send({ kind: 'editRefused', run, error: done.error });
    } catch (thrown) {
      send({ kind: 'editRefused', run, error: { code: 'checkFailed', detail: String(thrown) } });
    }
  };
  return { key: `edit ${run}`, work };
}

/** The rules in the rule language, and which of them could be one; nothing of it where it cannot be told. */
export async function readKnown(
  rules: readonly StandingRule[],
  snapshot: Snapshot | null,
  checker: Checker,
): Promise<KnownRules> {
  const nothing = { rules, snapshot, read: { ruleSets: rules.map(() => null), merges: [] } };
  if (snapshot === null || rules.length === 0) return nothing;
  const places = rules.map(({ listed: { rule, areas } }) => ({ rule, areas }));
  try {
    const read = await checker.readStanding(places, snapshot);
    return read.ok ? { rules, snapshot, read: read.value } : nothing;
  } catch {
    return nothing;
  }
}
