// A Chromium for the tests: from npm alone on Linux x64, elsewhere the Chrome or Edge that is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Path of the packaged browser, unpacked once per version. */
async function unpack() {
  // Read when the package is imported: makes it use the system libraries that it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { version } = require('../../node_modules/@sparticuz/chromium/package.json');
  // It reuses whatever browser lies in the temporary folder, of any version.
  const folder = join(tmpdir(), `standin-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  process.env.FONTCONFIG_PATH = describeFonts(folder);
  return path;
}

/**
 * Writes a font configuration for the packaged fonts, because the package's own one names a fixed
 * folder, and without any font the browser ends at the first letter. Answers its folder.
 */
function describeFonts(folder) {
  const place = join(folder, 'font-config');
  mkdirSync(place, { recursive: true });
  const dirs = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(place, 'cache')}</cachedir>`;
  writeFileSync(join(place, 'fonts.conf'), `<fontconfig>${dirs}</fontconfig>\n`);
  return place;
}

/** What gives a browser without a graphics processor an adapter that computes on the CPU. */
export const SOFTWARE_ADAPTER = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/** Starts the browser as a server that tests connect to, with more arguments. */
export async function launchBrowser(more = []) {
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Its own `args` switch off the checks (origins, CSP) that these tests are about.
    const executablePath = await unpack();
    return chromium.launchServer({
      executablePath,
      args: ['--no-sandbox', ...more],
      // It would switch off what is asked for.
      ...(more.length > 0 && { ignoreDefaultArgs: ['--disable-gpu'] }),
    });
  }
  try {
    return await chromium.launchServer({ channel: 'chrome', args: more });
  } catch {
    return chromium.launchServer({ channel: 'msedge', args: more });
  }
}
