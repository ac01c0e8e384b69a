import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(__dirname, '../..');
const addin = join(root, 'dist/addin');

const files = readdirSync(addin, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(addin, name)).isFile(),
);
const read = (name: string): Buffer => readFileSync(join(addin, name));
/** A language of the pane: a user loads one at most. */
const LANGUAGE = /^(de|fr|es|nl)\.chunk\.js$/;
const texts = files.filter((name) => /\.(html|m?js|json|xml)$/.test(name));

/** Files that a page loads, by what its text says. */
const loadedBy = (page: string): readonly string[] =>
  [
    ...read(page)
      .toString()
      .matchAll(/\bsrc=["']?([\w./-]+\.js)/g),
  ].map(([, name = '']) => name);

describe('The built add-in', () => {
  test('knows no address of the machine that it was built on, and none of its folders', () => {
    const telling = texts.filter((name) => {
      const text = read(name).toString();
      return /localhost|127\.0\.0\.1/.test(text) || text.includes(root);
    });
    expect(telling).toEqual([]);
  });

  test('holds nothing of the stand-in: no client of Microsoft’s and no spreadsheet', () => {
    const stray = texts.filter((name) =>
      /ironcalc|_richApiNativeBridge/i.test(read(name).toString()),
    );
    expect(stray).toEqual([]);
    expect(files.filter((name) => /excel-web|office/i.test(name))).toEqual([]);
  });

  test('has everything that its pages load, and loads Office’s client from Microsoft alone', () => {
    expect(loadedBy('taskpane.html')).toEqual(['taskpane.js']);
    expect(files).toContain('taskpane.js');
    expect(read('taskpane.html').toString()).toMatch(
      /<head>[\s\S]*https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js[\s\S]*<\/head>/,
    );
  });

  test('brings the runtime of the model and the licences along', () => {
    for (const name of [
      'ort-wasm-simd-threaded.wasm',
      'ort-wasm-simd-threaded.mjs',
      'LICENSE.txt',
      'NOTICE.txt',
    ])
      expect(files).toContain(name);
  });

  test('has a pane of less than 250 KB gzipped JavaScript, without the model’s worker', () => {
    // What is drawn lies in files of its own, which the page's script loads at once.
    const names = [...loadedBy('taskpane.html'), 'view.chunk.js', 'controls.chunk.js'];
    const bytes = names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    expect(bytes).toBeLessThan(250 * 1024);
  });

  test('has less than 400 KB gzipped JavaScript in all, pane and worker together, in any language, without the model’s runtime', () => {
    const sizeOf = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    // The model's runtime apart, as its WebAssembly is: the usual one lies in a file with others, WebGPU's in its own.
    const runtime = join(root, 'node_modules/onnxruntime-web/dist/ort.wasm.min.js');
    const usual = gzipSync(readFileSync(runtime)).length;
    const isWebGpu = (name: string): boolean =>
      name === 'webgpu.chunk.js' || read(name).includes('jspi.mjs');
    const scripts = files.filter((name) => name.endsWith('.js') && !isWebGpu(name));
    const languages = scripts.filter((name) => LANGUAGE.test(name));
    const most = Math.max(...languages.map((name) => sizeOf([name])));
    const others = scripts.filter((name) => !LANGUAGE.test(name));
    expect(sizeOf(others) + most - usual).toBeLessThan(400 * 1024);
  });

  test('brings nothing of a library twice, and no validator but the small one', () => {
    const holders = (mark: RegExp): readonly string[] =>
      files.filter((name) => name.endsWith('.js') && mark.test(read(name).toString()));
    expect(files).toContain('formulas.chunk.js');
    expect(holders(/context_quote/)).toEqual(['formulas.chunk.js']);
    expect(holders(/\bfui-Button__icon/)).toEqual(['controls.chunk.js']);
    // Of the large one the small one has no such part.
    expect(holders(/Extended_Pictographic/)).toEqual([]);
  });

  test('brings each language in a file of its own, which nobody else loads', () => {
    for (const [name, text] of [
      ['de', 'Lesarten'],
      ['fr', 'lectures'],
      ['es', 'lecturas'],
      ['nl', 'lezingen'],
    ] as const) {
      expect(read(`${name}.chunk.js`).toString()).toContain(text);
      expect(read('taskpane.js').toString()).not.toContain(text);
    }
  });

  test('brings the model’s runtime once beside that for WebGPU, of which its first files hold nothing, and no sentences of a library in languages that nobody sees', () => {
    expect(files.filter((name) => name.endsWith('.wasm')).sort()).toEqual([
      'ort-wasm-simd-threaded.jspi.wasm',
      'ort-wasm-simd-threaded.wasm',
    ]);
    // WebGPU's JavaScript lies in a file of its own, and is small.
    expect(files).toContain('webgpu.chunk.js');
    expect(gzipSync(read('webgpu.chunk.js')).length).toBeLessThan(25 * 1024);
    const holders = files.filter((name) => name.endsWith('.js') && read(name).includes('jspi.mjs'));
    expect(holders).toHaveLength(1);
    expect(loadedBy('taskpane.html').filter((name) => holders.includes(name))).toEqual([]);
    const foreign = /Ungültige Eingabe|Entrée invalide|Entrada inválida/;
    expect(texts.filter((name) => foreign.test(read(name).toString()))).toEqual([]);
  });

  test('keeps its model under 12 MB', () => {
    const model = files.filter((name) => /^assets.model./.test(name));
    const bytes = model.reduce((sum, name) => sum + statSync(join(addin, name)).size, 0);
    expect(bytes).toBeLessThan(12e6);
  });
});
