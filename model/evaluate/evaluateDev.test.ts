import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedSampler, VOCABULARY } from '../../test/cli/fixedSampler';
import { evaluateDev } from './evaluateDev';
import { createPipeline } from './pipeline';

const BELOW = ['IF', 'CELLS', 'CMP_lt', 'C_1', 'NUM_0', 'END'];
const ABOVE = ['IF', 'CELLS', 'CMP_gt', 'C_1', 'NUM_0', 'END'];

const UNDER_10 = '=AND(ISNUMBER(B2),B2<10)';
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
  accept: [{ kind: 'highlight', range: 'B2:B3', formula: UNDER_10, cells: ['B2'] }],
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
  const result = await evaluateDev(pipeline, failures ? file : null, null);
  return { result, text: failures ? await readFile(file, 'utf8') : '' };
}

afterEach(() => {
  delete process.env['RULEFUSION_DATA'];
});

test('a right program has rank 0, one that fewer seeds wrote comes later', async () => {
  const first = await evaluate([CASE], [BELOW, ABOVE]);
  expect(first.result).toMatchObject({
    ok: true,
    value: [{ id: 'x1', rank: 0, strict: 0, raw: { firstValid: true }, group: 'own' }],
  });
  const second = await evaluate([CASE], [ABOVE, BELOW]);
  expect(second.result).toMatchObject({ ok: true, value: [{ rank: 1 }] });
});

test('a rule that only happens to hit the accepted cells is right, but not strictly', async () => {
  const lucky = { ...CASE, accept: [{ ...CASE.accept[0], formula: '=B2<12' }] };
  const { result } = await evaluate([lucky], [BELOW]);
  expect(result).toMatchObject({ ok: true, value: [{ rank: 0, strict: null, filled: null }] });
});

test('one that takes blanks for zeros is told apart by blanks that are put in alone', async () => {
  const run = async (accept: object) => {
    const { result } = await evaluate([{ ...CASE, accept: [accept] }], [BELOW]);
    return result.ok ? result.value[0] : null;
  };
  expect(await run(CASE.accept[0] ?? {})).toMatchObject({ rank: 0, filled: 0, strict: 0 });
  const careless = { ...CASE.accept[0], formula: '=B2<10' };
  expect(await run(careless)).toMatchObject({ rank: 0, filled: 0, strict: null });
});

test('what cannot be done counts as out of scope, and a decline as one', async () => {
  const decline = { ...CASE, accept: [{ kind: 'decline', reason: 'sorting' }] };
  const { result } = await evaluate([decline, CASE], [['DECLINE_sort', 'END']]);
  const [asked, wrong] = [
    { outOfScope: true, declined: true, rank: 0 },
    { outOfScope: false, declined: true, rank: null },
  ];
  expect(result).toMatchObject({ ok: true, value: [asked, wrong] });
});

test('wrong requests are written down with what was made and what was expected', async () => {
  const { text } = await evaluate([CASE], [ABOVE], true);
  expect(text).toContain('x1 (missed): show units under 10');
  expect(text).toContain('gt([1], 10)');
  expect(text).toContain(`expected: B2:B3 ${UNDER_10}`);
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
