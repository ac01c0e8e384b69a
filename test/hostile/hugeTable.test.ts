import { readFileSync } from 'node:fs';
import { createMemoryHost } from '../../src/host/memoryHost';
import { readVocabulary } from '../../src/link/splitPieces';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/sheet/area';
import type { CellValue } from '../../src/sheet/cellValue';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Snapshot } from '../../src/sheet/snapshot';
import { createSuggester } from '../../src/suggest/createSuggester';
import { judgeAnswer } from './judgeAnswer';
import { untrainedSampler } from './untrainedSampler';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

function tableOf(grid: readonly (readonly CellValue[])[], width: number): Snapshot {
  return makeSnapshot({
    sheetName: 'Sheet1',
    area: { top: 0, left: 0, bottom: grid.length - 1, right: width - 1 },
    grid,
    selection: [],
    isTable: false,
    hasHeader: true,
    now: 46_348.5,
  });
}

async function judge(snapshot: Snapshot, utterance: string): Promise<readonly string[]> {
  const suggester = createSuggester({ sampler: untrainedSampler(3), vocabulary });
  const answer = await suggester.suggest({ utterance, snapshot, topK: 3, seed: 0, ask: true });
  return judgeAnswer(answer, snapshot);
}

describe('A sheet of Excel’s full', () => {
  test('width is read, and its columns beyond the sixteenth can still be pointed at', async () => {
    const header = Array.from({ length: MAX_COLUMNS }, (_, i) =>
      i % 3 === 0 ? 46_000 + i : `C${i}`,
    );
    const row = header.map((_, i) => i);
    const snapshot = tableOf([header, row, row.map((value) => value * 2)], MAX_COLUMNS);
    expect(await judge(snapshot, 'rows where C16000 is over 5 in red')).toEqual([]);
  }, 30_000);

  test('height is refused by the host before it is read, with the most that is read', async () => {
    // Rows are made when they are asked for; the host must not ask.
    const grid = new Proxy<CellValue[][]>([], {
      get: (_, name) =>
        name === 'length'
          ? MAX_ROWS
          : name === 'map' || name === 'reduce'
            ? Reflect.get(ROWS, name).bind(ROWS)
            : undefined,
    });
    const host = createMemoryHost({
      sheetName: 'Sheet1',
      origin: { row: 0, column: 0 },
      grid,
      selection: [],
      now: 46_348.5,
    });
    expect(await host.readTable()).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });
});

/** As many rows as a sheet has, all of them the same two cells. */
const ROWS: readonly (readonly CellValue[])[] = new Array<readonly CellValue[]>(MAX_ROWS).fill([
  1, 2,
]);

test('a column of the most cells that are read is answered, within a bound of work', async () => {
  const grid = Array.from({ length: 500_000 }, (_, i): CellValue[] => [
    i === 0 ? 'A' : i % 97,
    'x',
  ]);
  const started = performance.now();
  expect(await judge(tableOf(grid, 2), 'cells in A over 90 in red')).toEqual([]);
  // Minutes would mean work by the square of the rows; a busy machine takes some of this.
  expect(performance.now() - started).toBeLessThan(60_000);
}, 90_000);
