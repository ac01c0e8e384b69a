// npm run test:fuzz: the properties about hostile input and faults, 10,000 times each instead of a few.
// About an hour on a quiet machine (docs/faults.md). RULEFUSION_SEED=N looks elsewhere; a failure prints its seed and its smallest case.
import { ran, tool } from './setUp.mjs';

const TESTS = [
  'test/hostile',
  ...['host', 'excel', 'taskpane'].map((room) => `test/${room}/histories`),
];

const words = process.argv.slice(2);
const folders = words.length > 0 ? words : TESTS;
const jest = [tool('jest'), '--testTimeout=7200000', '--runInBand', ...folders];
const env = { ...process.env, RULEFUSION_FUZZ: '1' };
process.exitCode = ran(process.execPath, jest, { env }) ? 0 : 1;
