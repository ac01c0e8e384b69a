import type { Receipt } from '../../src/host/host';
import { createMemoryStore, createUndoJournal } from '../../src/host/undoJournal';

const DAY = 86_400_000;

function receipt(id: string): Receipt {
  const areas = [{ top: 1, left: 0, bottom: 3, right: 0 }];
  const rule = { kind: 'dataBar', areas, colour: '#5B9BD5' } as const;
  return { id, sheetName: 'S', added: [`rule of ${id}`], rules: [rule] };
}

test('the last receipt comes first and knows its rules', () => {
  const journal = createUndoJournal(createMemoryStore(), () => 0);
  journal.push(receipt('a'));
  journal.push(receipt('b'));
  expect(journal.last()).toEqual(receipt('b'));
  expect(journal.owns('rule of a')).toBe(true);
  journal.drop('b');
  expect(journal.last()).toEqual(receipt('a'));
  expect(journal.owns('rule of b')).toBe(false);
});

test('receipts are kept for 30 days', () => {
  let now = 0;
  const journal = createUndoJournal(createMemoryStore(), () => now);
  journal.push(receipt('a'));
  now = 29 * DAY;
  expect(journal.last()).toEqual(receipt('a'));
  now = 30 * DAY;
  expect(journal.last()).toBeNull();
});

test('text that is no journal counts as an empty one', () => {
  for (const text of ['', 'nonsense', '{}', '[{"at":1,"receipt":{"id":"x"}}]', null]) {
    const journal = createUndoJournal({ read: () => text, write: () => undefined }, () => 0);
    expect(journal.last()).toBeNull();
  }
});

test('a store that refuses to write does not lose the undo', () => {
  const full = () => {
    throw new Error('quota');
  };
  const journal = createUndoJournal({ read: () => null, write: full }, () => 0);
  journal.push(receipt('a'));
  expect(journal.last()).toEqual(receipt('a'));
});
