import type { Answer, Suggester, SuggestRequest } from '../suggest/answer';
import { parseFromWorker, type FromWorker, type ToWorker } from './protocol';

/** The part of `Worker` that is used here; one end of a message channel will do. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly onProgress: ((share: number) => void) | undefined;
  readonly settle: (answer: Answer) => void;
}

interface Live {
  readonly worker: WorkerLike;
  readonly waiting: Map<number, Waiting>;
}

/**
 * A suggester whose work is done in a worker. `start` is called at once, so that the model loads while the user
 * types, and again at the first request after a crash. A crash answers every open request with `modelFailed`;
 * an aborted request rejects with the signal's reason.
 */
export function createWorkerSuggester(start: () => WorkerLike): Suggester {
  let nextId = 0;
  let live: Live | null = open();

  function open(): Live {
    const opened: Live = { worker: start(), waiting: new Map() };
    const { worker, waiting } = opened;
    worker.onmessage = (event) => {
      const message = parseFromWorker(event.data);
      if (message === null) crash(opened, 'The worker sent an unknown message.');
      else deliver(waiting, message);
    };
    worker.onmessageerror = () => crash(opened, 'A message of the worker could not be read.');
    worker.onerror = (event) => {
      event.preventDefault();
      crash(opened, event.message || 'The worker could not be started.');
    };
    return opened;
  }

  function crash(crashed: Live, detail: string): void {
    crashed.worker.terminate();
    if (live === crashed) live = null;
    const answer: Answer = { kind: 'failed', error: { code: 'modelFailed', detail } };
    for (const { settle } of crashed.waiting.values()) settle(answer);
    crashed.waiting.clear();
  }

  return {
    suggest(request) {
      live ??= open();
      nextId += 1;
      return post(live, nextId, request);
    },
  };
}

function deliver(waiting: Map<number, Waiting>, message: FromWorker): void {
  const open = waiting.get(message.id);
  // A cancelled request may still be answered by a message that was on its way.
  if (open === undefined) return;
  if (message.kind === 'progress') {
    open.onProgress?.(message.share);
    return;
  }
  waiting.delete(message.id);
  open.settle(message.answer);
}

function post({ worker, waiting }: Live, id: number, request: SuggestRequest): Promise<Answer> {
  const { signal, onProgress, ...plain } = request;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortReason(signal));
      return;
    }
    const abort = (): void => {
      if (!waiting.delete(id)) return;
      worker.postMessage({ kind: 'cancel', id });
      reject(abortReason(signal));
    };
    const settle = (answer: Answer): void => {
      signal?.removeEventListener('abort', abort);
      resolve(answer);
    };
    signal?.addEventListener('abort', abort, { once: true });
    waiting.set(id, { onProgress, settle });
    worker.postMessage({ kind: 'suggest', id, request: plain });
  });
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('cancelled', 'AbortError');
}
