import type { Candidate, Counted } from '../../suggest/answer';
import type { PaneEvent, PaneState, Reading } from '../paneState';

type Handlers = {
  readonly [Kind in 'counted' | 'countStopped']: (
    state: PaneState,
    event: Extract<PaneEvent, { kind: Kind }>,
  ) => PaneState;
};

export const COUNT: Handlers = {
  counted: (state, { ruleSet, counted }) =>
    changeReadings(state, (reading) => {
      if (reading.ruleSet !== ruleSet || reading.candidate.allRows === undefined) return reading;
      if (counted === null) return { ...reading, isUncounted: true };
      return { ...reading, candidate: withCount(reading.candidate, counted) };
    }),
  countStopped: (state) =>
    changeReadings(state, (reading) =>
      reading.candidate.allRows === undefined ? reading : { ...reading, isUncounted: true },
    ),
};

/** A candidate that knows what it does on the whole table; the first rows may be hit otherwise than by themselves. */
function withCount({ allRows, ...candidate }: Candidate, { hits, hitRows }: Counted): Candidate {
  const rows = allRows ?? candidate.rows;
  const extreme =
    hitRows === 0
      ? ([{ code: 'neverTrue' }] as const)
      : hitRows === rows && candidate.kind === 'highlight'
        ? ([{ code: 'alwaysTrue' }] as const)
        : [];
  return {
    ...candidate,
    rows,
    hitRows,
    planned: candidate.planned.map((rule, at) => ({ ...rule, hits: hits[at] ?? rule.hits })),
    warnings: [...extreme, ...candidate.warnings],
  };
}

function changeReadings(state: PaneState, change: (reading: Reading) => Reading): PaneState {
  const { phase } = state;
  if (phase.kind !== 'choosing') return state;
  const [first, ...rest] = phase.choice.readings;
  const readings = [change(first), ...rest.map(change)] as const;
  return { ...state, phase: { ...phase, choice: { ...phase.choice, readings } } };
}
