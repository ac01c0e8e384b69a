import type { Receipt } from '../../src/host/host';
import { choiceOf, openPane, type PaneEvent, type PaneState } from '../../src/taskpane/paneState';
import { reducePane } from '../../src/taskpane/reducePane';
import type { Answer } from '../../src/suggest/answer';
import { ASKS_NUMBER, DECLINES, OPEN_ROWS, ORDERS, THREE_READINGS } from './fixtures';

const RECEIPT: Receipt = {
  id: 'r1',
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

  test('at most three readings are shown, in the order of the answer', () => {
    const four: Answer = {
      kind: 'candidates',
      candidates: ['a', 'b', 'c', 'd'].map((id) => ({ ...OPEN_ROWS, id })),
      ask: null,
    };
    const shown = choiceOf(answeredWith(four).phase)?.readings.map((one) => one.candidate.id);
    expect(shown).toEqual(['a', 'b', 'c']);
  });

  test('an open value without readings asks; neither of both is no reading', () => {
    expect(answeredWith(ASKS_NUMBER).phase).toMatchObject({ kind: 'asking' });
    const nothing: Answer = { kind: 'candidates', candidates: [], ask: null };
    expect(answeredWith(nothing).phase).toEqual({
      kind: 'failed',
      trouble: { from: 'suggester', error: { code: 'noReading' } },
    });
    expect(answeredWith(DECLINES).phase).toMatchObject({ kind: 'declined', reason: 'sort' });
  });

  test('while a rule is being written nothing else starts', () => {
    const applying = after(answeredWith(THREE_READINGS), { kind: 'chosen', candidateId: 'open' });
    expect(applying.phase).toMatchObject({ kind: 'applying', run: 2 });
    expect(after(applying, { kind: 'cancelled' })).toBe(applying);
    expect(after(applying, { kind: 'asked', utterance: 'more' }).phase).toBe(applying.phase);
    expect(after(applying, { kind: 'chosen', candidateId: 'big' })).toBe(applying);
  });

  test('a table that changed since the preview is read again with the same words and fills', () => {
    const state = after(
      answeredWith(THREE_READINGS),
      { kind: 'recoloured', candidateId: 'open', rule: 0, fill: 'blue' },
      { kind: 'chosen', candidateId: 'open' },
      { kind: 'writeFailed', run: 2, error: { code: 'changedSincePreview' } },
    );
    expect(state.phase).toMatchObject({ kind: 'reading', run: 3, utterance: 'open ones' });
    const fresh = after(
      state,
      { kind: 'tableRead', run: 3, snapshot: ORDERS },
      { kind: 'answered', run: 3, answer: THREE_READINGS },
    );
    expect(choiceOf(fresh.phase)).toMatchObject({ fresh: true });
    expect(choiceOf(fresh.phase)?.readings.map(({ fills }) => fills)).toEqual([
      { 0: 'blue' },
      {},
      {},
    ]);
  });

  test('another refusal of the host leaves the readings to try again', () => {
    const state = after(
      answeredWith(THREE_READINGS),
      { kind: 'chosen', candidateId: 'open' },
      { kind: 'writeFailed', run: 2, error: { code: 'cellBeingEdited' } },
    );
    expect(state.phase).toMatchObject({
      kind: 'choosing',
      trouble: { code: 'cellBeingEdited' },
    });
  });

  test('undo waits its turn, and a failed undo can be tried again', () => {
    const applied = after(
      answeredWith(THREE_READINGS),
      { kind: 'chosen', candidateId: 'open' },
      { kind: 'wrote', run: 2, receipt: RECEIPT },
    );
    const undoing = after(applied, { kind: 'undoAsked' });
    expect(undoing.past).toMatchObject({ kind: 'undoing', run: 3 });
    expect(after(undoing, { kind: 'undoAsked' })).toBe(undoing);
    const failed = after(undoing, { kind: 'undoFailed', run: 3, error: { code: 'protected' } });
    expect(failed.past).toMatchObject({ kind: 'applied', trouble: { code: 'protected' } });
    const undone = after(
      failed,
      { kind: 'undoAsked' },
      { kind: 'undid', run: 4, receipt: RECEIPT },
    );
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
