import type { HostError } from '../host/host';
import type { RuleSet } from '../rule/ruleSet';
import { BY_EXAMPLE } from './byExample/reduceExamples';
import { ANSWERS } from './early/reduceAnswers';
import { COUNT } from './count/reduceCount';
import { endEarly, stopWaiting } from './early/endEarly';
import { learnHouse } from './house/houseLooks';
import { showMisses } from './misses/showMisses';
import { showSketch } from './sketch/showSketch';
import { findOlder } from './standing/findOlder';
import { withPhase } from './enterPhase';
import { hasHole, isReady } from './isReady';
import { isWriting } from './isWriting';
import { MANAGE, tellUndone } from './manage/reduceManage';
import type { Choice, PaneEvent, PaneState, Past, Phase, Reading, Readings } from './paneState';
import { SETTINGS } from './settings/reduceSettings';
import { WHY } from './standing/reduceWhy';
import { followSheet } from './standing/followSheet';
import { startListing } from './standing/startListing';
import { tellWritten } from './standing/tellWritten';
import { STAND_OUT } from './standOut/reduceStandOut';
import { WARNINGS } from './warnings/reduceWarnings';

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
  cancelled: (state) =>
    isBusyThinking(state.phase) ? withPhase(state, { kind: 'idle' }) : stopWaiting(state),
  sheetSeen: (state, { snapshot }) => followSheet(state, snapshot),
  tableRead: (state, { run, snapshot }) => {
    const { phase } = state;
    if (phase.kind !== 'reading' || phase.run !== run) return state;
    const { utterance, earlier } = phase;
    const next: Phase = {
      kind: 'thinking',
      run,
      utterance,
      snapshot,
      share: 0,
      sketch: null,
      earlier,
    };
    return startListing({ ...withPhase(state, next), seen: snapshot });
  },
  readFailed: (state, { run, error }) =>
    isAt(state.phase, 'reading', run)
      ? withPhase(state, { kind: 'failed', trouble: { from: 'host', error } })
      : state,
  sketched: showSketch,
  ...ANSWERS,
  tabChosen: (state, { tab }) => {
    if (tab === state.tab) return state;
    const next = { ...state, tab };
    return tab === 'rules' ? startListing(next) : next;
  },
  edited: (state, { candidateId, ruleSet }) => startChecking(state, candidateId, ruleSet),
  rechecked: (state, { run, candidate }) =>
    changeWaiting(state, run, (reading) => ({
      ...reading,
      candidate: { ...candidate, id: reading.candidate.id, score: reading.candidate.score },
      check: { kind: 'done' },
    })),
  recheckFailed: (state, { run, error }) =>
    changeWaiting(state, run, (reading) => ({ ...reading, check: { kind: 'refused', error } })),
  settled: (state, { verdict }) =>
    changeChoice(state, (choice) => ({ ...choice, verdicts: [...choice.verdicts, verdict] })),
  verdictsDropped: (state) => changeChoice(state, (choice) => ({ ...choice, verdicts: [] })),
  moreAsked: (state) =>
    changeChoice(state, (choice) => ({ ...choice, shown: choice.readings.length })),
  missesFound: showMisses,
  houseWorn: (state, { isWorn }) => ({ ...state, house: { ...state.house, isWorn } }),
  rulesAsked: (state) => startListing(state),
  rulesRead: (state, { run, rules }) =>
    state.standing.kind === 'reading' && state.standing.run === run
      ? { ...state, standing: { kind: 'known', rules }, house: learnHouse(state.house, rules) }
      : state,
  ...COUNT,
  ...WARNINGS,
  ...STAND_OUT,
  ...WHY,
  ...SETTINGS,
  ...MANAGE,
  ...BY_EXAMPLE,
  rulesFailed: (state, { run, error }) =>
    state.standing.kind === 'reading' && state.standing.run === run
      ? { ...state, standing: { kind: 'failed', error } }
      : state,
  chosen: (state, { candidateId }) => startApplying(state, candidateId),
  wrote: (state, { run, receipt }) => {
    const { phase } = state;
    if (phase.kind !== 'applying' || phase.run !== run) return state;
    const past: Past = { kind: 'applied', receipt, trouble: null };
    const older = findOlder(state.standing, receipt);
    const applied: Phase = { kind: 'applied', receipt, reading: phase.chosen, older };
    const told = { ...state.told, ...tellWritten(phase.choice, phase.chosen, receipt) };
    return startListing({ ...withPhase(state, applied), past, told });
  },
  writeFailed: (state, { run, error }) => failApplying(state, run, error),
  undoAsked: (state) => startUndoing(state),
  undid: (state, { run, receipt }) => {
    if (state.past.kind !== 'undoing' || state.past.run !== run) return state;
    const undone = tellUndone(state, receipt) ?? withPhase(state, { kind: 'undone', receipt });
    return startListing({ ...undone, past: { kind: 'nothing' } });
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

function isAt(phase: Phase, kind: 'reading', run: number): boolean {
  return phase.kind === kind && phase.run === run;
}

function isBusyThinking(phase: Phase): boolean {
  return phase.kind === 'reading' || phase.kind === 'thinking' || phase.kind === 'looking';
}

function startReading(
  state: PaneState,
  utterance: string,
  earlier: Extract<Phase, { kind: 'reading' }>['earlier'],
): PaneState {
  if (isWriting(state)) return state;
  if (utterance.trim() === '' && earlier === null) {
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
  const choice = endEarly(state.phase.choice);
  const chosen = choice.readings.find((reading) => reading.candidate.id === candidateId);
  if (chosen === undefined || !isReady(chosen)) return state;
  const run = state.nextRun;
  return { ...withPhase(state, { kind: 'applying', run, choice, chosen }), nextRun: run + 1 };
}

function failApplying(state: PaneState, run: number, error: HostError): PaneState {
  const { phase } = state;
  if (phase.kind !== 'applying' || phase.run !== run) return state;
  const { choice } = phase;
  const back = withPhase(state, { kind: 'choosing', choice, trouble: error });
  if (error.code !== 'changedSincePreview') return back;
  return startReading(back, choice.utterance, choice);
}

function startUndoing(state: PaneState): PaneState {
  if (state.past.kind !== 'applied' || isWriting(state)) return state;
  const run = state.nextRun;
  const past: Past = { kind: 'undoing', run, receipt: state.past.receipt };
  return { ...state, past, nextRun: run + 1 };
}

/** A changed rule set is worked out at once, unless it still leaves something open. */
function startChecking(state: PaneState, candidateId: string, ruleSet: RuleSet): PaneState {
  const run = state.nextRun;
  const change = (reading: Reading): Reading => {
    if (reading.candidate.id !== candidateId) return reading;
    const isOpen = hasHole(ruleSet);
    const ask = isOpen ? reading.ask : null;
    return {
      ...reading,
      ruleSet,
      ask,
      misses: null,
      isUncounted: false,
      check: isOpen ? reading.check : { kind: 'waiting', run },
    };
  };
  return {
    ...changeChoice(state, (choice) => ({ ...choice, readings: mapReadings(choice, change) })),
    nextRun: run + 1,
  };
}

function changeWaiting(
  state: PaneState,
  run: number,
  change: (reading: Reading) => Reading,
): PaneState {
  const isMeant = ({ check }: Reading): boolean => check.kind === 'waiting' && check.run === run;
  const choice = state.phase.kind === 'choosing' ? state.phase.choice : null;
  if (!choice?.readings.some(isMeant)) return state;
  const next = mapReadings(choice, (reading) => (isMeant(reading) ? change(reading) : reading));
  return changeChoice(state, (known) => ({ ...known, readings: next }));
}

function changeChoice(state: PaneState, change: (choice: Choice) => Choice): PaneState {
  if (state.phase.kind !== 'choosing') return state;
  const choice = change(state.phase.choice);
  return withPhase(state, { kind: 'choosing', choice, trouble: null });
}

function mapReadings({ readings }: Choice, change: (reading: Reading) => Reading): Readings {
  const [first, ...rest] = readings;
  return [change(first), ...rest.map(change)];
}
