// npm run mutate [-- ROOM or FILE …]: mutation testing by StrykerJS, which is fetched once (it is no part of the lockfile).
// The rooms are formula, rule, suggest and host; each takes minutes on a quiet machine. File by file, and what was found
// of a file that did not change since is not tried again, so that a run that was broken off goes on. Fails where a file is below
// 75 %. docs/mutation.md
import { rooms } from '../test/mutation/stryker.config.mjs';
import { ran, root } from './setUp.mjs';

const VERSION = '9.6.1';
const packages = ['core', 'jest-runner'].flatMap((name) => [
  '-p',
  `@stryker-mutator/${name}@${VERSION}`,
]);
const args = ['--yes', ...packages, 'stryker', 'run', 'test/mutation/stryker.config.mjs'];

const words = process.argv.slice(2);
const asked = words.length > 0 ? words : Object.keys(rooms);
const files = asked.flatMap((word) => (word in rooms ? Object.keys(rooms[word]) : [word]));
const below = files.filter((file) => {
  const env = { ...process.env, RULEFUSION_MUTATE: file };
  return !ran('npx', args, { cwd: root, env, shell: process.platform === 'win32' });
});
for (const file of below) console.log(`below 75 %, or not run: ${file}`);
process.exitCode = below.length === 0 ? 0 : 1;
