import { judgeImport, ROOMS, roomOf } from './roomTable';
import { findImports, listFiles, listSources, readText } from './sourceFiles';

const imports = listSources().flatMap((path) => findImports(path, readText(path)));

describe('The house', () => {
  test('has imports in the directions of its table only', () => {
    expect(imports.map(judgeImport).filter((fault) => fault !== null)).toEqual([]);
  });

  test('has no source outside its rooms', () => {
    const homeless = listFiles().filter((path) => path.startsWith('src/') && roomOf(path) === null);
    expect(homeless).toEqual([]);
  });

  test('imports nothing of tests, of builds or of the training data', () => {
    const stray = imports.filter(({ target }) => target !== null && /^(test|dist)\//.test(target));
    expect(stray).toEqual([]);
  });

  test('has no ring of imports, so that every file can be read before those that use it', () => {
    expect(findRing()).toEqual([]);
  });

  test('says Office and Excel in the excel room only, in the wiring of the pages, and in the stand-in', () => {
    const allowed = /^src\/(excel|standin)\/|^src\/(taskpane\/main\.tsx|commands\/main\.ts)$/;
    const saying = listSources().filter(
      (path) =>
        path.startsWith('src/') &&
        !allowed.test(path) &&
        /\b(Office|Excel|OfficeExtension)\./.test(withoutComments(readText(path))),
    );
    expect(saying).toEqual([]);
  });

  test('keeps development packages out of what is shipped', () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(readText('package.json'));
    const shipped = Object.keys(manifest.dependencies);
    const inTheProduct = /^src\/(?!standin\/|cli\/)/;
    const stray = imports.filter(
      ({ from, specifier, target }) =>
        inTheProduct.test(from) &&
        target === null &&
        !shipped.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    expect(stray).toEqual([]);
  });
});

describe('The table of rooms', () => {
  const judge = (from: string, text: string): string | null =>
    findImports(from, text).map(judgeImport)[0] ?? null;

  test('refuses an import against its direction, with the reason', () => {
    expect(judge('src/sheet/a.ts', "import { x } from '../rule/b';")).toBe(
      'src/sheet/a.ts imports src/rule/b: sheet may not import rule, because plain values are the ' +
        'ground that every room stands on',
    );
  });

  test('counts types, re-exports, dynamic imports and workers as imports', () => {
    const texts = [
      "import type { X } from '../rule/b';",
      "export { x } from '../rule/b';",
      "export type { X } from '../rule/b';",
      "import '../rule/b';",
      "const x = await import('../rule/b');",
      "new Worker(new URL('../rule/b.ts', import.meta.url))",
      "import {\n  type X,\n  y,\n} from '../rule/b';",
    ];
    for (const text of texts) expect(judge('src/sheet/a.ts', text)).not.toBeNull();
  });

  test('lets the pipeline know the sampler as a type, and no more', () => {
    expect(judge('src/suggest/a.ts', "import type { S } from '../infer/port';")).toBeNull();
    expect(judge('src/suggest/a.ts', "import { s } from '../infer/port';")).toMatch('as a type');
  });

  test('lets only the wiring of the pane know Excel', () => {
    expect(judge('src/taskpane/main.tsx', "import { h } from '../excel/h';")).toBeNull();
    expect(judge('src/taskpane/store.ts', "import { h } from '../excel/h';")).not.toBeNull();
  });

  test('names every folder of src', () => {
    const folders = new Set(
      listFiles().flatMap((path) => /^src\/([^/]+)\//.exec(path)?.slice(1) ?? []),
    );
    expect([...folders].filter((name) => !ROOMS.some((room) => room === name))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
}

/** Paths of one ring of imports (types do not count, they are gone at run time), or []. */
function findRing(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, target, isType } of imports) {
    const name = from.replace(/\.tsx?$/, '');
    if (target !== null && !isType) next.set(name, [...(next.get(name) ?? []), target]);
  }
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const target of next.get(name) ?? []) {
      const ring = walk(target, [...path, name]);
      if (ring.length > 0) return ring;
    }
    done.add(name);
    return [];
  };
  for (const name of next.keys()) {
    const ring = walk(name, []);
    if (ring.length > 0) return ring;
  }
  return [];
}
