// Builds dist if it is older than its sources, serves it, and starts the browsers that all tests share: a plain one, and one with a software adapter for WebGPU.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../.ci/serve.mjs';
import { build, root } from '../../.ci/setUp.mjs';
import { launchBrowser, SOFTWARE_ADAPTER } from './launchBrowser.mjs';

const SOURCES = ['src', 'assets', 'webpack.config.js', 'package-lock.json'];
const RESULTS = ['dist/addin.built', 'dist/standin.built'];

/** Time of the newest file below a path, 0 where there is none. */
function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export default async function setUp() {
  const sources = Math.max(...SOURCES.map((path) => newest(join(root, path))));
  const results = Math.min(...RESULTS.map((path) => newest(join(root, path))));
  if (results < sources && !build()) throw new Error('the build failed');
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  const gpuBrowser = await launchBrowser(SOFTWARE_ADAPTER);
  process.env.STANDIN_URL = server.url;
  process.env.STANDIN_BROWSER = browser.wsEndpoint();
  process.env.STANDIN_GPU_BROWSER = gpuBrowser.wsEndpoint();
  globalThis.standinRun = { server, browsers: [browser, gpuBrowser] };
}
