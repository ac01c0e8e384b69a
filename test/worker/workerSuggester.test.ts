/** @jest-environment ./test/nativeArrays.cjs */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Answer, Suggester, SuggestRequest } from '../../src/suggest/answer';
import { serveSuggester, type LoadSuggester, type PaneLike } from '../../src/worker/serveSuggester';
import { createWorkerSuggester, type WorkerLike } from '../../src/worker/workerSuggester';
import { INVOICES, ONE_READING } from './fixedAnswers';

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

/** Workers that serve `load`, each over a channel of its own; `crashLast` stops the newest one. */
function startServed(load: LoadSuggester) {
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

function loaded(suggest: Suggester['suggest']): LoadSuggester {
  return async () => ({ ok: true, value: { suggest } });
}

const REQUEST: SuggestRequest = {
  utterance: 'above 100 in red',
  snapshot: INVOICES,
  topK: 3,
  seed: 0,
  ask: true,
};

describe('asking the model through a worker', () => {
  let served: ReturnType<typeof startServed>;
  afterEach(() => served.stop());

  test('the request arrives whole and its answer comes back whole', async () => {
    let seen: SuggestRequest | null = null;
    served = startServed(
      loaded(async (request) => {
        seen = request;
        return ONE_READING;
      }),
    );
    const answer = await createWorkerSuggester(served.start).suggest(REQUEST);
    expect(answer).toEqual(ONE_READING);
    expect(seen).toMatchObject({ utterance: 'above 100 in red', snapshot: INVOICES, topK: 3 });
  });

  test('progress is told as it happens', async () => {
    served = startServed(
      loaded(async ({ onProgress }) => {
        onProgress?.(0.25);
        onProgress?.(0.75);
        return ONE_READING;
      }),
    );
    const shares: number[] = [];
    await createWorkerSuggester(served.start).suggest({
      ...REQUEST,
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([0.25, 0.75]);
  });

  test('what the first seeds say comes before the answer, where it is asked for', async () => {
    served = startServed(
      loaded(async ({ onEarly }) => {
        onEarly?.(ONE_READING);
        return {
          kind: 'failed',
          error: { code: onEarly === undefined ? 'noReading' : 'emptyTable' },
        };
      }),
    );
    const suggester = createWorkerSuggester(served.start);
    const early: Answer[] = [];
    const asked = await suggester.suggest({ ...REQUEST, onEarly: (one) => early.push(one) });
    expect([early, asked]).toMatchObject([[ONE_READING], { error: { code: 'emptyTable' } }]);
    expect(await suggester.suggest(REQUEST)).toMatchObject({ error: { code: 'noReading' } });
  });

  test('cancelling rejects at once, stops the work, and the next request is answered', async () => {
    let stopped: (() => void) | null = null;
    const hasStopped = new Promise<void>((resolve) => (stopped = resolve));
    let started: (() => void) | null = null;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    served = startServed(
      loaded(async ({ utterance, signal }): Promise<Answer> => {
        if (utterance === 'quick') return ONE_READING;
        started?.();
        await new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            stopped?.();
            reject(new DOMException('stopped', 'AbortError'));
          });
        });
        return ONE_READING;
      }),
    );
    const suggester = createWorkerSuggester(served.start);
    const controller = new AbortController();
    const slow = suggester.suggest({ ...REQUEST, signal: controller.signal });
    await hasStarted;
    controller.abort();
    await expect(slow).rejects.toMatchObject({ name: 'AbortError' });
    await hasStopped;
    expect(await suggester.suggest({ ...REQUEST, utterance: 'quick' })).toEqual(ONE_READING);
  });

  test('a worker that dies answers the open request with a reason, and the next one starts it anew', async () => {
    served = startServed(
      loaded(({ utterance }) =>
        utterance === 'again' ? Promise.resolve(ONE_READING) : new Promise(() => undefined),
      ),
    );
    const suggester = createWorkerSuggester(served.start);
    const open = suggester.suggest(REQUEST);
    served.crash('out of memory');
    expect(await open).toEqual({
      kind: 'failed',
      error: { code: 'modelFailed', detail: 'out of memory' },
    });
    expect(await suggester.suggest({ ...REQUEST, utterance: 'again' })).toEqual(ONE_READING);
    expect(served.workers).toHaveLength(2);
  });

  test('a message that is none of ours counts as a crash', async () => {
    served = startServed(loaded(() => new Promise(() => undefined)));
    const open = createWorkerSuggester(served.start).suggest(REQUEST);
    const answer = { kind: 'candidates', candidates: [{ id: 'half' }], ask: null };
    const data = { kind: 'answer', id: 1, answer };
    served.workers[0]?.onmessage?.(new MessageEvent('message', { data }));
    expect(await open).toMatchObject({ kind: 'failed', error: { code: 'modelFailed' } });
  });

  test('a suggester that throws gives a reason instead of silence', async () => {
    served = startServed(
      loaded(async () => {
        throw new Error('bad tensor');
      }),
    );
    expect(await createWorkerSuggester(served.start).suggest(REQUEST)).toEqual({
      kind: 'failed',
      error: { code: 'modelFailed', detail: 'Error: bad tensor' },
    });
  });

  test('a model that was missing is looked for again at the next request', async () => {
    let there = false;
    served = startServed(async () =>
      there
        ? { ok: true, value: { suggest: async () => ONE_READING } }
        : { ok: false, error: { code: 'modelMissing' } },
    );
    const suggester = createWorkerSuggester(served.start);
    expect(await suggester.suggest(REQUEST)).toEqual({
      kind: 'failed',
      error: { code: 'modelMissing' },
    });
    there = true;
    expect(await suggester.suggest(REQUEST)).toEqual(ONE_READING);
  });

  describe('without the model', () => {
    const [candidate] = ONE_READING.kind === 'candidates' ? ONE_READING.candidates : [];
    const { ruleSet } = candidate ?? {};

    test('a changed rule set comes back worked out, while the model still loads', async () => {
      served = startServed(() => new Promise(() => undefined));
      const checker = createWorkerSuggester(served.start);
      if (ruleSet === undefined) throw new Error('no rule set');
      const checked = await checker.recheck(ruleSet, 'mine', INVOICES);
      expect(checked).toMatchObject({
        ok: true,
        value: { id: 'mine', hitRows: 2, rows: 4, planned: [{ native: { kind: 'custom' } }] },
      });
      const nowhere = { ...INVOICES, columns: [], rows: INVOICES.rows.map(() => []) };
      expect(await checker.recheck(ruleSet, 'mine', nowhere)).toEqual({
        ok: false,
        error: { code: 'cannotWrite' },
      });
    });

    test('the cells of rules are found; one that cannot be worked out has none', async () => {
      served = startServed(() => new Promise(() => undefined));
      const checker = createWorkerSuggester(served.start);
      const areas = [{ top: 1, left: 1, bottom: 4, right: 1 }];
      const custom = { kind: 'custom', areas, format: {}, stopIfTrue: false } as const;
      const hits = await checker.findHits(
        [
          { ...custom, formula: '=B2>200' },
          { ...custom, formula: '=WEBSERVICE(B2)="x"' },
        ],
        INVOICES,
      );
      expect(hits).toEqual({ ok: true, value: [[{ row: 4, column: 1 }], null] });
    });

    test('a worker that dies meanwhile is a reason', async () => {
      served = startServed(() => new Promise(() => undefined));
      const checker = createWorkerSuggester(served.start);
      const hits = checker.findHits([], INVOICES);
      served.crash('out of memory');
      expect(await hits).toEqual({
        ok: false,
        error: { code: 'checkFailed', detail: 'out of memory' },
      });
    });
  });
});

