import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { serveSuggester, type LoadSuggester, type PaneLike } from '../../src/worker/serveSuggester';
import type { WorkerLike } from '../../src/worker/workerSuggester';

/** Workers that live in this process, each over a channel of its own. */
export class PortWorkers {
  private newest: WorkerLike | null = null;
  private readonly ports = new Set<MessagePort>();

  constructor(private readonly load: LoadSuggester) {}

  /** Channels that are still open. */
  get open(): number {
    return this.ports.size;
  }

  readonly start = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    this.ports.add(port1);
    port1.on('close', () => {
      this.ports.delete(port1);
      port2.close();
    });
    serveSuggester(asEnd(port2), this.load);
    this.newest = asEnd(port1);
    return this.newest;
  };

  /** The newest worker dies. */
  crash(): void {
    const event = Object.assign(new Event('error'), { message: 'out of memory' });
    this.newest?.onerror?.(event as ErrorEvent);
  }

  stop(): void {
    for (const port of this.ports) port.close();
  }
}

/** One end of a channel as a worker or as a worker's scope. */
function asEnd(port: MessagePort): WorkerLike & PaneLike {
  const end: WorkerLike & PaneLike = {
    postMessage: (message) => port.postMessage(message),
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    terminate: () => port.close(),
  };
  port.on('message', (data: unknown) => end.onmessage?.(new MessageEvent('message', { data })));
  return end;
}
