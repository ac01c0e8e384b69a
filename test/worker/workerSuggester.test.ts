/** @jest-environment ./test/nativeArrays.cjs */
import type { Answer, SuggestRequest } from '../../src/suggest/answer';
import { createWorkerSuggester } from '../../src/worker/workerSuggester';
import { INVOICES, ONE_READING } from './fixedAnswers';
import { loaded, REQUEST, startServed } from './servedWorker';

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
