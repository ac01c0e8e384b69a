import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readVocabulary } from '../../src/link/splitPieces';
import type { Sampler } from '../../src/infer/port';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer } from '../../src/suggest/answer';
import { createSuggester } from '../../src/suggest/createSuggester';
import { LONGEST_CELL, nastyTable } from './hostileTable';
import { NASTY_TEXTS, nastyRequest } from './hostileText';
import { judgeAnswer } from './judgeAnswer';
import { runs } from './runs';
import { noiseModelSampler, untrainedSampler } from './untrainedSampler';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

function ask(sampler: Sampler, utterance: string, snapshot: Snapshot): Promise<Answer> {
  const suggester = createSuggester({ sampler, vocabulary });
  return suggester.suggest({ utterance, snapshot, topK: 3, seed: 0, ask: true });
}

const nasty = nastyTable.chain((snapshot) =>
  fc.record({
    snapshot: fc.constant(snapshot),
    utterance: nastyRequest(snapshot.columns.map(({ header }) => header.slice(0, 60))),
    seed: fc.nat(),
  }),
);

describe('Whatever is asked of whatever table, an untrained model', () => {
  test('gives rules that parse, that Excel takes, that were run, and that do nothing but look', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async ({ snapshot, utterance, seed }) => {
        const answer = await ask(untrainedSampler(seed), utterance, snapshot);
        expect(judgeAnswer(answer, snapshot)).toEqual([]);
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });

  test('without any grammar gives rules as sound, or none', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async ({ snapshot, utterance, seed }) => {
        const answer = await ask(untrainedSampler(seed, true), utterance, snapshot);
        expect(judgeAnswer(answer, snapshot)).toEqual([]);
      }),
      { numRuns: runs(30), endOnFailure: true },
    );
  });

  test('of random weights is held to the grammar by the product’s own decoder', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async ({ snapshot, utterance, seed }) => {
        const answer = await ask(noiseModelSampler(seed), utterance, snapshot);
        expect(judgeAnswer(answer, snapshot)).toEqual([]);
      }),
      { numRuns: runs(2, 200), endOnFailure: true },
    );
  });
});

describe('A request of', () => {
  const table = fc.sample(nastyTable, { numRuns: 30, seed: 1 }).find(({ rows }) => rows.length > 3);

  test.each(NASTY_TEXTS)('%j is answered', async (utterance) => {
    if (table === undefined) throw new Error('no table');
    for (const text of [utterance, `highlight ${utterance} in red`])
      expect(judgeAnswer(await ask(untrainedSampler(1), text, table), table)).toEqual([]);
  });

  test('100 kB is refused at once, with the most that is read', async () => {
    if (table === undefined) throw new Error('no table');
    const answer = await ask(untrainedSampler(1), 'x '.repeat(50_000), table);
    expect(answer).toEqual({ kind: 'failed', error: { code: 'requestTooLong', most: 2000 } });
  });

  test('a word that a cell of 32,767 characters holds gives rules that Excel takes', async () => {
    if (table === undefined) throw new Error('no table');
    const rows = table.rows.map((row) => row.map(() => LONGEST_CELL));
    const full = { ...table, rows };
    for (let seed = 0; seed < 10; seed++) {
      const answer = await ask(
        untrainedSampler(seed),
        `rows with ${LONGEST_CELL.slice(0, 1900)}`,
        full,
      );
      expect(judgeAnswer(answer, full)).toEqual([]);
    }
  });
});
