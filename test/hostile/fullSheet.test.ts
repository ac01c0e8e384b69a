/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore } from '../../src/host/undoJournal';
import { readVocabulary } from '../../src/link/splitPieces';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/sheet/area';
import { headOf } from '../../src/sheet/headOf';
import { createSuggester } from '../../src/suggest/createSuggester';
import { createValueWorkbook, type CellAt } from '../bench/valueWorkbook';
import { loadOffice } from '../standin/loadOffice';
import { judgeAnswer } from './judgeAnswer';
import { untrainedSampler } from './untrainedSampler';

const office = loadOffice();
const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

/** Reads a sheet of Excel's size, or of a part of it; counts the cells that Excel is asked for. */
async function readFull(rows: number, columns: number) {
  let asked = 0;
  const cellAt: CellAt = (row, column) => {
    asked += 1;
    return row === 0 ? `Column ${column + 1}` : (row * 7919 + column) % 1000;
  };
  const { root, flush } = createValueWorkbook(rows, columns, cellAt);
  office.connect({ root, begin: () => undefined, flush });
  const store = createMemoryStore();
  const read = await createOfficeHost({ store, now: () => 46_348, clock: () => 0 }).readTable();
  if (!read.ok) throw new Error(read.error.code);
  return { table: read.value, asked };
}

describe.each([
  ['every cell of Excel', MAX_ROWS, MAX_COLUMNS],
  ['every row, two columns wide', MAX_ROWS, 2],
  ['every column, twenty rows high', 20, MAX_COLUMNS],
])('A sheet filled to %s', (_, rows, columns) => {
  test('is read by its first rows, and answered by rules for all of it', async () => {
    const { table, asked } = await readFull(rows, columns);
    expect(table.data).toMatchObject({ bottom: rows - 1, right: columns - 1 });
    // Values and types of at most 30,000 cells, or of a header and one row where these are more.
    expect(asked).toBeLessThanOrEqual(2 * Math.max(30_000, 2 * MAX_COLUMNS));
    const suggester = createSuggester({ sampler: untrainedSampler(5), vocabulary });
    const utterance = `rows where Column ${columns} is over 500 in red`;
    const started = process.cpuUsage();
    const answer = await suggester.suggest({
      utterance,
      snapshot: table,
      topK: 3,
      seed: 0,
      ask: true,
    });
    // Minutes would mean that rows are looked at that were never read.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
    expect(judgeAnswer(answer, headOf(table))).toEqual([]);
  }, 300_000);
});
