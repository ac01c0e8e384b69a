import type { FillPort } from '../host/fillPort';
import type { Host } from '../host/host';
import type { Cell } from '../sheet/area';
import { takeExamples, type ExampleSource } from './byExample/takeExamples';
import { JOBS, settle, type Job, type PanePorts, type Send } from './paneJobs';
import { openPane, type PaneEvent, type PaneState } from './paneState';
import { reducePane } from './reducePane';
import type { Environment } from './settings/about';

/** The pane's state and the work that it waits for, without React. */
export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (event: PaneEvent) => void;
  readonly select: (cell: Cell) => void;
  /** Whether cells of the sheet can be taken as examples. */
  readonly hasExamples: boolean;
  /** Takes cells of the sheet as examples for the readings that are shown. */
  readonly showExamples: (source: ExampleSource) => void;
  /** What the pane runs in, for diagnostics. */
  readonly environment: () => Environment;
  /** Stops listening to the host and cancels what is running. */
  readonly close: () => void;
}

/** Builds the store and has a first look at the sheet. */
export function createPaneStore(ports: PanePorts): PaneStore {
  const { firstUse, host, house } = ports;
  let state = openPane(firstUse.isFirst(), host.lastDone(), host.lastUndone(), house?.read());
  const listeners = new Set<() => void>();
  const slots = JOBS.map((findJob) => ({ findJob, slot: createSlot() }));
  const send: Send = (event) => {
    const before = state;
    state = reducePane(before, event);
    if (state === before) return;
    if (before.firstUse && !state.firstUse) ports.firstUse.end();
    // What was just forgotten is not kept anew, not even as nothing.
    const isLearnt = before.house.looks !== state.house.looks && event.kind !== 'forgotten';
    if (isLearnt) ports.house?.keep(state.house.looks);
    for (const { findJob, slot } of slots) slot.hold(findJob(state, ports, send));
    for (const listener of listeners) listener();
  };
  const stopLooking = keepLooking(ports.host, () => state, send);
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    select: (cell) => void selectCell(ports.host, cell, send),
    hasExamples: ports.fills !== undefined,
    showExamples: (source) => void showExamples(source, ports.fills, state, send),
    environment: () => ports.about.environment(),
    close: () => {
      stopLooking();
      for (const { slot } of slots) slot.hold(null);
    },
  };
}

/** Runs one job at a time: another key cancels the present one. */
function createSlot(): { hold(job: Job | null): void } {
  let key: string | null = null;
  let controller = new AbortController();
  return {
    hold(job) {
      if ((job?.key ?? null) === key) return;
      controller.abort();
      controller = new AbortController();
      key = job?.key ?? null;
      const { signal } = controller;
      // Started after the state has settled, so that a job may send events at once.
      if (job !== null) void Promise.resolve().then(() => job.work(signal));
    },
  };
}

async function showExamples(
  source: ExampleSource,
  fills: FillPort | undefined,
  { phase }: PaneState,
  send: Send,
): Promise<void> {
  if (fills === undefined || phase.kind !== 'choosing') return;
  send(await takeExamples(source, fills, phase.choice.snapshot));
}

async function selectCell(host: Host, cell: Cell, send: Send): Promise<void> {
  send({ kind: 'selectAsked', cell });
  const done = await settle(() => host.select(cell));
  if (!done.ok) send({ kind: 'selectFailed', error: done.error });
}

/** Looks at the table for examples: at the start, and after the selection moved while nothing is going on. */
function keepLooking(host: Host, getState: () => PaneState, send: Send): () => void {
  let looking = false;
  let movedMeanwhile = false;
  let closed = false;
  const look = async (): Promise<void> => {
    if (looking) {
      movedMeanwhile = true;
      return;
    }
    looking = true;
    const table = await settle(() => host.readTable());
    looking = false;
    if (closed) return;
    send({ kind: 'sheetSeen', snapshot: table.ok ? table.value : null });
    if (movedMeanwhile) {
      movedMeanwhile = false;
      void look();
    }
  };
  void look();
  const stop = host.onSelectionChanged(() => {
    const { phase, draft, tab } = getState();
    if (tab === 'rules' || (phase.kind === 'idle' && draft === '')) void look();
  });
  return () => {
    closed = true;
    stop();
  };
}
