// Builds the add-in a second time, without any cache and into another folder, and compares every file
// with dist/addin. node .ci/reproducible.mjs
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, root } from './setUp.mjs';

/** Files that only a build for a web server's address has. */
const FOR_AN_ADDRESS = ['_headers', 'manifest.xml'];

/** SHA-256 of each file below a folder, by its path with slashes. */
export function hashFolder(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), hash(name)]));
}

/** Paths that only one of two folders has, or that differ. */
export function compareFolders(one, other) {
  const [first, second] = [hashFolder(one), hashFolder(other)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return [...names].filter((name) => first.get(name) !== second.get(name)).sort();
}

/** True when a second build has the same files as dist/addin. */
export function isReproducible() {
  const first = join(root, 'dist/addin');
  const second = join(root, 'test/output/rebuilt');
  if (!existsSync(first) && !build(['--env', 'only=addin'])) return false;
  rmSync(second, { recursive: true, force: true });
  if (!build(['--env', 'only=addin', '--env', `out=${second}`, '--env', 'fresh'])) return false;
  const differing = compareFolders(first, second).filter((name) => !FOR_AN_ADDRESS.includes(name));
  for (const name of differing) console.log(`differs: ${name}`);
  console.log(`${hashFolder(second).size} files built twice, ${differing.length} differ.`);
  rmSync(second, { recursive: true, force: true });
  return differing.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = isReproducible() ? 0 : 1;
