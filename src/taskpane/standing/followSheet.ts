import type { Snapshot } from '../../sheet/snapshot';
import type { PaneState } from '../paneState';
import { startListing } from './startListing';

/** The table under the selection; where the rules are shown and it is another one, they are read for it. */
export function followSheet(state: PaneState, snapshot: Snapshot | null): PaneState {
  const next = { ...state, seen: snapshot };
  return state.tab === 'rules' && keyOf(snapshot) !== keyOf(state.seen) ? startListing(next) : next;
}

function keyOf(snapshot: Snapshot | null): string {
  return snapshot === null ? '' : JSON.stringify([snapshot.sheetName, snapshot.data]);
}
