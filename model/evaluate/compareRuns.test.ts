import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRuns, readRun, signTest } from './compareRuns';

function run(ranks: Readonly<Record<string, number | null>>) {
  const requests = Object.entries(ranks).map(([id, rank]) => ({
    ...{ id, rank, strict: rank },
    group: id.charAt(0),
  }));
  return { set: 'own', requests };
}

test('counts who had what right, over the requests that both had', () => {
  const first = run({ a1: 0, a2: 0, b1: 1, b2: null, b3: 0 });
  const second = run({ a1: 0, a2: 4, b1: 0, b2: null, b9: 0 });
  const report = compareRuns(first, second);
  expect(report.ok && report.value.split('\n')).toEqual([
    '  a: only first 1, only second 0',
    '  b: only first 0, only second 1',
    '  top-1: both 1, only first 1, only second 1, neither 1 (p 1.000)',
    '  top-3: both 2, only first 1, only second 0, neither 1 (p 1.000)',
    '  top-5: both 3, only first 0, only second 0, neither 1 (p 1.000)',
    '  strict top-1: both 1, only first 1, only second 1, neither 1 (p 1.000)',
    'compare own: n=4 in both, 5 and 5 in all',
  ]);
});

test('runs over different requests cannot be compared', () => {
  expect(compareRuns(run({ a1: 0 }), run({ b1: 0 }))).toMatchObject({ ok: false });
});

test('nine wins to one are more than chance, six to four are not', () => {
  expect(signTest(9, 1)).toBeCloseTo(0.0215, 4);
  expect(signTest(6, 4)).toBeCloseTo(0.754, 3);
});

test('a run is the last line of its file, whatever was printed before', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'run-')), 'a.json');
  await writeFile(file, `> rulefusion eval\n\n${JSON.stringify(run({ a1: 0 }))}\n`);
  expect(await readRun(file)).toMatchObject({ ok: true, value: { set: 'own' } });
  await writeFile(file, 'top-1 50');
  expect(await readRun(file)).toMatchObject({ ok: false, error: { code: 'badData' } });
});
