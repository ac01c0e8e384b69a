// Exports a trained run (model/export/exportModel.py), then writes its vector where the pane's model lies:
// npm run export -- --run model/runs/cf --out assets/model …
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPython, root, venvPython } from './setUp.mjs';

const args = process.argv.slice(2);
const run = (command, list) =>
  spawnSync(command, list, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!installPython()) process.exit(1);
let status = run(venvPython, ['-m', 'model.export.exportModel', ...args]);
const out = args[args.indexOf('--out') + 1];
const isForPane = args.includes('--out') && join(root, 'assets/model') === join(root, out ?? '');
if (status === 0 && isForPane) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  status = run(process.execPath, [tsx, 'model/evaluate/writeVector.ts']);
}
process.exit(status);
