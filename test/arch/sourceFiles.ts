import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const root = join(dirname(__filename), '../..');

/** Paths, from the root, of all files that git tracks or would track. */
export function listFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const gone = execFileSync('git', ['ls-files', '-z', '--deleted'], {
    cwd: root,
    encoding: 'utf8',
  });
  const deleted = new Set(gone.split('\0'));
  return listed.split('\0').filter((path) => path !== '' && !deleted.has(path));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Our own source: TypeScript below src and model, without tests. */
export function listSources(): readonly string[] {
  return listFiles().filter(
    (path) => /^(src|model)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
}

/** One import of a source file. */
export interface Import {
  /** Path of the importing file, from the root. */
  readonly from: string;
  /** What it says: "react", "../sheet/area". */
  readonly specifier: string;
  /** Path from the root without extension for a relative import, else null. */
  readonly target: string | null;
  /** The import takes types alone. */
  readonly isType: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
const WORKER = /new URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g;

/** Imports, re-exports, dynamic imports and workers of a file's text. */
export function findImports(from: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean): void => {
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier).replace(/\.tsx?$/, '')
      : null;
    found.push({ from, specifier, target, isType });
  };
  for (const match of text.matchAll(STATEMENT)) add(match[2] ?? '', match[1] !== undefined);
  for (const match of text.matchAll(CALL)) add(match[1] ?? '', false);
  for (const match of text.matchAll(WORKER)) add(match[1] ?? '', false);
  return found;
}
