import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { CellLook } from '../../src/standin/cellLook';

/** The stand-in in a browser, with everything noted that it should not do. */
export interface Standin {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  /** Addresses of requests that left the page's own origin. */
  readonly strayRequests: readonly string[];
  /** Addresses that were answered with an error. */
  readonly failedRequests: readonly string[];
  /** Errors on the console, uncaught ones and violations of the policy. */
  readonly complaints: readonly string[];
  looks(address: string): Promise<readonly (readonly CellLook[])[]>;
  select(address: string): Promise<void>;
  ruleCount(): Promise<number>;
  /** Saves a picture of the page as test/output/NAME.png. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const output = join(__dirname, '../output');

/** The plain browser, or the one that has a software adapter for WebGPU. */
type BrowserName = 'STANDIN_BROWSER' | 'STANDIN_GPU_BROWSER';

function setting(name: 'STANDIN_URL' | BrowserName): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run npm run e2e`);
  return value;
}

/** Opens the page and waits until the workbook is there; `prepare` may change what the page will meet. */
export async function openStandin(
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  language?: string,
  browserName: BrowserName = 'STANDIN_BROWSER',
): Promise<Standin> {
  const browser = await chromium.connect(setting(browserName));
  const origin = setting('STANDIN_URL');
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    const notes = watch(page, origin);
    await prepare(page);
    await page.goto(language === undefined ? origin : `${origin}/?language=${language}`);
    await page.waitForFunction(() => window.standin !== undefined);
    return { ...makeStandin(browser, page), ...notes };
  } catch (thrown) {
    // Nobody else could close it, and its page would work on beside the next tests.
    await browser.close();
    throw thrown;
  }
}

function watch(page: Page, origin: string) {
  const strayRequests: string[] = [];
  const failedRequests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) strayRequests.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { strayRequests, failedRequests, complaints };
}

function makeStandin(browser: Browser, page: Page) {
  return {
    page,
    pane: page.frameLocator('iframe[title="Rulefusion task pane"]'),
    looks: (address: string) =>
      page.evaluate((wanted) => window.standin?.looks(wanted) ?? [], address),
    select: (address: string) => page.evaluate((wanted) => window.standin?.select(wanted), address),
    ruleCount: () => page.evaluate(() => window.standin?.ruleCount() ?? -1),
    picture: async (name: string) => {
      mkdirSync(output, { recursive: true });
      await page.screenshot({ path: join(output, `${name}.png`) });
    },
    close: async () => {
      await page.close();
      await browser.close();
    },
  };
}
