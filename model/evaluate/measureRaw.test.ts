import type { Sample } from '../../src/infer/port';
import { measureRaw } from './measureRaw';

const GOOD = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'END'];
const BROKEN = ['IF', 'CELLS', 'CMP_lt', 'NUM_0', 'END'];

function sample(seed: number, free: readonly string[], logProbability = -1): Sample {
  return { seed, symbols: GOOD, free, logProbability, place: 0 };
}

test('a seed counts once, however many programs the grammar made of it', () => {
  const raw = measureRaw([sample(0, BROKEN), sample(0, BROKEN), sample(1, GOOD)]);
  expect(raw).toMatchObject({ seeds: 2, valid: 1, firstValid: false });
});

test('the program with the largest vote decides what stands first without the grammar', () => {
  const votes = [sample(0, BROKEN, -3), sample(1, BROKEN, -3), sample(2, GOOD, -0.1)];
  expect(measureRaw(votes)?.votedValid).toBe(true);
});

test('programs that are all the same have few distinct 4-grams', () => {
  expect(measureRaw([sample(0, GOOD)])?.grams).toBe(1);
  expect(measureRaw([sample(0, GOOD), sample(1, GOOD)])?.grams).toBe(0.5);
  expect(measureRaw([sample(0, ['BAR', 'THIS', 'END'])])?.grams).toBeNull();
});

test('without samples there is nothing to measure', () => {
  expect(measureRaw([])).toBeNull();
});
