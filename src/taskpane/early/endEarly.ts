import type { Choice, PaneState } from '../paneState';

/** True while only the first readings are there and the model goes on. */
export function isStillThinking(choice: Choice | null): boolean {
  return choice?.early?.kind === 'running';
}

/** The choice as it is, with nothing more to come. */
export function endEarly({ early, ...choice }: Choice): Choice {
  return early?.kind === 'joined' ? { ...choice, early } : choice;
}

/** The first readings are enough: what is there stays, and nothing more is waited for. */
export function stopWaiting(state: PaneState): PaneState {
  const { phase } = state;
  if (phase.kind !== 'choosing' || !isStillThinking(phase.choice)) return state;
  return { ...state, phase: { ...phase, choice: endEarly(phase.choice) } };
}
