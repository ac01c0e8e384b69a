import type { Host, HostError } from '../host/host';
import type { NativeRule } from '../rule/nativeRule';
import type { Cell } from '../sheet/area';
import { fail, type Result } from '../sheet/result';
import type { Answer, Suggester } from '../suggest/answer';
import { openPane, type PaneEvent, type PaneState } from './paneState';
import { paintReading } from './paintReading';
import { reducePane } from './reducePane';

/** How many readings the pane asks for. */
const TOP_K = 3;

/** Whether the user has asked before; lies in the browser's storage. */
export interface FirstUse {
  isFirst(): boolean;
  end(): void;
}

/** Everything that the pane needs from outside. */
export interface PanePorts {
  readonly host: Host;
  readonly suggester: Suggester;
  readonly firstUse: FirstUse;
}

/** The pane's state and the work that it waits for, without React. */
export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (event: PaneEvent) => void;
  readonly select: (cell: Cell) => void;
  /** Stops listening to the host and cancels what is running. */
  readonly close: () => void;
}

type Send = (event: PaneEvent) => void;

/** Work that a state waits for; the key stays the same for as long as the same work is meant. */
interface Job {
  readonly key: string;
  readonly work: (signal: AbortSignal) => Promise<void>;
}

/** Builds the store and has a first look at the sheet. */
export function createPaneStore(ports: PanePorts): PaneStore {
  let state = openPane(ports.firstUse.isFirst(), ports.host.lastApplied());
  const listeners = new Set<() => void>();
  const phaseSlot = createSlot();
  const undoSlot = createSlot();
  const send: Send = (event) => {
    const before = state;
    state = reducePane(before, event);
    if (state === before) return;
    if (before.firstUse && !state.firstUse) ports.firstUse.end();
    phaseSlot.hold(phaseJob(state, ports, send));
    undoSlot.hold(undoJob(state, ports, send));
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
    close: () => {
      stopLooking();
      phaseSlot.hold(null);
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

function phaseJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const { phase } = state;
  switch (phase.kind) {
    case 'reading':
      return { key: `read ${phase.run}`, work: () => read(phase.run, ports.host, send) };
    case 'thinking':
      return {
        key: `think ${phase.run}`,
        work: async (signal) => {
          const answer = await think(phase, ports.suggester, signal, send);
          if (answer !== null) send({ kind: 'answered', run: phase.run, answer });
        },
      };
    case 'applying':
      return {
        key: `apply ${phase.run}`,
        work: async () => {
          const rules: readonly NativeRule[] = paintReading(phase.chosen);
          const done = await settle(() => ports.host.apply(rules, phase.choice.snapshot));
          if (done.ok) send({ kind: 'wrote', run: phase.run, receipt: done.value });
          else send({ kind: 'writeFailed', run: phase.run, error: done.error });
        },
      };
    default:
      return null;
  }
}

function undoJob(state: PaneState, ports: PanePorts, send: Send): Job | null {
  const { past } = state;
  if (past.kind !== 'undoing') return null;
  const work = async (): Promise<void> => {
    const done = await settle(() => ports.host.undo());
    if (done.ok) send({ kind: 'undid', run: past.run, receipt: done.value });
    else send({ kind: 'undoFailed', run: past.run, error: done.error });
  };
  return { key: `undo ${past.run}`, work };
}

async function read(run: number, host: Host, send: Send): Promise<void> {
  const table = await settle(() => host.readTable());
  if (table.ok) send({ kind: 'tableRead', run, snapshot: table.value });
  else send({ kind: 'readFailed', run, error: table.error });
}

/** The answer, or null when the user cancelled. */
async function think(
  phase: Extract<PaneState['phase'], { kind: 'thinking' }>,
  suggester: Suggester,
  signal: AbortSignal,
  send: Send,
): Promise<Answer | null> {
  const { run, utterance, snapshot } = phase;
  const onProgress = (share: number): void => send({ kind: 'progressed', run, share });
  try {
    return await suggester.suggest({
      utterance,
      snapshot,
      topK: TOP_K,
      seed: 0,
      ask: true,
      signal,
      onProgress,
    });
  } catch (thrown) {
    if (signal.aborted) return null;
    return { kind: 'failed', error: { code: 'modelFailed', detail: String(thrown) } };
  }
}

async function selectCell(host: Host, cell: Cell, send: Send): Promise<void> {
  send({ kind: 'selectAsked', cell });
  const done = await settle(() => host.select(cell));
  if (!done.ok) send({ kind: 'selectFailed', error: done.error });
}

/** A host that throws is a host that failed: the pane never hangs in a phase. */
async function settle<T>(call: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
  try {
    return await call();
  } catch (thrown) {
    return fail({ code: 'hostFailed', detail: String(thrown) });
  }
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
    const { phase, draft } = getState();
    if (phase.kind === 'idle' && draft === '') void look();
  });
  return () => {
    closed = true;
    stop();
  };
}
