import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchSheet } from '../../src/cli/batchLine';
import { batchSnapshot } from '../../src/cli/batchSnapshot';
import { linkRequest } from '../../src/link/linkRequest';
import { GRAMMAR } from '../../src/rule/symbols/grammar';
import { VOCABULARY } from '../../test/cli/fixedSampler';
import { createKeywordSampler } from './keywordParser';
import { createNeighbourSampler } from './neighbourSampler';
import { readShards, type Shards } from './readShards';

const TARGETS = [
  ['BLANK', 'C_0'],
  ['ERROR', 'C_5'],
  ['ERROR', 'C_0'],
];
const SHARDS: Shards = {
  count: 3,
  width: 4,
  sourceSize: 10,
  source: Uint16Array.from([1, 2, 3, 0, 1, 4, 5, 0, 1, 4, 6, 7]),
  target: (row) => TARGETS[row] ?? [],
};

function ask(ids: readonly number[], barred: readonly string[] = [], shards = SHARDS) {
  const sampler = createNeighbourSampler(shards);
  const source = { ids: Int32Array.from(ids) };
  return sampler.sample({ source, grammar: GRAMMAR, barred: new Set(barred), seeds: [0, 1] });
}

test('the most alike neighbour comes first', async () => {
  const found = await ask([1, 4, 5, 0]);
  expect(found.map(({ symbols }) => symbols)).toEqual([TARGETS[1], TARGETS[2]]);
  expect(found[0]?.logProbability).toBeCloseTo(0);
});

test('of two ids in common, the rarer one says more', async () => {
  const source = Uint16Array.from([1, 2, 0, 0, 1, 3, 0, 0, 1, 2, 0, 0]);
  const [first] = await ask([2, 3, 0, 0], [], { ...SHARDS, source });
  expect(first?.symbols).toEqual(TARGETS[1]);
});

test('a neighbour that points at a column that is not there is passed over', async () => {
  const found = await ask([1, 4, 5, 0], ['C_5']);
  expect(found.map(({ symbols }) => symbols)).toEqual([TARGETS[2], TARGETS[0]]);
});

test('shards that are not those of their description are refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shards-'));
  const meta = { count: 2, M: 2, F: 2, L: 3, sourceSize: 9, symbols: ['PAD', 'END', 'BLANK'] };
  await writeFile(join(folder, 'meta.json'), JSON.stringify(meta));
  await writeFile(
    join(folder, 'source.bin'),
    Uint8Array.from([1, 0, 2, 0, 3, 0, 0, 0, 4, 1, 5, 0, 6, 0, 7, 0]),
  );
  await writeFile(join(folder, 'target.bin'), Uint8Array.from([2, 1, 0, 2, 2, 1]));
  const read = await readShards(folder);
  expect(read.ok && [...read.value.source]).toEqual([1, 2, 3, 0, 260, 5, 6, 7]);
  expect(read.ok && read.value.target(0)).toEqual(['BLANK', 'END']);
  await writeFile(join(folder, 'target.bin'), Uint8Array.from([2, 1, 0]));
  expect(await readShards(folder)).toMatchObject({ ok: false, error: { code: 'badData' } });
});

test.each([
  ['units below 10 in blue', ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'FILL_blue', 'END']],
  [
    'rows whose units are between 5 and 9',
    ['IF', 'ROWS', 'BETWEEN', 'C_1', 'NUM_0', 'NUM_1', 'END'],
  ],
  [
    'red text where item contains "oak"',
    ['IF', 'CELLS', 'HAS_contains', 'C_0', 'TEXT_0', 'FONT_red', 'END'],
  ],
  ['a data bar', ['BAR', 'THIS', 'FILL_blue', 'END']],
])('the keyword parser reads "%s" by the words of the menu', async (request, expected) => {
  const sheet = batchSheet.parse({ header: ['Item', 'Units'], rows: [['oak', 4]] });
  const snapshot = batchSnapshot({ sheet, selection: null, today: '2026-11-22' });
  if (!snapshot.ok) throw new Error(snapshot.error.message);
  const linked = linkRequest(request, snapshot.value, VOCABULARY);
  const sampler = createKeywordSampler(request, linked);
  const [first] = await sampler.sample({
    source: { ids: linked.source },
    grammar: GRAMMAR,
    barred: new Set(),
    seeds: [0],
  });
  expect(first?.symbols).toEqual(expected);
});
