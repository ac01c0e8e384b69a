import { buffersOf } from '../sheet/packedColumn';
import { fail, ok, type Result } from '../sheet/result';
import type {
  Answer,
  Checker,
  CheckError,
  Counted,
  Suggester,
  SuggestRequest,
} from '../suggest/answer';
import type { FromWorker, ToWorker } from './messages';
import { parseFromWorker } from './protocol';
import type { Runtime } from './runtime';

/** The part of `Worker` that is used here; one end of a message channel will do. */
export interface WorkerLike {
  postMessage(message: ToWorker, options?: { readonly transfer: ArrayBuffer[] }): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What the worker says to a request. */
type Answered = Exclude<FromWorker, { readonly kind: 'runtime' }>;

interface Waiting {
  /** True when nothing more is waited for. */
  readonly take: (message: Answered) => boolean;
  readonly crash: (detail: string) => void;
}

interface Live {
  readonly worker: WorkerLike;
  readonly waiting: Map<number, Waiting>;
}

/** Calls back once nothing was asked for long enough; the answer calls it off. */
export type WaitIdle = (work: () => void) => () => void;

/** A worker that can be brought back before it is needed. */
export interface Sleeper {
  /** Starts the worker again if it was let go, so that the model loads while the user types. */
  wake(): void;
  /** What the model runs on, as it was last told; null before it is loaded. */
  runtime(): Runtime | null;
}

/** Starts a worker; `last` is what the one before it ran on, null if that is not known. */
export type StartWorker = (last: Runtime | null) => WorkerLike;

/**
 * A suggester and checker whose work is done in a worker. `start` is called at once, so that the model loads while the user
 * types, and again at the first request after a crash. A crash answers every open request with `modelFailed`;
 * an aborted request rejects with the signal's reason. After an idle while the worker is ended, and its memory with
 * it; whatever is asked next starts it anew.
 */
export function createWorkerSuggester(
  start: StartWorker,
  waitIdle: WaitIdle = () => () => undefined,
): Suggester & Checker & Sleeper {
  const keeper = new WorkerKeeper(start, waitIdle);
  const next = (): readonly [Live, number] => keeper.next();
  return {
    suggest: (request) => post(...next(), request),
    ...createChecks(next),
    wake: () => void keeper.wake(),
    runtime: () => keeper.runtime,
  };
}

/** Starts the worker, brings it back after a crash or a rest, and numbers the messages. */
class WorkerKeeper {
  private nextId = 0;
  private live: Live | null;
  private callOff: () => void;
  private told: Runtime | null = null;

  constructor(
    private readonly start: StartWorker,
    private readonly waitIdle: WaitIdle,
  ) {
    this.live = this.open();
    this.callOff = waitIdle(() => this.rest());
  }

  get runtime(): Runtime | null {
    return this.told;
  }

  wake(): Live {
    this.live ??= this.open();
    this.postpone();
    return this.live;
  }

  /** The worker, started anew where it is gone, and a number for the next message. */
  next(): readonly [Live, number] {
    const woken = this.wake();
    this.nextId += 1;
    return [woken, this.nextId];
  }

  private open(): Live {
    const opened: Live = { worker: this.start(this.told), waiting: new Map() };
    const { worker, waiting } = opened;
    worker.onmessage = (event) => {
      const message = parseFromWorker(event.data);
      if (message === null) this.crash(opened, 'The worker sent an unknown message.');
      else if (message.kind === 'runtime') this.told = message.runtime;
      else deliver(waiting, message);
      this.postpone();
    };
    worker.onmessageerror = () => this.crash(opened, 'A message of the worker could not be read.');
    worker.onerror = (event) => {
      event.preventDefault();
      this.crash(opened, event.message || 'The worker could not be started.');
    };
    return opened;
  }

  private crash(crashed: Live, detail: string): void {
    crashed.worker.terminate();
    if (this.live === crashed) this.live = null;
    for (const waiting of crashed.waiting.values()) waiting.crash(detail);
    crashed.waiting.clear();
  }

  /** Ends a worker that nobody waits for. */
  private rest(): void {
    if (this.live === null) return;
    if (this.live.waiting.size > 0) {
      this.postpone();
      return;
    }
    this.live.worker.terminate();
    this.live = null;
  }

