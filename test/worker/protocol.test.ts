import type { FromWorker } from '../../src/worker/messages';
import { packFromWorker, parseFromWorker, parseToWorker } from '../../src/worker/protocol';
import { packCells } from '../../src/worker/packHits';
import type { Answer } from '../../src/suggest/answer';
import { ABOVE_100, INVOICES, ONE_READING } from './fixedAnswers';

const request = { utterance: 'above 100', snapshot: INVOICES, topK: 3, seed: 0, ask: true };

describe('messages between the pane and the worker', () => {
  test('a request, a cancel, progress and every kind of answer pass unchanged', () => {
    const asked = { kind: 'suggest', id: 1, early: false, request };
    expect(parseToWorker(asked)).toEqual(asked);
    expect(parseToWorker({ kind: 'cancel', id: 1 })).toEqual({ kind: 'cancel', id: 1 });
    const guesses = [{ value: 100, label: '100', hits: 2 }];
    const ask = { what: 'number', guesses, open: ABOVE_100.ruleSet } as const;
    const answers: readonly Answer[] = [
      ONE_READING,
      { kind: 'candidates', candidates: [], ask },
      { kind: 'declined', reason: 'sort', explanation: 'Sorting moves rows.' },
      { kind: 'failed', error: { code: 'requestTooLong', most: 64 } },
    ];
    for (const answer of answers) {
      const message: FromWorker = { kind: 'answer', id: 2, answer };
      expect(parseFromWorker(packFromWorker(message))).toEqual(message);
    }
    const [planned] = ABOVE_100.planned;
    const checks = [
      {
        kind: 'recheck',
        id: 3,
        ruleSet: ABOVE_100.ruleSet,
        candidateId: 'x',
        snapshot: INVOICES,
        readsTexts: [1],
      },
      { kind: 'findHits', id: 4, rules: [planned?.native], snapshot: INVOICES },
      { kind: 'findMisses', id: 5, ruleSet: ABOVE_100.ruleSet, snapshot: INVOICES },
      { kind: 'findWarnings', id: 4, rules: [planned?.native], snapshot: INVOICES },
    ];
    for (const message of checks) expect(parseToWorker(message)).toEqual(message);
    const checked: readonly FromWorker[] = [
      { kind: 'early', id: 2, answer: ONE_READING },
      { kind: 'rechecked', id: 3, candidate: ABOVE_100 },
      { kind: 'rechecked', id: 3, candidate: null },
      { kind: 'hits', id: 4, hits: [planned?.hits ?? null, null] },
      { kind: 'warned', id: 4, warnings: [[{ code: 'neverTrue' }], []] },
    ];
    for (const message of checked) {
      expect(parseFromWorker(packFromWorker(message))).toEqual(message);
    }
    const progress = { kind: 'progress', id: 2, share: 0.5 };
    expect(parseFromWorker(progress)).toEqual(progress);
  });

  test.each([
    ['no object', 7],
    ['an unknown kind', { kind: 'format', id: 1 }],
    ['a cell value that no sheet holds', withRows([[{ error: '#OOPS' }, 1]])],
    ['rows that are no rows', withRows(['Acme'])],
  ])('the worker refuses %s', (_, message) => {
    expect(parseToWorker(message)).toBeNull();
  });

  test.each([
    ['an answer without a kind', { kind: 'answer', id: 1, answer: {} }],
    ['an unknown reason', answerOf({ kind: 'declined', reason: 'mood', explanation: '' })],
    ['an unknown error', answerOf({ kind: 'failed', error: { code: 'tired' } })],
    ['a hit that is no cell', answerOf(withHits([{ row: 1 }]))],
    ['half a run of cells', answerOf(withHits(Int32Array.of(1, 0)))],
    ['a run outside of any sheet', answerOf(withHits(Int32Array.of(1, 0, 999_999)))],
    ['a rule of no kind', answerOf(withNative({ kind: 'sparkle', areas: [] }))],
  ])('the pane refuses %s', (_, message) => {
    expect(parseFromWorker(message)).toBeNull();
  });
});

function withRows(rows: unknown): unknown {
  const changed = { ...request, snapshot: { ...INVOICES, rows } };
  return { kind: 'suggest', id: 1, early: false, request: changed };
}

function answerOf(answer: unknown): unknown {
  return { kind: 'answer', id: 1, answer };
}

function withHits(hits: unknown): unknown {
  const planned = ABOVE_100.planned.map((one) => ({ ...one, hits }));
  return { kind: 'candidates', candidates: [{ ...ABOVE_100, planned }], ask: null };
}

function withNative(native: unknown): unknown {
  const hits = packCells([]);
  const planned = ABOVE_100.planned.map((one) => ({ ...one, hits, native }));
  return { kind: 'candidates', candidates: [{ ...ABOVE_100, planned }], ask: null };
}
