// npm run test:fuzz: the properties about hostile input and faults, 10,000 times each instead of a few.
// Minutes to an hour. RULEFUSION_SEED=N looks elsewhere; a failure prints its seed and its smallest case.
import { ran, tool } from './setUp.mjs';

const words = process.argv.slice(2);
const folders = words.length > 0 ? words : ['test/hostile', 'test/host', 'test/excel'];
const jest = [tool('jest'), '--testTimeout=7200000', '--runInBand', ...folders];
const env = { ...process.env, RULEFUSION_FUZZ: '1' };
process.exitCode = ran(process.execPath, jest, { env }) ? 0 : 1;
