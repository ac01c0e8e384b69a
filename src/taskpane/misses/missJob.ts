import type { Cell } from '../../sheet/area';
import { isReady } from '../isReady';
import type { Job, PanePorts, Send } from '../paneJobs';
import type { PaneState } from '../paneState';
import { isCounted, visibleReadings } from '../settleReadings';

/** Milliseconds without a change: what is being typed is worked out first, on the same worker. */
const REST = 250;

/** Looks for what just falls short of the first reading that is shown and has not been looked at yet. */
export function missJob(state: PaneState, { checker }: PanePorts, send: Send): Job | null {
  const choice = state.phase.kind === 'choosing' ? state.phase.choice : null;
  if (choice === null || choice.readings.some(({ check }) => check.kind === 'waiting')) return null;
  const next = visibleReadings(choice).find(
    (reading) => reading.misses === null && isReady(reading) && isCounted(reading),
  );
  if (next === undefined) return null;
  const { ruleSet, candidate } = next;
  const work = async (signal: AbortSignal): Promise<void> => {
    await rest(signal);
    if (signal.aborted) return;
    const misses = await look(() => checker.findMisses(ruleSet, choice.snapshot));
    if (!signal.aborted) send({ kind: 'missesFound', ruleSet, misses });
  };
  return { key: `misses ${candidate.id} ${JSON.stringify(ruleSet)}`, work };
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, REST);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Misses are help only: where they cannot be found, there are none. */
async function look(
  find: () => ReturnType<PanePorts['checker']['findMisses']>,
): Promise<readonly Cell[]> {
  try {
    const found = await find();
    return found.ok ? found.value : [];
  } catch {
    return [];
  }
}
