// Makes a fresh clone ready: npm packages always, Python only where it is asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
export const venvPython = join(root, '.venv', windows ? 'Scripts/python.exe' : 'bin/python');

/** Runs a program with its output shown; true when it ended well. */
export function ran(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  return done.status === 0;
}

/** Path of the script behind a package's command; run through node, as npm may not mark it executable. */
export function tool(name, bin = name) {
  const folder = join(root, 'node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[bin]);
}

/** npm as this node's own script where known: on Windows `npm` is a batch file. Program, first words, options. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, [script], {}];
  return ['npm', [], { shell: windows }];
}

function npm(args) {
  const [program, before, options] = npmCommand();
  return ran(program, [...before, ...args], options);
}

/** What is installed (npm's own record) holds everything that the lockfile asks for. */
function packagesAreThere() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      there[path]?.version === version ||
      ((optional || devOptional) && !there[path]),
  );
}

/**
 * Installs what the lockfile says, unless node_modules already holds it. Install scripts stay off:
 * none is needed, and onnxruntime-node's would download GPU libraries.
 */
export function installPackages() {
  if (packagesAreThere()) return true;
  console.log('Installing npm packages (once) …');
  return npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** A Python of at least 3.11 (numpy asks for it), or null. */
function findPython() {
  const names = windows
    ? ['py', 'python']
    : ['python3', 'python3.13', 'python3.12', 'python3.11', 'python'];
  const check = 'import sys, venv; sys.exit(sys.version_info < (3, 11))';
  return names.find((name) => spawnSync(name, ['-c', check]).status === 0) ?? null;
}

/** Installs a list of wheels, each by its hash. */
function pinned(list) {
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '-q'];
  return ran(venvPython, [...pip, '--only-binary=:all:', '--require-hashes', '-r', list]);
}

/** Makes .venv with the pinned requirements of the training workspace, unless it already has them. */
export function installPython() {
  const requirements = join(root, 'model/requirements.txt');
  const stamp = join(root, '.venv/installed-requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(venvPython) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return true;
  const python = findPython();
  if (python === null) {
    console.error(
      'Python 3.11 or newer with its venv module is needed for the training workspace.',
    );
    return false;
  }
  console.log('Installing the Python packages of model/ (once) …');
  if (!existsSync(venvPython) && !ran(python, ['-m', 'venv', '.venv'])) return false;
  if (!pinned(requirements)) {
    if (process.platform !== 'linux') return false;
    console.log("No CPU build of PyTorch was found; installing the one with NVIDIA's libraries …");
    if (!pinned(join(root, 'model/requirements-cuda.txt'))) return false;
  }
  writeFileSync(stamp, wanted);
  return true;
}

/** Adds the programs' libraries that write workbooks for the oracles to .venv, unless it has them. */
export function installWriters() {
  const requirements = join(root, 'test/oracles/requirements.txt');
  const stamp = join(root, '.venv/installed-writers.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(venvPython) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return true;
  const python = findPython();
  if (!existsSync(venvPython) && (python === null || !ran(python, ['-m', 'venv', '.venv'])))
    return false;
  if (!pinned(requirements)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Builds dist; webpack's cache makes a second time short. */
export function build(args = []) {
  const script = tool('webpack-cli', 'webpack-cli');
  return ran(process.execPath, [script, '--mode', 'production', ...args]);
}
