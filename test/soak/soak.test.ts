/** @jest-environment ./test/nativeArrays.cjs */
import { readFileSync } from 'node:fs';
import { readVocabulary } from '../../src/link/splitPieces';
import { createSuggester } from '../../src/suggest/createSuggester';
import { untrainedSampler } from '../hostile/untrainedSampler';
import { judgeSoak, soak, type Sample } from './soak';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

test('a session with failing hosts and dying workers goes on, and leaves one worker', async () => {
  const suggester = createSuggester({ sampler: untrainedSampler(1), vocabulary });
  const { counts, samples } = await soak(45, () => Promise.resolve({ ok: true, value: suggester }));
  expect(samples.at(-1)).toMatchObject({ workers: 1 });
  expect(counts['apply'] ?? 0).toBeGreaterThan(5);
  expect(counts['undo'] ?? 0).toBeGreaterThan(5);
  expect(counts['failed'] ?? 0).toBeLessThan(20);
}, 30_000);

test('a heap that grows, and workers and handles that are left, are told', () => {
  const sample: Sample = { requests: 1, heap: 50, rss: 100, workers: 1, handles: 3 };
  const judge = (last: Partial<Sample>) =>
    judgeSoak({ samples: [sample, sample, sample, { ...sample, ...last }], counts: {} });
  expect(judge({})).toBeNull();
  expect(judge({ heap: 70 })).toMatch('grew from 50 to 70');
  expect(judge({ rss: 300 })).toBeNull();
  expect(judge({ workers: 3 })).toMatch('3 workers');
  expect(judge({ handles: 9 })).toMatch('9 handles');
});

test('a process that grows while its heap does not is told', () => {
  const sizes = [300, 310, 305, 320, 480, 470, 490, 500];
  const samples = sizes.map((rss, i) => ({ requests: i, heap: 50, rss, workers: 1, handles: 3 }));
  expect(judgeSoak({ samples, counts: {} })).toMatch('the process grew from 305 to 480');
});