describe('a worker that nobody needs', () => {
  let served: ReturnType<typeof startServed>;
  afterEach(() => served.stop());

  /** A clock that the test turns: `pass` lets the idle while go by. */
  function createClock() {
    let due: (() => void) | null = null;
    return {
      wait: (work: () => void) => {
        due = work;
        return () => {
          if (due === work) due = null;
        };
      },
      pass: (): void => {
        const work = due;
        due = null;
        work?.();
      },
    };
  }

  /** Suggester, clock and how often each worker was ended. */
  function startIdle(load: LoadSuggester) {
    served = startServed(load);
    const ended: number[] = [];
    const clock = createClock();
    let count = 0;
    const start = (): WorkerLike => {
      const worker = served.start();
      const number = (count += 1);
      const { terminate } = worker;
      worker.terminate = () => {
        ended.push(number);
        terminate();
      };
      return worker;
    };
    return { suggester: createWorkerSuggester(start, clock.wait), clock, ended };
  }

  test('is let go after two idle minutes, and started anew by the next request', async () => {
    const { suggester, clock, ended } = startIdle(loaded(async () => ONE_READING));
    expect(await suggester.suggest(REQUEST)).toEqual(ONE_READING);
    clock.pass();
    expect(ended).toEqual([1]);
    expect(await suggester.suggest(REQUEST)).toEqual(ONE_READING);
    expect(served.workers).toHaveLength(2);
  });

  test('is kept while a request is open', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const finished = new Promise<Answer>((resolve) => (finish = resolve));
    const { suggester, clock, ended } = startIdle(loaded(() => finished));
    const answer = suggester.suggest(REQUEST);
    clock.pass();
    expect(ended).toEqual([]);
    finish(ONE_READING);
    expect(await answer).toEqual(ONE_READING);
    clock.pass();
    expect(ended).toEqual([1]);
  });

  test('is brought back as soon as the user types', () => {
    const { suggester, clock } = startIdle(loaded(async () => ONE_READING));
    suggester.wake();
    expect(served.workers).toHaveLength(1);
    clock.pass();
    suggester.wake();
    expect(served.workers).toHaveLength(2);
  });
});
