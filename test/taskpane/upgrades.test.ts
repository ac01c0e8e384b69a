import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUndoJournal } from '../../src/host/undoJournal';
import { createHousePort } from '../../src/taskpane/house/housePort';

const folder = join(__dirname, '../fixtures/storage');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const DAY = 86_400_000;

/** A storage with one text in it. */
function keep(text: string | null) {
  return {
    text,
    read: () => text,
    write(next: string) {
      this.text = next;
    },
  };
}

test.each([
  ['journal-1.json', 'applied', null],
  ['journal-2.json', 'moved', 'replaced'],
])('%s: the last change is still undone', (name, done, undone) => {
  const journal = createUndoJournal(keep(read(name)), () => DAY);
  expect([journal.lastDone()?.kind, journal.lastUndone()?.kind ?? null]).toEqual([done, undone]);
  expect(journal.owns('x')).toBe(true);
});

test('the first journal is written in the present form when something is added, and loses nothing', () => {
  const store = keep(read('journal-1.json'));
  const journal = createUndoJournal(store, () => DAY);
  journal.redo('nothing of that name', new Map());
  const { version, done } = JSON.parse(store.text ?? '');
  expect(version).toBe(2);
  expect(done).toMatchObject(JSON.parse(read('journal-1.json')));
});

test('the present journal is written as its fixture says, so that another form needs another number', () => {
  const store = keep(read('journal-2.json'));
  createUndoJournal(store, () => DAY).drop('nothing of that name');
  expect(JSON.parse(store.text ?? '')).toEqual(JSON.parse(read('journal-2.json')));
});

/** The colours of a workbook in a storage of one text. */
function openHouse(text: string) {
  const kept = { text };
  const storage = {
    getItem: () => kept.text,
    setItem: (_: string, next: string) => {
      kept.text = next;
    },
  };
  return { kept, port: createHousePort(() => storage, 'house') };
}

test.each(['house-0.json', 'house-1.json'])(
  '%s: the workbook’s colours are still known',
  (name) => {
    const { kept, port } = openHouse(read(name));
    const looks = port.read();
    expect(looks.red).toEqual({ fill: '#FF0000', font: '#FFFFFF' });
    port.keep(looks);
    expect(JSON.parse(kept.text)).toEqual(JSON.parse(read('house-1.json')));
  },
);

test.each(['{"version":2,"looks":{}}', '{"version":1}', '[]', '{"red":{"fill":"red"}}'])(
  'colours that are none of these forms are not read: %s',
  (text) => {
    expect(openHouse(text).port.read()).toEqual({});
  },
);

test('there is a test for each fixture', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(names.sort()).toEqual([
    'house-0.json',
    'house-1.json',
    'journal-1.json',
    'journal-2.json',
  ]);
});
