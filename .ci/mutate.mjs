// npm run mutate [-- ROOM or FILE …]: mutation testing by StrykerJS, which is fetched once (it is no part of the lockfile).
// The rooms are formula, rule, suggest and host; each takes minutes on a quiet machine. Fails below 75 %. docs/mutation.md
import { ran, root } from './setUp.mjs';

const VERSION = '9.6.1';
const packages = ['core', 'jest-runner'].flatMap((name) => [
  '-p',
  `@stryker-mutator/${name}@${VERSION}`,
]);
const env = { ...process.env, RULEFUSION_MUTATE: process.argv.slice(2).join(' ') };
const args = ['--yes', ...packages, 'stryker', 'run', 'test/mutation/stryker.config.mjs'];
const options = { cwd: root, env, shell: process.platform === 'win32' };
process.exitCode = ran('npx', args, options) ? 0 : 1;
