import { readFileSync } from 'node:fs';
import type { Sampler } from '../../src/infer/port';
import { readVocabulary } from '../../src/link/splitPieces';
import { makeSnapshot } from '../../src/sheet/makeSnapshot';
import type { Answer } from '../../src/suggest/answer';
import { createSuggester } from '../../src/suggest/createSuggester';
import { fixedSampler } from './fixedSampler';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

const hoursOf = (rows: number) =>
  makeSnapshot({
    sheetName: 'Sheet1',
    area: { top: 0, left: 0, bottom: rows, right: 1 },
    grid: [
      ['Task', 'Hours'],
      ...Array.from({ length: rows }, (_, row): [string, number] => [`task ${row}`, row % 30]),
    ],
    selection: [],
    isTable: false,
    hasHeader: true,
    now: 46000,
  });

/** Tells the first `first` of its samples early. */
function earlySampler(programs: readonly string[], first: number): Sampler {
  const { sample } = fixedSampler(programs);
  return {
    sample: async (request) => {
      const samples = await sample(request);
      request.onFirst?.(samples.slice(0, first));
      return samples;
    },
  };
}

const OVER = 'IF CELLS CMP_gt C_1 NUM_0 FILL_red END';
const UNDER = 'IF CELLS CMP_lt C_1 NUM_0 FILL_red END';
const BROKEN = 'IF CELLS CMP_gt C_1 NUM_5 FILL_red END';

async function ask(programs: readonly string[], rows: number) {
  const early: Answer[] = [];
  const suggester = createSuggester({ sampler: earlySampler(programs, 1), vocabulary });
  const request = {
    utterance: 'hours over 10 in red',
    snapshot: hoursOf(rows),
    topK: 3,
    seed: 0,
    ask: false,
  };
  const answer = await suggester.suggest({ ...request, onEarly: (one) => early.push(one) });
  const plain = await suggester.suggest(request);
  return { early, answer, plain };
}

const countReadings = (answer: Answer | undefined): number =>
  answer?.kind === 'candidates' ? answer.candidates.length : -1;

describe('what the first seeds say', () => {
  it('is answered before the others are done, and does not change the final answer', async () => {
    const { early, answer, plain } = await ask([OVER, UNDER], 40);
    expect(early.map(countReadings)).toEqual([1]);
    expect(countReadings(answer)).toBe(2);
    expect(answer).toEqual(plain);
  });

  it('is kept back where it is nothing', async () => {
    const { early, answer } = await ask([BROKEN, UNDER], 40);
    expect(early).toEqual([]);
    expect(countReadings(answer)).toBe(1);
  });

  it('is kept back on long tables, where checking it would hold up the rest', async () => {
    const { early, answer } = await ask([OVER, UNDER], 6000);
    expect(early).toEqual([]);
    expect(countReadings(answer)).toBe(2);
  });
});
