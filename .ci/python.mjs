// Runs Python of the training workspace from the repository's root: node .ci/python.mjs -m model.core.train
import { spawn } from 'node:child_process';
import { installPython, root, venvPython } from './setUp.mjs';

if (!installPython()) process.exit(1);
const child = spawn(venvPython, process.argv.slice(2), { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
