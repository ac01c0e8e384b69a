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
