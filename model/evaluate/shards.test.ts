import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateLeak } from './evaluateLeak';
import { findShards } from './findShards';
import { readMix } from './readMix';

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'shards-'));
}

async function shards(within: string, name: string, seconds: number): Promise<string> {
  const made = join(within, name);
  await mkdir(made);
  await writeFile(join(made, 'meta.json'), JSON.stringify({ count: 4, groups: ['a', 'b'] }));
  await writeFile(join(made, 'group.bin'), Uint8Array.from([0, 1, 1, 1]));
  await utimes(join(made, 'meta.json'), seconds, seconds);
  return made;
}

test('the newest shards of the task are taken, unless others are named', async () => {
  const within = await folder();
  await shards(within, 'cf', 3000);
  const newest = await shards(within, 'cf2', 9000);
  await shards(within, 'cf3', 6000);
  await shards(within, 'bash', 12000);
  await mkdir(join(within, 'cf4'));
  expect(await findShards(null, within)).toEqual({ ok: true, value: newest });
  expect(await findShards('x', within)).toEqual({ ok: true, value: 'x' });
  expect(await findShards(null, await folder())).toMatchObject({ error: { code: 'noData' } });
});

test("a construct's share is that of the training rows", async () => {
  const made = await shards(await folder(), 'cf', 3000);
  const mix = await readMix(made);
  expect(mix.ok && [...mix.value]).toEqual([
    ['a', 0.25],
    ['b', 0.75],
  ]);
  await writeFile(join(made, 'group.bin'), Uint8Array.from([0]));
  expect(await readMix(made)).toMatchObject({ error: { code: 'badData' } });
});

const ASKED = 'shade each parcel that left the depot before noon in blue';

/** A data folder with one request in each evaluation set, and a bank with these says. */
async function leaks(says: readonly string[], requests: string): Promise<unknown> {
  const data = await folder();
  process.env['RULEFUSION_DATA'] = data;
  const asked = { category: 'a', wording: 'own', utterance: ASKED, selection: null };
  const sheet = { header: ['A'], rows: [] };
  const accept = [{ kind: 'decline', reason: 'sort' }];
  const dev = [{ id: '1', ...asked, sheet, today: '2026-11-22', accept }];
  await writeFile(join(data, 'cf-dev.json'), JSON.stringify(dev));
  await mkdir(join(data, 'paper'));
  await writeFile(
    join(data, 'paper', 'CFRuleBenchmarks.json'),
    JSON.stringify({ train: [], test: [] }),
  );
  const bank = await folder();
  await mkdir(join(bank, 'templates'));
  await mkdir(join(bank, 'stories'));
  const columns = [1, 2].map((n) => ({ names: [`c${n}`], kind: 'text' }));
  await writeFile(join(bank, 'tables.json'), JSON.stringify([{ domain: 'd', columns }]));
  const conjunction = {};
  const frames = { conjunction, looks: {}, politeness: {} };
  await writeFile(join(bank, 'frames.json'), JSON.stringify(frames));
  const templates = [{ rule: 'rows where blank([a]) -> {look}', say: says }];
  await writeFile(join(bank, 'templates', 'one.json'), JSON.stringify(templates));
  const made = await shards(await folder(), 'cf', 3000);
  await writeFile(join(made, 'requests.txt'), requests);
  const report = await evaluateLeak(made, bank);
  delete process.env['RULEFUSION_DATA'];
  return report.ok ? report.value.leaks.map(({ why }) => why) : report.error;
}

test('leaks are looked for in the shards and in the bank itself', async () => {
  expect(await leaks(['mark blank {a} {look}'], 'something else')).toEqual([]);
  expect(await leaks(['mark blank {a} {look}'], `now ${ASKED}`)).toEqual(['sharedRun']);
  const run = 'each parcel that left the depot before noon';
  expect(await leaks([`{look} for ${run} {a}`], 'x')).toEqual(['sharedRun']);
  const broken = 'each parcel that left the {a} before noon';
  expect(await leaks([`{look} for ${broken}`], 'x')).toEqual([]);
});
