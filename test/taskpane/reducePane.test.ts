import type { HostError } from '../../src/host/host';
import type { Applied } from '../../src/host/receipt';
import { choiceOf, openPane, type PaneEvent, type PaneState } from '../../src/taskpane/paneState';
import { reducePane } from '../../src/taskpane/reducePane';
import { visibleReadings } from '../../src/taskpane/settleReadings';
import type { Answer } from '../../src/suggest/answer';
import { ASKS_NUMBER, BIG_ROWS, DECLINES, OPEN_ROWS, ORDERS, THREE_READINGS } from './fixtures';

const RECEIPT: Applied = {
  kind: 'applied',
  id: 'r1',
  notes: [],
  sheetName: 'Orders',
  added: ['x'],
  rules: OPEN_ROWS.planned.map(({ native }) => native),
};

function after(state: PaneState, ...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reducePane, state);
}

const START = openPane(true, null);
const THINKING = after(
  START,
  { kind: 'asked', utterance: 'open ones' },
  { kind: 'tableRead', run: 1, snapshot: ORDERS },
);

/** The number of the work that a state waits for. */
function runOf({ phase, past }: PaneState): number {
  if (past.kind === 'undoing') return past.run;
  return 'run' in phase ? phase.run : 0;
}

const APPLY: PaneEvent = { kind: 'chosen', candidateId: 'open' };

/** Three readings, of which the first one is being written. */
function applying(): PaneState {
  return after(answeredWith(THREE_READINGS), APPLY);
}

function failWriting(error: HostError): PaneState {
  const state = applying();
  return after(state, { kind: 'writeFailed', run: runOf(state), error });
}

function answeredWith(answer: Answer): PaneState {
  return after(THINKING, { kind: 'answered', run: 1, answer });
}

