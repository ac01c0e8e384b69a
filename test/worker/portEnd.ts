import type { MessagePort } from 'node:worker_threads';
import type { PaneLike } from '../../src/worker/serveSuggester';
import type { WorkerLike } from '../../src/worker/workerSuggester';

/** One end of a channel as a worker or as a worker's scope. */
export function asEnd(port: MessagePort): WorkerLike & PaneLike {
  const end: WorkerLike & PaneLike = {
    postMessage: (message: unknown, options?: { readonly transfer: ArrayBuffer[] }) =>
      port.postMessage(message, options?.transfer ?? []),
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    terminate: () => port.close(),
  };
  port.on('message', (data: unknown) => end.onmessage?.(new MessageEvent('message', { data })));
  return end;
}
