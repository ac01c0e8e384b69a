import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { evaluateDev } from './evaluateDev';
import { createPipeline } from './pipeline';

const BELOW = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'END'];
const ABOVE = ['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'END'];

const CASE = {
  id: 'x1',
  category: 'a',
  wording: 'own',
  utterance: 'show units under 10',
  sheet: {
    name: 'S',
    origin: 'A1',
    header: ['Item', 'Units'],
    rows: [
      ['Nails', 4],
      ['Glue', 25],
    ],
  },
  selection: null,
  today: '2026-11-22',
  accept: [{ kind: 'highlight', range: 'B2:B3', formula: '=B2<10', cells: ['B2'] }],
};

async function evaluate(
  cases: unknown,
  programs: readonly (readonly string[])[],
  failures = false,
) {
  const folder = await mkdtemp(join(tmpdir(), 'eval-'));
  process.env['RULEFUSION_DATA'] = folder;
  if (cases !== null) await writeFile(join(folder, 'cf-dev.json'), JSON.stringify(cases));
  const options = { steps: null, seeds: 4 };
  const pipeline = createPipeline(fixedSampler(programs), VOCABULARY, options);
  const file = join(folder, 'failures.txt');
  const result = await evaluateDev(pipeline, failures ? file : null);
  return { result, text: failures ? await readFile(file, 'utf8') : '' };
}

afterEach(() => {
  delete process.env['RULEFUSION_DATA'];
});

test('a right program has rank 0, one that fewer seeds wrote comes later', async () => {
  const first = await evaluate([CASE], [BELOW, ABOVE]);
  expect(first.result).toMatchObject({ ok: true, value: [{ rank: 0, valid: true, group: 'own' }] });
  const second = await evaluate([CASE], [ABOVE, BELOW]);
  expect(second.result).toMatchObject({ ok: true, value: [{ rank: 1 }] });
});

test('wrong requests are written down with what was made and what was expected', async () => {
  const { text } = await evaluate([CASE], [ABOVE], true);
  expect(text).toContain('x1 (missed): show units under 10');
  expect(text).toContain('gt([1], 10)');
  expect(text).toContain('expected: B2:B3 =B2<10');
});

test('without the data folder the message says how to name it', async () => {
  const { result } = await evaluate(null, [BELOW]);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'noData', message: expect.stringContaining('RULEFUSION_DATA') },
  });
});

test('a set in another format is refused', async () => {
  const { result } = await evaluate([{ ...CASE, accept: [] }], [BELOW]);
  expect(result).toMatchObject({ ok: false, error: { code: 'badData' } });
});
