import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState } from '../paneState';

/** How many readings are asked for: the first is shown, the others on request. */
const TOP_K = 3;

/** Asks the model for a rule that is said anew; nothing is written. */
export function rewordJob(state: PaneState, { suggester }: PanePorts, send: Send): Job | null {
  const { edit } = state.manage;
  if (edit?.words.kind !== 'waiting') return null;
  const { run, asked } = edit.words;
  const { snapshot } = edit;
  const work = async (signal: AbortSignal): Promise<void> => {
    try {
      const { utterance } = asked;
      const answer = await suggester.suggest({
        utterance,
        snapshot,
        topK: TOP_K,
        seed: 0,
        ask: true,
        signal,
      });
      send({ kind: 'reworded', run, answer });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = { code: 'modelFailed', detail: String(thrown) } as const;
      send({ kind: 'reworded', run, answer: { kind: 'failed', error } });
    }
  };
  return { key: `reword ${run}`, work };
}
