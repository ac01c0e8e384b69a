import type { HostError } from '../host/host';
import type { Answer } from '../suggest/answer';
import type { Choice, PaneEvent, PaneState, Past, Phase, Reading, Readings } from './paneState';

/** How many readings are shown at once. */
const MOST_READINGS = 3;

type Handlers = {
  readonly [Kind in PaneEvent['kind']]: (
    state: PaneState,
    event: Extract<PaneEvent, { kind: Kind }>,
  ) => PaneState;
};

/** The next state. Pure; an event that does not belong to the present phase changes nothing. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  return handle(event.kind, state, event);
}

function handle<Kind extends PaneEvent['kind']>(
  kind: Kind,
  state: PaneState,
  event: Extract<PaneEvent, { kind: Kind }>,
): PaneState {
  return HANDLERS[kind](state, event);
}

const HANDLERS: Handlers = {
  typed: (state, { draft }) => ({ ...state, draft }),
  asked: (state, { utterance }) => startReading({ ...state, draft: utterance }, utterance, null),
  cancelled: (state) => (isBusyThinking(state.phase) ? withPhase(state, { kind: 'idle' }) : state),
  sheetSeen: (state, { snapshot }) => ({ ...state, seen: snapshot }),
  tableRead: (state, { run, snapshot }) => {
    const { phase } = state;
    if (phase.kind !== 'reading' || phase.run !== run) return state;
    const { utterance, earlier } = phase;
    const next: Phase = { kind: 'thinking', run, utterance, snapshot, share: 0, earlier };
    return { ...withPhase(state, next), seen: snapshot };
  },
  readFailed: (state, { run, error }) =>
    isAt(state.phase, 'reading', run)
      ? withPhase(state, { kind: 'failed', trouble: { from: 'host', error } })
      : state,
  progressed: (state, { run, share }) => {
    const { phase } = state;
    if (phase.kind !== 'thinking' || phase.run !== run || share <= phase.share) return state;
    return withPhase(state, { ...phase, share: Math.min(share, 1) });
  },
  answered: (state, { run, answer }) => {
    const { phase } = state;
    if (phase.kind !== 'thinking' || phase.run !== run) return state;
    return withPhase(state, showAnswer(phase, answer));
  },
  recoloured: (state, event) => {
    if (state.phase.kind !== 'choosing') return state;
    const choice = recolour(state.phase.choice, event);
    return withPhase(state, { kind: 'choosing', choice, trouble: null });
  },
  chosen: (state, { candidateId }) => startApplying(state, candidateId),
  wrote: (state, { run, receipt }) => {
    const { phase } = state;
    if (phase.kind !== 'applying' || phase.run !== run) return state;
    const past: Past = { kind: 'applied', receipt, trouble: null };
    return { ...withPhase(state, { kind: 'applied', receipt, reading: phase.chosen }), past };
  },
  writeFailed: (state, { run, error }) => failApplying(state, run, error),
  undoAsked: (state) => startUndoing(state),
  undid: (state, { run, receipt }) => {
    if (state.past.kind !== 'undoing' || state.past.run !== run) return state;
    return { ...withPhase(state, { kind: 'undone', receipt }), past: { kind: 'nothing' } };
  },
  undoFailed: (state, { run, error }) => {
    const { past } = state;
    if (past.kind !== 'undoing' || past.run !== run) return state;
    const gone = error.code === 'nothingToUndo';
    const next: Past = gone
      ? { kind: 'nothing' }
      : { kind: 'applied', receipt: past.receipt, trouble: error };
    const phase: Phase = { kind: 'failed', trouble: { from: 'host', error } };
    return { ...(gone ? withPhase(state, phase) : state), past: next };
  },
  selectAsked: (state) => ({ ...state, selectTrouble: null }),
  selectFailed: (state, { error }) => ({ ...state, selectTrouble: error }),
};

function withPhase(state: PaneState, phase: Phase): PaneState {
  return { ...state, phase, selectTrouble: null };
}

function isAt(phase: Phase, kind: 'reading', run: number): boolean {
  return phase.kind === kind && phase.run === run;
}

function isBusyThinking(phase: Phase): boolean {
  return phase.kind === 'reading' || phase.kind === 'thinking';
}

/** Writing and undoing are never interrupted: what is asked meanwhile is not started. */
function isWriting(state: PaneState): boolean {
  return state.phase.kind === 'applying' || state.past.kind === 'undoing';
}

