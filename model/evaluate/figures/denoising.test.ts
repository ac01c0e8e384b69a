/** @jest-environment ./test/nativeArrays.cjs */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSampler } from '../../../src/infer/createSampler';
import type { LoadedModel } from '../../../src/infer/loadModel';
import { VOCABULARY } from '../../../test/cli/fixedSampler';
import { loadTiny, TINY_GRAMMAR, tinyRequest } from '../../../test/infer/tinyModel';
import { measureDenoising } from './measureDenoising';
import { commandRows, OPENERS } from './openHeld';
import { readDenoisingOptions } from './readDenoisingOptions';

const LEVELS = [1, 0.8, 0.6];
let model: LoadedModel;
beforeAll(async () => {
  model = await loadTiny();
});

/** What the model's first seed says after some of the levels. */
async function programAfter(levels: readonly number[]): Promise<readonly string[]> {
  const schedule = { ...model.card.schedule, levels: [...levels] };
  const card = { ...model.card, schedule };
  const request = { ...tinyRequest(model, 3, [0]), grammar: TINY_GRAMMAR };
  const [first] = await createSampler({ ...model, card }).sample(request);
  return first?.free ?? [];
}

describe('The denoising figure', () => {
  test('has a point a step, and ends at the last program', async () => {
    const { source } = tinyRequest(model, 3, []);
    const rows = [{ source: source.ids, target: await programAfter(LEVELS) }];
    const points = await measureDenoising({ model, rows }, LEVELS);
    expect(points.map(({ step, level }) => [step, level])).toEqual([
      [1, 1],
      [2, 0.8],
      [3, 0.6],
    ]);
    expect(points[2]?.toFinal).toBe(0);
    for (const { toTarget } of points) expect(toTarget).toBeLessThanOrEqual(1);
  });

  test('is the same for the steps of a shorter run, whatever comes after', async () => {
    const rows = [{ source: tinyRequest(model, 3, []).source.ids, target: ['s2', 's3'] }];
    const [long, short] = [
      await measureDenoising({ model, rows }, LEVELS),
      await measureDenoising({ model, rows }, LEVELS.slice(0, 2)),
    ];
    expect(long.slice(0, 2).map(({ toTarget }) => toTarget)).toEqual(
      short.map(({ toTarget }) => toTarget),
    );
  });

  test('without rows it is empty, not broken', async () => {
    expect(await measureDenoising({ model, rows: [] }, [1])).toEqual([
      { step: 1, level: 1, toTarget: 0, toFinal: 0 },
    ]);
  });
});

test('commands become rows as training makes them; one that cannot be read is left out', () => {
  const pairs = [
    { request: 'list what is in /var/log', code: 'ls /var/log' },
    { request: 'nothing', code: 'ls "' },
  ];
  const rows = commandRows(pairs, VOCABULARY);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.target).toContain('PATH_0');
});

test('a language without data says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'figure-'));
  process.env['RULEFUSION_DATA'] = folder;
  const opened = await OPENERS.python({ model: null, data: null, most: 5 });
  delete process.env['RULEFUSION_DATA'];
  rmSync(folder, { recursive: true });
  expect(opened).toMatchObject({ ok: false, error: { code: 'noData' } });
});

test.each([
  ['no language', []],
  ['a language that is not there', ['--lang', 'perl']],
  ['no rows at all', ['--lang', 'bash', '--most', '0']],
])('%s is bad input', (_, args) => {
  expect(readDenoisingOptions(args, 5)).toMatchObject({ ok: false, error: { code: 'badOption' } });
});
