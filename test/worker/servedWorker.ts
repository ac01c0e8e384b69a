import { MessageChannel } from 'node:worker_threads';
import type { Suggester, SuggestRequest } from '../../src/suggest/answer';
import { serveSuggester, type LoadSuggester } from '../../src/worker/serveSuggester';
import type { WorkerLike } from '../../src/worker/workerSuggester';
import { INVOICES } from './fixedAnswers';
import { asEnd } from './portEnd';

/** Workers that serve `load`, each over a channel of its own; `crashLast` stops the newest one. */
export function startServed(load: LoadSuggester) {
  const workers: WorkerLike[] = [];
  const start = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    port1.on('close', () => port2.close());
    serveSuggester(asEnd(port2), load);
    const worker = asEnd(port1);
    workers.push(worker);
    return worker;
  };
  const crash = (message: string): void => {
    const event = Object.assign(new Event('error'), { message });
    workers.at(-1)?.onerror?.(event as ErrorEvent);
  };
  const stop = (): void => workers.forEach((worker) => worker.terminate());
  return { start, crash, stop, workers };
}

export function loaded(suggest: Suggester['suggest']): LoadSuggester {
  return async () => ({ ok: true, value: { suggest } });
}

export const REQUEST: SuggestRequest = {
  utterance: 'above 100 in red',
  snapshot: INVOICES,
  topK: 3,
  seed: 0,
  ask: true,
};
