import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findImports, listFiles, listSources, readText, root } from './sourceFiles';

const MIB = 1024 * 1024;
const files = listFiles();
const TEXT =
  /\.(tsx?|mjs|cjs|js|json|md|html|css|xml|py|toml|txt|yml|yaml|sh)$|^\.ci\/run$|NOTICE$/;

/** Bank and fixture data are long by nature. */
const isCode = (path: string): boolean =>
  /\.(tsx?|mjs|cjs|js|css|py)$/.test(path) && !path.startsWith('test/fixtures/');

describe('The tree', () => {
  test('is smaller than 55 MiB', () => {
    const bytes = files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    expect(bytes / MIB).toBeLessThan(55);
  });

  test('has no code file of more than 300 lines', () => {
    const long = files
      .filter(isCode)
      .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('has no barrels and no drawers for odds and ends', () => {
    const drawers = files.filter(
      (path) =>
        /^(src|test|model)\//.test(path) &&
        /^(index|utils?|helpers?|common|misc|types)\.(tsx?|py)$/.test(basename(path)),
    );
    expect(drawers).toEqual([]);
    const passingOn = listSources().filter((path) => /^export \* from /m.test(readText(path)));
    expect(passingOn).toEqual([]);
  });

  test('imports without file extensions', () => {
    const named = listSources()
      .flatMap((path) => findImports(path, readText(path)))
      // A worker is named by its file, which webpack asks for.
      .filter(
        ({ specifier, from }) => /^\..*\.tsx?$/.test(specifier) && !isWorker(from, specifier),
      );
    expect(named).toEqual([]);
  });

  test('trusts no value blindly: no silenced compiler, no double casts', () => {
    const blind = files
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('test/arch/'))
      .filter((path) => /@ts-(ignore|nocheck)|\bas any\b|\bas unknown as\b/.test(readText(path)));
    expect(blind).toEqual([]);
  });

  test('names no folder of somebody’s machine and no package registry', () => {
    const machine =
      /(?:\/(?:home|Users)\/[a-z]|\/work\/(?:main|shared)|\/opt\/|\/root\/|[A-Z]:\\Users)/;
    const registry =
      /registry\.(?:npmjs\.org|yarnpkg\.com)|pypi\.org|files\.pythonhosted\.org|"resolved":/;
    const telling = files
      .filter((path) => TEXT.test(path) && !path.startsWith('test/arch/'))
      .filter((path) => machine.test(readText(path)) || registry.test(readText(path)));
    expect(telling).toEqual([]);
  });

  test('holds nothing of Microsoft’s client', () => {
    expect(files.filter((path) => /excel-web|office(\.debug)?\.js$/.test(basename(path)))).toEqual(
      [],
    );
  });

  test('has no test that is left out or that keeps others from running', () => {
    const tests = files.filter(
      (path) => /\.test\.tsx?$/.test(path) && !path.startsWith('test/arch/'),
    );
    const idle = tests.filter((path) =>
      /\b(?:test|it|describe)\.(?:skip|only|todo)\b|\bx(?:it|test|describe)\(/.test(readText(path)),
    );
    expect(idle).toEqual([]);
  });
});

function isWorker(from: string, specifier: string): boolean {
  return readText(from).includes(`new URL('${specifier}', import.meta.url)`);
}