describe('what the pane does next', () => {
  test('a request reads the table first, then thinks about it', () => {
    expect(THINKING.phase).toMatchObject({ kind: 'thinking', utterance: 'open ones', share: 0 });
    expect(THINKING.firstUse).toBe(false);
  });

  test('an empty request is answered at once, without reading anything', () => {
    const state = after(START, { kind: 'asked', utterance: '  ' });
    expect(state.phase).toEqual({
      kind: 'failed',
      trouble: { from: 'suggester', error: { code: 'emptyRequest' } },
    });
    expect(state.firstUse).toBe(true);
  });

  test('progress never runs backwards', () => {
    const state = after(
      THINKING,
      { kind: 'progressed', run: 1, share: 0.6 },
      { kind: 'progressed', run: 1, share: 0.2 },
    );
    expect(state.phase).toMatchObject({ share: 0.6 });
  });

  test('a late answer to an older request is dropped', () => {
    const newer = after(THINKING, { kind: 'asked', utterance: 'done ones' });
    const late = after(newer, { kind: 'answered', run: 1, answer: THREE_READINGS });
    expect(late).toBe(newer);
    const cancelled = after(THINKING, { kind: 'cancelled' });
    expect(after(cancelled, { kind: 'answered', run: 1, answer: THREE_READINGS })).toBe(cancelled);
  });

  test('three readings are shown in the order of the answer, the others on request', () => {
    const four: Answer = {
      kind: 'candidates',
      candidates: ['a', 'b', 'c', 'd'].map((id) => ({ ...OPEN_ROWS, id })),
      ask: null,
    };
    const shown = (state: PaneState): readonly string[] | undefined => {
      const choice = choiceOf(state.phase);
      return choice?.shown === undefined
        ? undefined
        : visibleReadings(choice).map((one) => one.candidate.id);
    };
    const answered = answeredWith(four);
    expect(shown(answered)).toEqual(['a', 'b', 'c']);
    expect(shown(after(answered, { kind: 'moreAsked' }))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an open value stands in the first reading, which cannot be written before it is filled', () => {
    const open = answeredWith(ASKS_NUMBER);
    expect(choiceOf(open.phase)?.readings[0].ask?.what).toBe('number');
    expect(after(open, { kind: 'chosen', candidateId: 'high' })).toBe(open);
  });

  test('no reading and declining are said', () => {
    const nothing: Answer = { kind: 'candidates', candidates: [], ask: null };
    expect(answeredWith(nothing).phase).toEqual({
      kind: 'failed',
      trouble: { from: 'suggester', error: { code: 'noReading' } },
    });
    expect(answeredWith(DECLINES).phase).toMatchObject({ kind: 'declined', reason: 'sort' });
  });

  test('while a rule is being written nothing else starts', () => {
    const writing = applying();
    expect(writing.phase).toMatchObject({ kind: 'applying' });
    expect(after(writing, { kind: 'cancelled' })).toBe(writing);
    expect(after(writing, { kind: 'asked', utterance: 'more' }).phase).toBe(writing.phase);
    expect(after(writing, { kind: 'chosen', candidateId: 'big' })).toBe(writing);
  });

  test('a change is worked out before it can be written, and only the latest one counts', () => {
    const { ruleSet } = BIG_ROWS;
    const edit = { kind: 'edited', candidateId: 'open', ruleSet } as const;
    const twice = after(answeredWith(THREE_READINGS), edit, edit);
    expect(choiceOf(twice.phase)?.readings[0].check).toMatchObject({ kind: 'waiting' });
    expect(after(twice, { kind: 'chosen', candidateId: 'open' })).toBe(twice);
    const { check } = choiceOf(twice.phase)?.readings[0] ?? {};
    const run = check?.kind === 'waiting' ? check.run : 0;
    const late = after(twice, { kind: 'rechecked', run: run - 1, candidate: BIG_ROWS });
    expect(late).toBe(twice);
    const done = after(twice, { kind: 'rechecked', run, candidate: BIG_ROWS });
    expect(choiceOf(done.phase)?.readings[0]).toMatchObject({
      candidate: { id: 'open', hitRows: 0 },
      check: { kind: 'done' },
    });
  });

  test('a table that changed since the preview is read again with the same words and readings', () => {
    const state = failWriting({ code: 'changedSincePreview' });
    expect(state.phase).toMatchObject({
      kind: 'reading',
      utterance: 'open ones',
      earlier: { snapshot: ORDERS, readings: [{ candidate: OPEN_ROWS }, {}, {}] },
    });
  });

  test('another refusal of the host leaves the readings to try again', () => {
    const state = failWriting({ code: 'cellBeingEdited' });
    expect(state.phase).toMatchObject({
      kind: 'choosing',
      trouble: { code: 'cellBeingEdited' },
    });
  });

  test('undo waits its turn, and a failed undo can be tried again', () => {
    const writing = applying();
    const applied = after(writing, { kind: 'wrote', run: runOf(writing), receipt: RECEIPT });
    const undoing = after(applied, { kind: 'undoAsked' });
    expect(undoing.past).toMatchObject({ kind: 'undoing' });
    expect(after(undoing, { kind: 'undoAsked' })).toBe(undoing);
    const failed = after(undoing, {
      kind: 'undoFailed',
      run: runOf(undoing),
      error: { code: 'protected' },
    });
    expect(failed.past).toMatchObject({ kind: 'applied', trouble: { code: 'protected' } });
    const again = after(failed, { kind: 'undoAsked' });
    const undone = after(again, { kind: 'undid', run: runOf(again), receipt: RECEIPT });
    expect(undone).toMatchObject({ phase: { kind: 'undone' }, past: { kind: 'nothing' } });
  });

  test('while an undo is under way nothing is written', () => {
    const start = { ...openPane(false, RECEIPT), nextRun: 5 };
    const choosing = after(
      start,
      { kind: 'asked', utterance: 'open ones' },
      { kind: 'tableRead', run: 5, snapshot: ORDERS },
      { kind: 'answered', run: 5, answer: THREE_READINGS },
      { kind: 'undoAsked' },
    );
    expect(choosing).toMatchObject({ phase: { kind: 'choosing' }, past: { kind: 'undoing' } });
    expect(after(choosing, { kind: 'chosen', candidateId: 'open' })).toBe(choosing);
  });

  test('what an earlier session applied can be undone when the pane opens', () => {
    expect(openPane(false, RECEIPT).past).toMatchObject({ kind: 'applied', receipt: RECEIPT });
  });
});