  private postpone(): void {
    this.callOff();
    this.callOff = this.waitIdle(() => this.rest());
  }
}

type Next = () => readonly [Live, number];

function createChecks(next: Next): Checker {
  return {
    recheck: (ruleSet, candidateId, snapshot, readsTexts = []) => {
      const [live, id] = next();
      const asked = { kind: 'recheck', id, ruleSet, candidateId, snapshot, readsTexts } as const;
      return check(live, asked, (message) => {
        if (message.kind !== 'rechecked') return null;
        return message.candidate === null ? fail({ code: 'cannotWrite' }) : ok(message.candidate);
      });
    },
    ...createCounts(next),
    findHits: (rules, snapshot) => {
      const [live, id] = next();
      return check(live, { kind: 'findHits', id, rules, snapshot }, (message) =>
        message.kind === 'hits' ? ok(message.hits) : null,
      );
    },
    findMisses: (ruleSet, snapshot) => {
      const [live, id] = next();
      return check(live, { kind: 'findMisses', id, ruleSet, snapshot }, (message) =>
        message.kind === 'hits' ? ok(message.hits[0] ?? []) : null,
      );
    },
    findWarnings: (rules, snapshot) => {
      const [live, id] = next();
      return check(live, { kind: 'findWarnings', id, rules, snapshot }, (message) =>
        message.kind === 'warned' ? ok(message.warnings) : null,
      );
    },
    readStanding: (standing, snapshot) => {
      const [live, id] = next();
      return check(live, { kind: 'readStanding', id, standing, snapshot }, (message) =>
        message.kind === 'standingRead' ? ok(message.read) : null,
      );
    },
  };
}

/** What is asked of large tables. */
function createCounts(next: Next): Pick<Checker, 'columnsOf' | 'count'> {
  return {
    columnsOf: (rules, snapshot) => {
      const [live, id] = next();
      return check(live, { kind: 'columnsOf', id, rules, snapshot }, (message) => {
        if (message.kind !== 'columns') return null;
        return message.columns === null ? fail({ code: 'cannotWrite' }) : ok(message.columns);
      });
    },
    count: (rules, snapshot, columns) => {
      const [live, id] = next();
      const asked = { kind: 'count', id, rules, snapshot, columns } as const;
      const read = (message: FromWorker): Result<Counted, CheckError> | null => {
        if (message.kind !== 'counted') return null;
        return message.counted === null ? fail({ code: 'cannotWrite' }) : ok(message.counted);
      };
      return check(live, asked, read, buffersOf(columns));
    },
  };
}

/** Posts a message that has one answer. */
function check<T>(
  { worker, waiting }: Live,
  message: ToWorker,
  read: (message: FromWorker) => Result<T, CheckError> | null,
  transfer: ArrayBuffer[] = [],
): Promise<Result<T, CheckError>> {
  return new Promise((resolve) => {
    waiting.set(message.id, {
      take: (answer) => {
        resolve(read(answer) ?? fail({ code: 'checkFailed', detail: answer.kind }));
        return true;
      },
      crash: (detail) => resolve(fail({ code: 'checkFailed', detail })),
    });
    worker.postMessage(message, { transfer });
  });
}

function deliver(waiting: Map<number, Waiting>, message: Answered): void {
  const open = waiting.get(message.id);
  // A cancelled request may still be answered by a message that was on its way.
  if (open?.take(message)) waiting.delete(message.id);
}

function post({ worker, waiting }: Live, id: number, request: SuggestRequest): Promise<Answer> {
  const { signal, onProgress, onSketch, onEarly, ...plain } = request;
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
    waiting.set(id, {
      take: (message) => {
        if (message.kind === 'progress') onProgress?.(message.share);
        if (message.kind === 'sketch') onSketch?.(message.sketch);
        if (message.kind === 'early') onEarly?.(message.answer);
        if (message.kind !== 'answer') return false;
        settle(message.answer);
        return true;
      },
      crash: (detail) => settle({ kind: 'failed', error: { code: 'modelFailed', detail } }),
    });
    worker.postMessage({ kind: 'suggest', id, early: onEarly !== undefined, request: plain });
  });
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('cancelled', 'AbortError');
}
