import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../src/sheet/result';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Runs a script of this folder with a text on its standard input; the answer is what it prints. */
export function runPython(
  script: string,
  args: readonly string[],
  input: string,
): Result<string, string> {
  const done = spawnSync(findPython(), [join(HERE, script), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.error !== undefined) return fail(`Python does not start: ${done.error.message}`);
  return done.status === 0 ? ok(done.stdout) : fail(`${script}: ${done.stderr.trim()}`);
}

/** RULEFUSION_PYTHON, the training workspace's own, or the system's. */
function findPython(): string {
  const named = process.env['RULEFUSION_PYTHON'];
  if (named !== undefined) return named;
  const root = join(HERE, '../../..');
  const own = ['bin/python', 'Scripts/python.exe'].map((path) => join(root, '.venv', path));
  return own.find((path) => existsSync(path)) ?? (process.platform === 'win32' ? 'py' : 'python3');
}
