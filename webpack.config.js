'use strict';
/*
 * Two builds: `dist/addin` is what a web server hosts for Excel; `dist/standin` is the page that
 * plays Excel in a browser (development and tests only, it holds Microsoft's client and IronCalc).
 *   webpack --env url=https://host/path   also writes dist/addin/manifest.xml for that address
 *   webpack --env only=addin              leaves the stand-in out
 *   webpack --env out=FOLDER --env fresh  into another folder, without the cache
 */
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const fs = require('node:fs');
const path = require('node:path');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { headersFile } = require('./.ci/headersFor.cjs');
const { manifestFor } = require('./.ci/manifestFor.cjs');
const { sbomFor } = require('./.ci/sbom.cjs');

const { version } = require('./package.json');

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);
const ort = (file) => at('node_modules/onnxruntime-web/dist', file);

/** zod tries `new Function` once, unless told not to; the page's policy would report that. */
const calmZod = () =>
  new BannerPlugin({
    banner: '(globalThis.__zod_globalConfig ??= {}).jitless = true;',
    raw: true,
    test: /\.js$/,
  });

/** Leaves dist/NAME.built behind: webpack does not touch files that come out the same. */
const stamp = (name) => ({
  name: 'stamp',
  apply(compiler) {
    compiler.hooks.done.tap('stamp', (stats) => {
      if (!stats.hasErrors()) fs.writeFileSync(at('dist', `${name}.built`), '');
    });
  },
});

/** Settings that both builds share. */
function base(mode, name) {
  return {
    name,
    mode,
    context: root,
    target: ['web', 'es2022'],
    devtool: mode === 'development' ? 'source-map' : false,
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), name: `${name}-${mode}` },
    performance: false,
    stats: 'errors-warnings',
    output: { path: at('dist', name), filename: '[name].js', publicPath: 'auto', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc(mode) },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
  };
}

function swc(mode) {
  const react = { runtime: 'automatic', development: mode === 'development' };
  return {
    loader: 'swc-loader',
    options: {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react } },
    },
  };
}

/** The lockfile as the list of parts that is shipped. */
const listParts = (lock) =>
  sbomFor(lock.toString('utf8'), fs.readFileSync(at('assets/model/model.json'), 'utf8'));

/** The add-in. Its worker is found through `new Worker(new URL('../worker/main.ts', import.meta.url))`. */
function addin(mode, url) {
  const config = base(mode, 'addin');
  // The shared runtime has one page, so the ribbon commands live in the pane's bundle.
  config.entry = { taskpane: ['./src/commands/main.ts', './src/taskpane/main.tsx'] };
  config.output.chunkFilename = '[name].chunk.js';
  config.output.workerChunkLoading = 'import-scripts';
  // Files of their own, by name: the reader of formulas, which serves the pane and its worker, and Fluent.
  const split = (name, test) => ({ name, test, chunks: 'async', enforce: true });
  const cacheGroups = {
    formulas: split('formulas', /node_modules.@borgar.fx/),
    controls: split('controls', /node_modules.(@fluentui|@griffel|keyborg|stylis|rtl-css-js)/),
  };
  config.optimization = { splitChunks: { cacheGroups } };
  // This build of the same entry finds its files beside the worker; the .mjs ones have the
  // builder's own path written into them by webpack (import.meta.url).
  config.ignoreWarnings = [{ module: /onnxruntime-web/, message: /require function is used/ }];
  config.resolve.alias = {
    'onnxruntime-web/wasm$': ort('ort.wasm.min.js'),
    'onnxruntime-web/jspi$': ort('ort.jspi.min.js'),
  };
  const patterns = [
    // Models of other languages than the pane's serve the command line alone.
    { from: at('assets'), to: 'assets', globOptions: { ignore: ['**/.*', '**/model-*/**'] } },
    { from: ort('ort-wasm-simd-threaded.wasm') },
    { from: ort('ort-wasm-simd-threaded.mjs'), info: { minimized: true } },
    // WebGPU's: nobody loads them who has no adapter (docs/decisions/0007-webgpu.md).
    { from: ort('ort-wasm-simd-threaded.jspi.wasm') },
    { from: ort('ort-wasm-simd-threaded.jspi.mjs'), info: { minimized: true } },
    { from: at('LICENSE'), to: 'LICENSE.txt', toType: 'file' },
    { from: at('NOTICE'), to: 'NOTICE.txt', toType: 'file', noErrorOnMissing: true },
    { from: at('package-lock.json'), to: 'sbom.cdx.json', transform: listParts },
  ];
  if (url) {
    patterns.push({
      from: at('src/taskpane/taskpane.html'),
      to: '_headers',
      toType: 'file',
      transform: (page) => headersFile(page.toString('utf8')),
    });
    const transform = (text) => manifestFor(text.toString('utf8'), url);
    patterns.push({ from: at('manifest.xml'), transform });
  }
  config.plugins = [
    new HtmlPlugin({
      template: at('src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      minify: false,
    }),
    new HtmlPlugin({
      template: at('src/taskpane/help.html'),
      filename: 'help.html',
      chunks: [],
      minify: false,
    }),
    new CopyPlugin({ patterns }),
    new DefinePlugin({ RULEFUSION_VERSION: JSON.stringify(version) }),
    calmZod(),
    stamp('addin'),
  ];
  return config;
}

/** The page that plays Excel; it shows the add-in's own files unchanged. */
function standin(mode) {
  const config = base(mode, 'standin');
  config.entry = {
    standin: './src/standin/main.tsx',
    officeShim: './src/standin/officeShim.ts',
    officeShimAfter: './src/standin/officeShimAfter.ts',
    // Every state of the pane with fixed data: /standin/states.html
    states: './src/taskpane/states/main.tsx',
  };
  config.output.publicPath = '/standin/';
  const client = at('node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
  config.plugins = [
    new HtmlPlugin({
      template: at('src/standin/standin.html'),
      filename: 'index.html',
      chunks: ['standin'],
      minify: false,
    }),
    new HtmlPlugin({
      template: at('src/taskpane/states/states.html'),
      filename: 'states.html',
      chunks: ['states'],
      minify: false,
    }),
    // The banner must not touch Microsoft's client, which is copied as it is.
    calmZod(),
    new CopyPlugin({ patterns: [{ from: client, info: { minimized: true } }] }),
    stamp('standin'),
  ];
  return config;
}

/** The same build into another folder, or without the cache. */
function elsewhere(config, { out, fresh }) {
  if (fresh) config.cache = false;
  if (!out) return config;
  config.output.path = path.resolve(root, out);
  // dist was not built.
  config.plugins = config.plugins.filter(({ name }) => name !== 'stamp');
  return config;
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const builds = { addin: () => addin(mode, env.url), standin: () => standin(mode) };
  const wanted = env.only ? [env.only] : Object.keys(builds);
  return wanted.map((name) => elsewhere(builds[name](), env));
};
