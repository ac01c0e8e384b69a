import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { missing, type Extent, type Figure } from './figure';

const ROOT = join(__dirname, '../..');
const PYTHON = join(
  ROOT,
  '.venv',
  process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
);

const line = z.object({ what: z.string(), ms: z.number(), note: z.string() });

/** Our step, the paper's and the autoregressive twin in PyTorch, where the training workspace is set up. */
export function benchTraining({ quick }: Extent): readonly Figure[] {
  if (!existsSync(PYTHON)) return [missing('PyTorch', 'no Python here (model/README.md)')];
  const args = ['-m', 'model.bench.timeSteps', ...(quick ? ['--quick'] : [])];
  const out = execFileSync(PYTHON, args, { cwd: ROOT, encoding: 'utf8' });
  const lines = out
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
  const product = lines[0]?.ms ?? Number.NaN;
  return lines.map(({ what, ms, note }) => ({
    what,
    unit: 'ms',
    value: ms,
    beside: `${(ms / product).toPrecision(3)} products`,
    ...(note === '' ? {} : { note }),
  }));
}
