import type { PaneState } from '../paneState';

/** The rules of the sheet are read anew. */
export function startListing(state: PaneState): PaneState {
  const run = state.nextRun;
  return { ...state, standing: { kind: 'reading', run }, nextRun: run + 1 };
}
