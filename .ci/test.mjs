// npm test: sets itself up, then runs every check, whatever the earlier ones said, and sums up.
// The last line is "N passed, N failed": tests of jest, the browser, the oracles and pytest, and one each for
// types, lint, the build, the same build once more and the audit. `npm test -- lint e2e` runs these steps alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from './audit.mjs';
import { installLibreOffice } from './libreOffice.mjs';
import { isReproducible } from './reproducible.mjs';
import { build, installPackages, installPython, ran, root, tool, venvPython } from './setUp.mjs';

const output = join(root, 'test/output');
mkdirSync(output, { recursive: true });

const node = (...args) => ran(process.execPath, args);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Packages whose command has another name. */
const packageOf = { tsc: 'typescript', webpack: 'webpack-cli' };

/** Runs a chain of tools written as an npm script ("a && b") through node, tool by tool. */
function script(name) {
  return scripts[name]
    .split('&&')
    .map((part) => part.trim().split(/\s+/))
    .every(([command, ...args]) => node(tool(packageOf[command] ?? command, command), ...args));
}

/** Runs jest and reads its counts; a run that ends without any counts as one failure. */
function jest(name, args) {
  const file = join(output, `${name}.json`);
  rmSync(file, { force: true });
  const clean = node(tool('jest'), ...args, '--json', `--outputFile=${file}`);
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: clean ? failed : Math.max(1, failed) };
}

/** Runs pytest and reads its counts from its JUnit report. */
function pytest() {
  const file = join(output, 'pytest.xml');
  rmSync(file, { force: true });
  const done = spawnSync(
    venvPython,
    ['-m', 'pytest', 'model', '-q', '-p', 'no:cacheprovider', `--junitxml=${file}`],
    { cwd: root, stdio: 'inherit' },
  );
  if (!existsSync(file)) return one(false);
  const suite = /<testsuite\b[^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const passed = count('tests') - failed - count('skipped');
  return { passed, failed: done.status === 0 ? failed : Math.max(1, failed) };
}

/** What could not be compared, said again in the summary. */
const notes = {};

/** Both oracles; IronCalc alone where LibreOffice cannot be had (no apt, no root, no network), which the summary says. */
function oracles() {
  const config = ['-c', 'test/oracles/jest.config.cjs'];
  const { command, why } = installLibreOffice();
  if (command !== null) return jest('oracles', config);
  notes.oracles = why;
  return jest('oracles', [...config, 'test/oracles/formulas.test.ts', '-t', 'IronCalc']);
}

const steps = {
  types: () => one(script('types')),
  lint: () => one(script('lint')),
  unit: () => jest('unit', []),
  build: () => one(build()),
  reproducible: () => one(isReproducible()),
  e2e: () => jest('e2e', ['-c', 'test/e2e/jest.config.cjs']),
  oracles,
  audit: () => one(audit()),
  pytest: () => (installPython() ? pytest() : one(false)),
};

if (!installPackages()) {
  console.log('npm packages could not be installed.\n0 passed, 1 failed');
  process.exit(1);
}
const results = {};
const only = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n== ${name}`);
  try {
    results[name] = step();
  } catch (error) {
    console.error(error);
    results[name] = one(false);
  }
}
console.log('\n== summary');
const total = { passed: 0, failed: 0 };
for (const [name, { passed, failed }] of Object.entries(results)) {
  console.log(
    `${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`,
  );
  if (notes[name] !== undefined) console.log(`  ${notes[name]}`);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
