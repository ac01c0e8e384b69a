import type { Receipt } from '../../src/host/receipt';
import { createMemoryStore, createUndoJournal } from '../../src/host/undoJournal';

const DAY = 86_400_000;

const areas = [{ top: 1, left: 0, bottom: 3, right: 0 }];
const BAR = { kind: 'dataBar', areas, colour: '#5B9BD5' } as const;

function receipt(id: string): Receipt {
  const added = [`rule of ${id}`];
  return { kind: 'applied', id, sheetName: 'S', notes: [], added, rules: [BAR] };
}

const EVERY_KIND: readonly Receipt[] = [
  receipt('a'),
  {
    kind: 'removed',
    id: 'b',
    sheetName: 'S',
    notes: [{ code: 'readBackDiffers', id: 'x' }],
    removed: [{ id: 'x', priority: 2, rule: BAR }],
  },
  { kind: 'moved', id: 'c', sheetName: 'S', notes: [], rule: 'x', from: 2, to: 0 },
  {
    kind: 'replaced',
    id: 'd',
    sheetName: 'S',
    notes: [],
    removed: [{ id: 'x', priority: 0, rule: BAR }],
    added: [{ id: 'y', priority: 0, rule: { ...BAR, colour: '#FF0000' } }],
  },
];

test('the last receipt comes first and knows its rules', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.push(receipt('b'));
  expect(journal.lastDone()).toEqual(receipt('b'));
  expect(journal.owns('rule of a')).toBe(true);
  journal.drop('b');
  expect(journal.lastDone()).toEqual(receipt('a'));
  expect(journal.owns('rule of b')).toBe(false);
});

test('every kind of change survives a reload, done and undone', () => {
  const store = createMemoryStore();
  const first = createUndoJournal(store, () => 0);
  for (const one of EVERY_KIND) first.push(one);
  for (const one of EVERY_KIND.toReversed()) {
    const journal = createUndoJournal(store, () => 0);
    expect(journal.lastDone()).toEqual(one);
    journal.undo(one.id, new Map());
    expect(createUndoJournal(store, () => 0).lastUndone()).toEqual(one);
  }
  for (const one of EVERY_KIND) createUndoJournal(store, () => 0).redo(one.id, new Map());
  expect(createUndoJournal(store, () => 0).lastDone()).toEqual(EVERY_KIND.at(-1));
  expect(createUndoJournal(store, () => 0).lastUndone()).toBeNull();
});

test('a rule that was made anew is known under its new name everywhere', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  for (const one of EVERY_KIND) journal.push(one);
  journal.undo('d', new Map([['x', 'z']]));
  expect(journal.lastUndone()).toMatchObject({ removed: [{ id: 'z' }], added: [{ id: 'y' }] });
  expect(journal.lastDone()).toMatchObject({ kind: 'moved', rule: 'z' });
  journal.undo('c', new Map());
  expect(journal.lastDone()).toMatchObject({ kind: 'removed', removed: [{ id: 'z' }] });
});

test('a change after an undo leaves nothing to redo', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.undo('a', new Map());
  journal.push(receipt('b'));
  expect(journal.lastUndone()).toBeNull();
});

test('the journal of the first version is read as what it was', () => {
  // As the first version wrote it.
  const text =
    '[{"at":5,"receipt":{"id":"apply x","sheetName":"S","added":["x"],' +
    '"rules":[{"kind":"custom","areas":[{"top":1,"left":0,"bottom":3,"right":0}],' +
    '"formula":"=A2>1","format":{"fill":"#FFC7CE","bold":true},"stopIfTrue":false}]}}]';
  const journal = createUndoJournal({ read: () => text, write: () => undefined }, () => DAY);
  expect(journal.lastDone()).toEqual({
    kind: 'applied',
    id: 'apply x',
    sheetName: 'S',
    notes: [],
    added: ['x'],
    rules: [
      {
        kind: 'custom',
        areas,
        formula: '=A2>1',
        format: { fill: '#FFC7CE', bold: true },
        stopIfTrue: false,
      },
    ],
  });
  expect(journal.owns('x')).toBe(true);
});

