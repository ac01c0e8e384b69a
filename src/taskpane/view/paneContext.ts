import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState } from '../paneState';
import type { PaneStore } from '../paneStore';
import type { Words } from '../words/words';

/** What every part of the pane may use. */
export interface Pane {
  readonly store: PaneStore;
  readonly words: Words;
}

const Context = createContext<Pane | null>(null);

export const PaneProvider = Context.Provider;

/** The store and the words; only inside PaneProvider. */
export function usePane(): Pane {
  const pane = useContext(Context);
  if (pane === null) throw new Error('a part of the pane stands outside PaneProvider');
  return pane;
}

/** The state, followed as it changes. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.getState);
}
