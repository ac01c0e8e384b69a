import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { evaluateOwn } from './evaluateOwn';
import { createPipeline } from './pipeline';

const SHEET = {
  name: 'S',
  origin: 'A1',
  header: ['Item', 'Units'],
  rows: [
    ['Nails', 4],
    ['Glue', 25],
  ],
};

/** Rank that a program gets where a printed target is expected. */
async function rank(target: string, program: readonly string[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'held-'));
  const file = join(folder, 'held.jsonl');
  const line = { utterance: 'units under 10', sheet: SHEET, selection: null, today: '2026-11-22' };
  await writeFile(file, `${JSON.stringify({ ...line, target, group: 'compare' })}\n`);
  const pipeline = createPipeline(fixedSampler([program]), VOCABULARY, { steps: null, seeds: 4 });
  const outcomes = await evaluateOwn(pipeline, folder, null, null);
  return outcomes.ok ? outcomes.value[0]?.rank : outcomes.error.code;
}

const BELOW = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'END'];

test('a rule with the effect of the target is right, however it is written', async () => {
  expect(await rank('cells where lt([1], 10) -> unformatted', BELOW)).toBe(0);
  expect(await rank('columns(1) where not(ge([1], 10)) -> unformatted', BELOW)).toBe(0);
});

test('one that only happens to hit the same cells is wrong', async () => {
  expect(await rank('cells where le([1], 10) -> unformatted', BELOW)).toBeNull();
  expect(await rank('cells where lt([1], 10) -> fill red', BELOW)).toBeNull();
});

test('declining and asking are right where the target says so', async () => {
  expect(await rank('decline sort', ['DECLINE_sort', 'END'])).toBe(0);
  expect(await rank('decline sort', BELOW)).toBeNull();
  const open = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'HOLE_number', 'END'];
  expect(await rank('cells where lt([1], hole(number)) -> unformatted', open)).toBe(0);
  expect(await rank('cells where lt([1], hole(number)) -> unformatted', BELOW)).toBeNull();
});

test('a target that cannot be read stops the run', async () => {
  expect(await rank('cells whenever', BELOW)).toBe('badData');
});

test('a part of the requests is spread evenly over all of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'held-'));
  const file = join(folder, 'held.jsonl');
  const line = { utterance: 'units under 10', sheet: SHEET, selection: null, today: '2026-11-22' };
  const groups = Array.from({ length: 10 }, (_, at) => String(at));
  const lines = groups.map((group) => JSON.stringify({ ...line, target: 'decline sort', group }));
  await writeFile(file, lines.join('\n'));
  const pipeline = createPipeline(fixedSampler([BELOW]), VOCABULARY, { steps: null, seeds: 4 });
  const run = async (most: number | null) => {
    const outcomes = await evaluateOwn(pipeline, folder, null, most);
    return outcomes.ok ? outcomes.value.map(({ group }) => group).join('') : '';
  };
  expect(await run(null)).toBe('0123456789');
  expect(await run(4)).toBe('0358');
  expect(await run(50)).toBe('0123456789');
});
