import type { PaneEvent, PaneState } from '../paneState';

/** Keeps what the model says so far. */
export function showSketch(
  state: PaneState,
  { run, sketch }: Extract<PaneEvent, { readonly kind: 'sketched' }>,
): PaneState {
  const { phase } = state;
  if (phase.kind !== 'thinking' || phase.run !== run) return state;
  return { ...state, phase: { ...phase, sketch } };
}