function startReading(
  state: PaneState,
  utterance: string,
  earlier: readonly Reading[] | null,
): PaneState {
  if (isWriting(state)) return state;
  if (utterance.trim() === '') {
    return withPhase(state, {
      kind: 'failed',
      trouble: { from: 'suggester', error: { code: 'emptyRequest' } },
    });
  }
  const run = state.nextRun;
  return {
    ...withPhase(state, { kind: 'reading', run, utterance: utterance.trim(), earlier }),
    firstUse: false,
    nextRun: run + 1,
  };
}

function startApplying(state: PaneState, candidateId: string): PaneState {
  if (state.phase.kind !== 'choosing' || isWriting(state)) return state;
  const { choice } = state.phase;
  const chosen = choice.readings.find((reading) => reading.candidate.id === candidateId);
  if (chosen === undefined) return state;
  const run = state.nextRun;
  return { ...withPhase(state, { kind: 'applying', run, choice, chosen }), nextRun: run + 1 };
}

function failApplying(state: PaneState, run: number, error: HostError): PaneState {
  const { phase } = state;
  if (phase.kind !== 'applying' || phase.run !== run) return state;
  const { choice } = phase;
  const back = withPhase(state, { kind: 'choosing', choice, trouble: error });
  if (error.code !== 'changedSincePreview') return back;
  return startReading(back, choice.utterance, choice.readings);
}

function startUndoing(state: PaneState): PaneState {
  if (state.past.kind !== 'applied' || isWriting(state)) return state;
  const run = state.nextRun;
  const past: Past = { kind: 'undoing', run, receipt: state.past.receipt };
  return { ...state, past, nextRun: run + 1 };
}

function showAnswer(phase: Extract<Phase, { kind: 'thinking' }>, answer: Answer): Phase {
  const { utterance, snapshot, earlier } = phase;
  switch (answer.kind) {
    case 'failed':
      return { kind: 'failed', trouble: { from: 'suggester', error: answer.error } };
    case 'declined':
      return {
        kind: 'declined',
        utterance,
        reason: answer.reason,
        explanation: answer.explanation,
      };
    case 'candidates': {
      const [first, ...rest] = answer.candidates
        .slice(0, MOST_READINGS)
        .map((candidate): Reading => ({ candidate, fills: keptFills(candidate, earlier) }));
      if (first !== undefined) {
        const fresh = earlier !== null;
        const readings: Readings = [first, ...rest];
        const choice: Choice = { utterance, snapshot, readings, ask: answer.ask, fresh };
        return { kind: 'choosing', choice, trouble: null };
      }
      if (answer.ask !== null) return { kind: 'asking', utterance, snapshot, ask: answer.ask };
      return { kind: 'failed', trouble: { from: 'suggester', error: { code: 'noReading' } } };
    }
  }
}

/** The fills that the user chose on a reading of the same words before the table changed. */
function keptFills(
  candidate: Reading['candidate'],
  earlier: readonly Reading[] | null,
): Reading['fills'] {
  const same = earlier?.find((reading) => reading.candidate.explanation === candidate.explanation);
  return same?.fills ?? {};
}

function recolour(choice: Choice, event: Extract<PaneEvent, { kind: 'recoloured' }>): Choice {
  const change = (reading: Reading): Reading =>
    reading.candidate.id === event.candidateId
      ? { ...reading, fills: { ...reading.fills, [event.rule]: event.fill } }
      : reading;
  const [first, ...rest] = choice.readings;
  return { ...choice, readings: [change(first), ...rest.map(change)] };
}
