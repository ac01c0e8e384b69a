import { execFileSync, type StdioOptions } from 'node:child_process';
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
const share = z.object({ what: z.string(), value: z.number(), note: z.string() });

/** Our step, the paper's and the autoregressive twin in PyTorch, and the training loop, where the workspace is set up. */
export function benchTraining({ quick }: Extent): readonly Figure[] {
  if (!existsSync(PYTHON)) return [missing('PyTorch', 'no Python here (model/README.md)')];
  return [...timeSteps(quick), ...timeLoop(quick, 1), ...timeLoop(quick, 2)];
}

function timeSteps(quick: boolean): readonly Figure[] {
  const lines = run(['-m', 'model.bench.timeSteps', ...(quick ? ['--quick'] : [])], line);
  const product = lines[0]?.ms ?? Number.NaN;
  return lines.map(({ what, ms, note }) => ({
    what,
    unit: 'ms',
    value: ms,
    beside: `${(ms / product).toPrecision(3)} products`,
    ...(note === '' ? {} : { note }),
  }));
}

/** The training loop on the last shards, in one process or several. */
function timeLoop(quick: boolean, processes: number): readonly Figure[] {
  const several = ['-m', 'torch.distributed.run', `--nproc-per-node=${processes}`];
  const lines = run(
    [
      ...(processes > 1 ? several : []),
      ...['-m', 'model.bench.timeTraining', '--steps', quick ? '4' : '16'],
    ],
    share,
  );
  if (lines.length === 0) return [missing('the training loop', 'no shards (npm run data)')];
  return lines.map(({ what, value, note }) => ({ what, unit: '', value, note }));
}

/** Runs Python in the repository and reads its lines of JSON. */
function run<T>(args: readonly string[], shape: z.ZodType<T>): readonly T[] {
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  const out = execFileSync(PYTHON, args, { cwd: ROOT, encoding: 'utf8', stdio });
  return out
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => shape.parse(JSON.parse(text)));
}
