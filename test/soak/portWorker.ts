import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { serveSuggester, type LoadSuggester } from '../../src/worker/serveSuggester';
import type { WorkerLike } from '../../src/worker/workerSuggester';
import { asEnd } from '../worker/portEnd';

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
