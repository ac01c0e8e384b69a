import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState } from '../paneState';
import { readModelFacts } from './modelFacts';

/** Reads the model's card the first time that the settings are looked at. */
export function cardJob({ tab, settings }: PaneState, ports: PanePorts, send: Send): Job | null {
  if (tab !== 'settings' || settings.card.kind !== 'unknown') return null;
  const work = async (): Promise<void> => {
    try {
      send({ kind: 'cardRead', facts: readModelFacts(await ports.about.readCard()) });
    } catch {
      send({ kind: 'cardRead', facts: null });
    }
  };
  return { key: 'card', work };
}

/** Forgets, and says so when all is gone. */
export function forgetJob({ settings }: PaneState, ports: PanePorts, send: Send): Job | null {
  if (settings.forget !== 'running') return null;
  const work = async (): Promise<void> => {
    try {
      await ports.about.forget();
    } finally {
      send({ kind: 'forgotten' });
    }
  };
  return { key: 'forget', work };
}
