import type { Candidate } from '../suggest/answer';
import type { PaneState, Phase, Reading } from './paneState';

/** The state in another phase; what a cell's selection failed with belongs to the phase before. */
export function withPhase(state: PaneState, phase: Phase): PaneState {
  return { ...state, phase, selectTrouble: null };
}

/** A candidate as it is first shown: checked, unchanged. */
export function toReading(candidate: Candidate): Reading {
  return {
    candidate,
    ruleSet: candidate.ruleSet,
    check: { kind: 'done' },
    ask: null,
    misses: null,
  };
}