test('the same change made twice is taken back once at a time, the later one first', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.push(receipt('b'));
  journal.push(receipt('a'));
  journal.undo('a', new Map());
  expect(journal.lastDone()).toEqual(receipt('b'));
  expect(journal.lastUndone()).toEqual(receipt('a'));
  journal.undo('b', new Map());
  expect(journal.lastDone()).toEqual(receipt('a'));
  expect(journal.lastUndone()).toEqual(receipt('b'));
  journal.redo('b', new Map());
  expect(journal.lastDone()).toEqual(receipt('b'));
  expect(journal.lastUndone()).toEqual(receipt('a'));
});

test('a change of which the journal does not know changes nothing in it', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.undo('x', new Map());
  journal.redo('x', new Map());
  journal.drop('x');
  expect(journal.lastDone()).toEqual(receipt('a'));
  expect(journal.lastUndone()).toBeNull();
});

test('a dropped change is gone from what was undone, too', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.push(receipt('b'));
  journal.undo('b', new Map());
  journal.drop('b');
  expect(journal.lastUndone()).toBeNull();
  expect(journal.lastDone()).toEqual(receipt('a'));
});

test('rules that a replacement added are its own, those that a removal or a move names are not', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  for (const one of EVERY_KIND) journal.push(one);
  expect(['y', 'x', 'rule of a'].map((id) => journal.owns(id))).toEqual([true, false, true]);
  journal.undo('d', new Map());
  expect(journal.owns('y')).toBe(false);
});

test('undone changes are kept for 30 days too, and each entry counts its own days', () => {
  let now = 0;
  const journal = createUndoJournal(createMemoryStore(), () => now);
  journal.push(receipt('a'));
  now = 20 * DAY;
  journal.push(receipt('b'));
  journal.undo('b', new Map());
  now = 31 * DAY;
  expect(journal.lastDone()).toBeNull();
  expect(journal.lastUndone()).toEqual(receipt('b'));
  now = 50 * DAY;
  expect(journal.lastUndone()).toBeNull();
});

test('receipts are kept for 30 days', () => {
  let now = 0;
  const journal = createUndoJournal(createMemoryStore(), () => now);
  journal.push(receipt('a'));
  now = 29 * DAY;
  expect(journal.lastDone()).toEqual(receipt('a'));
  now = 30 * DAY;
  expect(journal.lastDone()).toBeNull();
});

test('text that is no journal counts as an empty one', () => {
  const wrong = [
    '',
    'nonsense',
    '{}',
    '[{"at":1,"receipt":{"id":"x"}}]',
    '{"version":3,"done":[],"undone":[]}',
    null,
  ];
  for (const text of wrong) {
    const journal = createUndoJournal({ read: () => text, write: () => undefined }, () => 0);
    expect(journal.lastDone()).toBeNull();
  }
});

test('a store that refuses to write does not lose the undo', () => {
  const full = () => {
    throw new Error('quota');
  };
  const journal = createUndoJournal({ read: () => null, write: full }, () => 0);
  journal.push(receipt('a'));
  expect(journal.lastDone()).toEqual(receipt('a'));
});

test('once a store takes text again, what it could not take before is stored as well', () => {
  const store = createMemoryStore();
  let isFull = true;
  const filling = {
    read: () => store.read(),
    write: (text: string) => {
      if (isFull) throw new Error('quota');
      store.write(text);
    },
  };
  const journal = createUndoJournal(filling, () => 0);
  journal.push(receipt('a'));
  expect(store.read()).toBeNull();
  isFull = false;
  journal.push(receipt('b'));
  journal.drop('b');
  expect(createUndoJournal(store, () => 0).lastDone()).toEqual(receipt('a'));
  // From here on another pane's changes are seen.
  createUndoJournal(store, () => 0).drop('a');
  expect(journal.lastDone()).toBeNull();
});

test('a store that cannot be read counts as empty', () => {
  const closed = () => {
    throw new Error('SecurityError');
  };
  const journal = createUndoJournal({ read: closed, write: () => undefined }, () => 0);
  expect([journal.lastDone(), journal.lastUndone()]).toEqual([null, null]);
});
