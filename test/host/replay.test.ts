import type { Step } from '../../src/host/changeStep';
import type { Receipt } from '../../src/host/receipt';
import { replay, type Perform } from '../../src/host/replay';
import { createMemoryStore, createUndoJournal } from '../../src/host/undoJournal';
import { fail, ok } from '../../src/sheet/result';
import { markedRule } from './history';

const REMOVED: Receipt = {
  kind: 'removed',
  id: 'r',
  sheetName: 'S',
  notes: [],
  removed: [
    { id: 'x', priority: 0, rule: markedRule(1) },
    { id: 'y', priority: 1, rule: markedRule(2) },
  ],
};

function open(receipt: Receipt | null, answer: Awaited<ReturnType<Perform>>) {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  if (receipt !== null) journal.push(receipt);
  const asked: (readonly [string, Step])[] = [];
  const perform: Perform = async (sheetName, step) => {
    asked.push([sheetName, step]);
    return answer;
  };
  return { journal, asked, perform };
}

const named = (...ids: readonly string[]) => ({
  ...REMOVED,
  removed:
    REMOVED.kind === 'removed' ? REMOVED.removed.map((one, i) => ({ ...one, id: ids[i] })) : [],
});

test('undo brings rules back on their sheet and knows them by their new ids, as redo does then', async () => {
  const { journal, asked, perform } = open(REMOVED, ok(['n', 'm']));
  expect(await replay('undo', journal, perform)).toEqual(ok(named('n', 'm')));
  expect(asked).toMatchObject([['S', { kind: 'swap', out: [], put: [{}, {}] }]]);
  expect([journal.lastDone(), journal.lastUndone()]).toEqual([null, named('n', 'm')]);
  const again = await replay('redo', journal, async (sheetName, step) => {
    asked.push([sheetName, step]);
    return ok([]);
  });
  expect(again).toEqual(ok(named('n', 'm')));
  expect(asked[1]).toMatchObject(['S', { kind: 'swap', out: ['n', 'm'], put: [] }]);
  expect([journal.lastDone(), journal.lastUndone()]).toEqual([named('n', 'm'), null]);
});

test('a rule that got no new id keeps its old one', async () => {
  const { journal, perform } = open(REMOVED, ok(['n']));
  expect(await replay('undo', journal, perform)).toEqual(ok(named('n', 'y')));
});

test('what failed stays, to be tried again', async () => {
  const { journal, perform } = open(REMOVED, fail({ code: 'protected' }));
  expect(await replay('undo', journal, perform)).toEqual(fail({ code: 'protected' }));
  expect([journal.lastDone(), journal.lastUndone()]).toEqual([REMOVED, null]);
});

test('what is gone from the sheet is forgotten', async () => {
  const { journal, perform } = open(REMOVED, ok(null));
  expect(await replay('undo', journal, perform)).toEqual(fail({ code: 'nothingToUndo' }));
  expect([journal.lastDone(), journal.lastUndone()]).toEqual([null, null]);
});

test('where nothing was done, nothing is asked for', async () => {
  const { journal, asked, perform } = open(null, ok([]));
  expect(await replay('undo', journal, perform)).toEqual(fail({ code: 'nothingToUndo' }));
  expect(await replay('redo', journal, perform)).toEqual(fail({ code: 'nothingToRedo' }));
  expect(asked).toEqual([]);
});
