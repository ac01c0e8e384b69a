// npm run test:fuzz [-- FILE …] [--again]: the properties about hostile input and faults, 10,000 times each instead of
// a few (docs/faults.md). In 50 parts, each with a seed of its own; what has passed is noted in test/output/fuzz.txt, so that a
// run that was broken off goes on where it was; --again begins anew. RULEFUSION_SEED=N looks elsewhere. A failure
// prints its seed and its smallest case.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ran, root, tool } from './setUp.mjs';

const PARTS = 50;
const FIRST_SEED = 20261122;
const NOTED = join(root, 'test/output/fuzz.txt');
const TESTS = [
  'test/hostile/safeFormula',
  'test/hostile/xlsx',
  'test/infer/brokenModel',
  'test/host/histories',
  'test/excel/histories',
  'test/taskpane/histories',
  'test/hostile/suggest',
];

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const files = asked.length > 0 ? asked : TESTS;
if (words.includes('--again')) rmSync(NOTED, { force: true });
mkdirSync(join(root, 'test/output'), { recursive: true });
const passed = new Set(existsSync(NOTED) ? readFileSync(NOTED, 'utf8').split('\n') : []);

let failed = 0;
for (let part = 0; part < PARTS; part += 1) {
  const seed = Number(process.env.RULEFUSION_SEED ?? FIRST_SEED) + part;
  for (const file of files) {
    const line = `${file} part ${part + 1} of ${PARTS}, seed ${seed}`;
    if (passed.has(line)) continue;
    const jest = [tool('jest'), '--testTimeout=7200000', '--runInBand', '--silent', file];
    const env = { ...process.env, RULEFUSION_FUZZ: String(PARTS), RULEFUSION_SEED: String(seed) };
    if (ran(process.execPath, jest, { env })) appendFileSync(NOTED, `${line}\n`);
    else failed += 1;
    console.log(`${line} is done; ${failed} failed so far`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
