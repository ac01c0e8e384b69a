import type { PaneEvent, PaneState, Reading } from '../paneState';

/** Puts the nearest misses beside the readings whose rules they belong to. */
export function showMisses(
  state: PaneState,
  { ruleSet, misses }: Extract<PaneEvent, { readonly kind: 'missesFound' }>,
): PaneState {
  const { phase } = state;
  if (phase.kind !== 'choosing') return state;
  const { choice } = phase;
  const show = (reading: Reading): Reading =>
    reading.ruleSet === ruleSet ? { ...reading, misses } : reading;
  const [first, ...rest] = choice.readings;
  const readings = [show(first), ...rest.map(show)] as const;
  return { ...state, phase: { ...phase, choice: { ...choice, readings } } };
}
