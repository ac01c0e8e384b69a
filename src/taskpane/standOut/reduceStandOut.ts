import { printColumn } from '../../sheet/printAddress';
import type { Snapshot } from '../../sheet/snapshot';
import { toReading, withPhase } from '../enterPhase';
import type { PaneEvent, PaneState } from '../paneState';

type Of<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { readonly kind: Kind }>;

/** Starts to look at the selected column, unless something is being written. */
function startLooking(state: PaneState): PaneState {
  const { phase, past, nextRun: run } = state;
  if (phase.kind === 'applying' || past.kind === 'undoing') return state;
  return { ...withPhase(state, { kind: 'looking', run }), tab: 'ask', nextRun: run + 1 };
}

/** Shows what was found as readings, each of which can be changed and applied like any other. */
function showStandOut(
  state: PaneState,
  { run, snapshot, column, candidates }: Of<'stoodOut'>,
): PaneState {
  if (state.phase.kind !== 'looking' || state.phase.run !== run) return state;
  const header = nameOf(snapshot, column);
  const [first, ...rest] = candidates.map(toReading);
  const listing = { kind: 'reading', run: state.nextRun } as const;
  const next = { ...state, seen: snapshot, standing: listing, nextRun: state.nextRun + 1 };
  if (first === undefined) return withPhase(next, { kind: 'plain', header });
  const readings = [first, ...rest] as const;
  return withPhase(next, {
    kind: 'choosing',
    choice: {
      utterance: '',
      snapshot,
      readings,
      shown: readings.length,
      verdicts: [],
      fresh: false,
      standsOut: header,
    },
    trouble: null,
  });
}

function failLooking(state: PaneState, { run, error }: Of<'lookFailed'>): PaneState {
  return state.phase.kind === 'looking' && state.phase.run === run
    ? withPhase(state, { kind: 'failed', trouble: { from: 'host', error } })
    : state;
}

/** The header, or the letter of a column without one. */
function nameOf({ columns, data }: Snapshot, column: number): string {
  return columns[column]?.header.trim() || printColumn(data.left + column);
}

/** What looking at a column does to the state. */
export const STAND_OUT = {
  standOutAsked: startLooking,
  stoodOut: showStandOut,
  lookFailed: failLooking,
};
