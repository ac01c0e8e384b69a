import { readFileSync } from 'node:fs';
import { readVocabulary } from '../../src/link/splitPieces';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import { printArea } from '../../src/sheet/printAddress';
import type { Answer } from '../../src/suggest/answer';
import { createSuggester } from '../../src/suggest/createSuggester';
import { fixedSampler } from './fixedSampler';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

const snapshot = makeSnapshot({
  sheetName: 'Sheet1',
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  grid: [
    ['Task', 'Status', 'Hours'],
    ['Write', 'Done', 5],
    ['Read', 'Open', 12],
    ['Call', 'Done', 20],
    ['Plan', null, 8],
  ],
  selection: [],
  isTable: false,
  hasHeader: true,
  now: 46000,
});

function suggest(programs: readonly string[], utterance: string, ask = false): Promise<Answer> {
  const suggester = createSuggester({ sampler: fixedSampler(programs), vocabulary });
  return suggester.suggest({ utterance, snapshot, topK: 3, seed: 0, ask });
}

describe('a request becomes readings', () => {
  it('tells each reading with its range, its hits and a sentence', async () => {
    const answer = await suggest(
      ['IF ROWS CMP_gt C_2 NUM_0 FILL_red END'],
      'rows where hours is over 10 in red',
    );
    expect(answer.kind).toBe('candidates');
    if (answer.kind !== 'candidates') return;
    const [first] = answer.candidates;
    expect(answer.candidates).toHaveLength(1);
    expect(first?.areas.map((area) => printArea(area))).toEqual(['A2:C5']);
    expect(first).toMatchObject({ hitRows: 2, rows: 4, kind: 'highlight', score: 1 });
    expect(first?.explanation).toContain('Hours');
  });

  it('draws bars in the range that the request names', async () => {
    const answer = await suggest(['BAR AREA_0 FILL_blue END'], 'blue data bars in C3:C5');
    expect(answer).toMatchObject({
      kind: 'candidates',
      candidates: [{ kind: 'dataBar', explanation: 'Blue data bars in C3:C5.' }],
    });
    const other = await suggest(['BAR AREA_0 FILL_blue END'], 'blue data bars in hours');
    expect(other).toEqual({ kind: 'failed', error: { code: 'noReading' } });
  });

  it('counts programs that do the same as one reading, and ranks by votes', async () => {
    const answer = await suggest(
      [
        'IF CELLS CMP_gt C_2 NUM_0 END',
        'IF CELLS NOT CMP_le C_2 NUM_0 END',
        'IF CELLS CMP_ge C_2 NUM_0 END',
      ],
      'hours over 10',
    );
    if (answer.kind !== 'candidates') throw new Error(answer.kind);
    expect(answer.candidates).toHaveLength(2);
    const [first, second] = answer.candidates;
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
  });

  it('keeps readings apart that differ only on other data', async () => {
    const answer = await suggest(
      ['IF CELLS CMP_gt C_2 NUM_0 END', 'IF CELLS CMP_ge C_2 NUM_0 END'],
      'hours 10 or over',
    );
    expect(answer).toMatchObject({
      kind: 'candidates',
      candidates: [{ hitRows: 2 }, { hitRows: 2 }],
    });
  });

  it('drops a program that names what the request does not hold', async () => {
    const answer = await suggest(['IF CELLS CMP_gt C_2 NUM_3 END'], 'hours over 10');
    expect(answer).toEqual({ kind: 'failed', error: { code: 'noReading' } });
  });

  it('asks for a value that the request leaves open, with guesses and their hits', async () => {
    const answer = await suggest(['IF CELLS CMP_gt C_2 HOLE_number END'], 'high hours', true);
    if (answer.kind !== 'candidates') throw new Error(answer.kind);
    expect(answer.ask?.what).toBe('number');
    expect(answer.ask?.guesses.length).toBeGreaterThan(1);
    expect(answer.candidates).toHaveLength(1);
  });

  it('says what conditional formatting cannot do', async () => {
    const answer = await suggest(['DECLINE_sort END'], 'sort by hours');
    expect(answer).toMatchObject({ kind: 'declined', reason: 'sort' });
  });

  it('refuses an empty request and one that is too long', async () => {
    expect(await suggest(['DECLINE_sort END'], '  ')).toEqual({
      kind: 'failed',
      error: { code: 'emptyRequest' },
    });
    expect(await suggest(['DECLINE_sort END'], 'x'.repeat(3000))).toMatchObject({
      kind: 'failed',
      error: { code: 'requestTooLong' },
    });
  });

  it('stops when the user cancels', async () => {
    const suggester = createSuggester({ sampler: fixedSampler(['DECLINE_sort END']), vocabulary });
    const request = { utterance: 'sort', snapshot, topK: 3, seed: 0, ask: false };
    const cancelled = suggester.suggest({ ...request, signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toThrow('aborted');
  });
});
